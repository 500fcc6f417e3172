import { describe, expect, test } from "vitest";
import { bytesOf, worldColumns } from "../../src/engine/bytes.ts";
import { checkpoint, restore } from "../../src/engine/checkpoint.ts";
import { hashOfHashes, hashWorld } from "../../src/engine/hash.ts";
import { createRecorder, personColumns } from "../../src/engine/recorder.ts";
import { createSimulation, run, step } from "../../src/engine/simulation.ts";
import { stateNames } from "../../src/model/columns.ts";
import { measureNames } from "../../src/model/measures/weekly.ts";
import type { Network } from "../../src/network/network.ts";
import { makeNetwork } from "../../src/network/plan.ts";
import { TieList } from "../../src/network/tie-list.ts";
import { seedKey } from "../../src/random/seed.ts";
import { on, planOf } from "../support/plans.ts";

const plan = planOf({ size: 80, warmUp: 10, weeks: 50 });
const chance = { seed: "engine", replicate: 1 };

test("the same plan and chance end with the same bits", () => {
  const [one, two] = [createSimulation(plan, chance), createSimulation(plan, chance)];
  run(one);
  run(two);
  expect(hashWorld(one.world)).toBe(hashWorld(two.world));
});

test("a run without warm-up begins in week 0, which is not -0: a small integer for whoever keeps a week", () => {
  const { world } = createSimulation({ ...plan, warmUp: 0 }, chance);
  expect(Object.is(world.week, 0)).toBe(true);
});

test("one ulp in any one column changes the hash", () => {
  const { world } = createSimulation(plan, chance);
  const whole = hashWorld(world);
  const seen = new Set([whole]);
  let changed = 0;
  // Two names may stand for one column: support skill is the trait until something changes it.
  const columns = new Map(worldColumns(world).map((column) => [column.data, column]));
  for (const column of columns.values()) {
    const bytes = bytesOf(column);
    const width = column.data.BYTES_PER_ELEMENT;
    // The last bit of the first number, of one in the middle and of the last.
    const places = new Set([0, width * Math.floor(column.data.length / 2), bytes.length - width]);
    for (const place of column.data.length === 0 ? [] : places) {
      bytes[place] ^= 1;
      seen.add(hashWorld(world));
      bytes[place] ^= 1;
      changed++;
    }
  }
  expect(seen.size).toBe(1 + changed);
  expect(hashWorld(world)).toBe(whole);
});

test("the hash of many depends on each and on their order", () => {
  expect(hashOfHashes(["a", "b"])).not.toBe(hashOfHashes(["b", "a"]));
  expect(hashOfHashes(["a", "b"])).not.toBe(hashOfHashes(["a"]));
});

test("a run restored from a checkpoint has the same future bits, wherever it stopped", () => {
  for (const stop of [-7, 0, 1, 33]) {
    const whole = createSimulation(plan, chance);
    while (whole.world.week < stop) step(whole);
    const restored = restore(plan, checkpoint(whole));
    run(whole);
    run(restored);
    expect(restored.world.week).toBe(50);
    expect(hashWorld(restored.world)).toBe(hashWorld(whole.world));
  }
});

test("a checkpoint that was cut short, damaged or made with another plan is refused in words", () => {
  const bytes = checkpoint(createSimulation(plan, chance));
  expect(() => restore(plan, bytes.subarray(0, bytes.length - 1))).toThrow("cut short");
  expect(() => restore(plan, Uint8Array.of(...bytes, 0))).toThrow("bytes left over");
  expect(() => restore(plan, bytes.subarray(0, 30))).toThrow("no checkpoint");
  expect(() => restore(plan, new Uint8Array(9))).toThrow("no checkpoint");
  expect(() => restore(planOf({ size: 81 }), bytes)).toThrow("another plan");
  const damaged = bytes.slice();
  damaged[20] = 0;
  expect(() => restore(plan, damaged)).toThrow("damaged");
});

describe("recording", () => {
  const everything = { every: 1, model: true, people: personColumns, trust: true };
  const nothing = { every: 50, model: false, people: [], trust: false };

  test("recording everything or nothing changes no bit", () => {
    const hashes = [everything, nothing].map((what) => {
      const simulation = createSimulation(plan, chance);
      const recorder = createRecorder(what, plan.weeks);
      run(simulation, (world) => recorder.record(world));
      return hashWorld(simulation.world);
    });
    expect(hashes[0]).toBe(hashes[1]);
  });

  test("every n weeks from week 0, and always the last week", () => {
    const recorder = createRecorder({ ...everything, every: 20 }, 50);
    run(createSimulation(plan, chance), (world) => recorder.record(world));
    const { weeks, model, people, ties } = recorder.recording();
    expect(weeks).toEqual([0, 20, 40, 50]);
    expect([...model.keys()]).toEqual(measureNames);
    expect(model.get("distress")?.length).toBe(4);
    expect(people.get("shown")?.length).toBe(4 * 80);
    expect(ties?.block).toHaveLength(4);
  });

  test("averaged over windows, a recorded value is the mean of the weeks since the last recorded one", () => {
    const [weekly, windows] = [{ ...everything }, { ...everything, every: 20, averaged: true }].map((what) => {
      const recorder = createRecorder(what, 50);
      run(createSimulation(plan, chance), (world) => recorder.record(world));
      return recorder.recording();
    });
    expect(windows.weeks).toEqual([0, 20, 40, 50]);
    const mean = (from: number, to: number) => {
      let sum = 0;
      for (let week = from; week <= to; week++) sum += weekly.model.get("distress")?.[week] ?? 0;
      return sum / (to - from + 1);
    };
    const kept = windows.model.get("distress") ?? [];
    expect(kept[0]).toBe(weekly.model.get("distress")?.[0]);
    expect(kept[1]).toBeCloseTo(mean(1, 20), 10);
    expect(kept[3]).toBeCloseTo(mean(41, 50), 10);
    const person = (week: number) => weekly.people.get("shown")?.[week * 80 + 5] ?? 0;
    const last = Array.from({ length: 10 }, (_, k) => person(41 + k)).reduce((sum, value) => sum + value, 0) / 10;
    expect(windows.people.get("shown")?.[3 * 80 + 5]).toBeCloseTo(last, 4);
  });

  test("the recorded mean is the mean of the recorded people", () => {
    const recorder = createRecorder(everything, 50);
    run(createSimulation(plan, chance), (world) => recorder.record(world));
    const { weeks, model, people } = recorder.recording();
    for (let w = 0; w < weeks.length; w++) {
      const row = people.get("shown")?.subarray(w * 80, (w + 1) * 80) ?? new Float32Array();
      const mean = row.reduce((sum, value) => sum + value, 0) / 80;
      expect(model.get("distress")?.[w]).toBeCloseTo(mean, 4);
    }
  });
});

/** The same people and ties, numbered the other way round; ids go along. */
function renumbered(network: Network): Network {
  const place = (i: number) => network.size - 1 - i;
  const ties = new TieList(network.size);
  for (let i = 0; i < network.size; i++) {
    for (let a = network.offsets[i]; a < network.offsets[i + 1]; a++) {
      const j = network.targets[a];
      if (i < j) ties.add(place(i), place(j), { trust: network.trust[a], trustBack: network.trust[network.twins[a]] });
    }
  }
  return ties.toNetwork({ ids: Uint32Array.from({ length: network.size }, (_, i) => network.ids[place(i)]) });
}

test("renumbering people changes nothing: everybody's states have the same bits", () => {
  const network = makeNetwork(plan.network, 80, seedKey("engine"));
  const [one, two] = [network, renumbered(network)].map((ties) => createSimulation(on(ties, plan), chance));
  run(one);
  run(two);
  for (const name of stateNames) {
    const [here, there] = [one.world.state[name], two.world.state[name]];
    // One value a person, or a block of everybody for each setting: who was last is first in every block.
    for (let from = 0; from < here.length; from += network.size) {
      const turned = there.subarray(from, from + network.size).toReversed();
      expect(turned, name).toEqual(here.subarray(from, from + network.size));
    }
  }
});

test("a network of nobody runs to its end", () => {
  const simulation = createSimulation(on(new TieList(0).toNetwork(), plan), chance);
  expect(run(simulation)).toBe(true);
  expect(simulation.world.week).toBe(50);
});

test("a run that is asked to stop says that it did not finish", () => {
  const simulation = createSimulation(plan, chance);
  let weeks = 0;
  expect(
    run(
      simulation,
      () => {},
      () => ++weeks > 20,
    ),
  ).toBe(false);
  expect(simulation.world.week).toBe(10);
});
