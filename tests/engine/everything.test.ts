import { describe, expect, test } from "vitest";
import { checkpoint, restore } from "../../src/engine/checkpoint.ts";
import { hashWorld } from "../../src/engine/hash.ts";
import { Ledger } from "../../src/engine/ledger.ts";
import type { Plan } from "../../src/engine/plan.ts";
import { createRecorder, personColumns } from "../../src/engine/recorder.ts";
import { createSimulation, run, step } from "../../src/engine/simulation.ts";
import { stateColumns, stateNames } from "../../src/model/columns.ts";
import type { Network } from "../../src/network/network.ts";
import { canonicalTies } from "../../src/network/ties.ts";
import { validate } from "../../src/network/validate.ts";
import { scenarioFile } from "../support/scenarios.ts";

/** Who is tied to whom, and trust both ways: rows without their free places, of which who acts on ties has more. */
function tiesOf(network: Network): string {
  return Array.from(canonicalTies(network), (a) => {
    const b = network.twins[a];
    return `${network.targets[b]}-${network.targets[a]} ${network.trust[a]} ${network.trust[b]}`;
  }).join("\n");
}

/** Ties that live, a safe space and interventions, all at once: the fourth version of the school year. */
const { variants } = scenarioFile("scenarios/school-year.yaml");
const planOfVariant = (wanted: string): Plan => {
  const found = variants.find(({ name }) => name === wanted);
  if (found === undefined) throw new Error(`no variant ${wanted}`);
  return { ...found.plan, warmUp: 8, weeks: 30 };
};
const plan = planOfVariant("both");
const chance = { seed: "everything", replicate: 2 };

test("the plan has living ties, a group and interventions, or this file tests nothing", () => {
  expect(plan.ties).not.toBeNull();
  expect(plan.people.groups?.length).toBe(1);
  expect(plan.interventions?.length).toBe(2);
});

describe("with living ties, groups and interventions on", () => {
  test("the same plan and chance end with the same bits, whatever is recorded", () => {
    const silent = createSimulation(plan, chance);
    run(silent);
    const watched = createSimulation(plan, chance);
    const recorder = createRecorder({ every: 1, model: true, people: personColumns, trust: true }, plan.weeks);
    run(watched, (world) => recorder.record(world));
    expect(hashWorld(watched.world)).toBe(hashWorld(silent.world));
  });

  test("a run restored from a checkpoint has the same future bits: in the warm-up, before the group opens, and while it runs", () => {
    for (const stop of [-3, 0, 4, 5, 17]) {
      const whole = createSimulation(plan, chance);
      while (whole.world.week < stop) step(whole);
      const restored = restore(plan, checkpoint(whole));
      run(whole);
      run(restored);
      expect(hashWorld(restored.world), `week ${stop}`).toBe(hashWorld(whole.world));
    }
  });

  test("the network stays sound and every state in its range, week after week", () => {
    const simulation = createSimulation(plan, chance);
    run(simulation, ({ network, state }) => {
      expect(validate(network)).toEqual([]);
      for (const name of stateNames) {
        const { min, max } = stateColumns[name];
        expect(
          state[name].every((value) => value >= min && value <= max),
          name,
        ).toBe(true);
      }
    });
  });

  test("the rows of a person's week add up to the change of every state", () => {
    const simulation = createSimulation(plan, chance);
    const { world } = simulation;
    while (world.week < 8) step(simulation);
    for (let person = 0; person < world.count; person += 7) {
      const ledger = new Ledger(person);
      const valuesOf = () =>
        stateNames.flatMap((name) =>
          Array.from({ length: world.state[name].length / world.count }, (_, k) => world.state[name][k * world.count + person]),
        );
      const before = valuesOf();
      step(simulation, ledger);
      const after = valuesOf();
      let at = 0;
      for (const name of stateNames) {
        for (let k = 0; k * world.count < world.state[name].length; k++, at++) {
          const rows = ledger.rows.filter((row) => row.state === name && (row.setting ?? 0) === k);
          const sum = rows.reduce((total, { amount }) => total + amount, 0);
          expect(Math.abs(sum - (after[at] - before[at])), `${name} ${k}`).toBeLessThan(1e-12);
        }
      }
      if (world.week >= plan.weeks) break;
    }
  });

  test("what an intervention changes moves nobody's dice: every draw under an equal key has the same value", () => {
    const drawn = (one: Plan) => {
      const log = new Map<string, string>();
      const listener = (purpose: string, week: number, who: number, slot: number, first: number, second: number) =>
        void log.set(`${purpose} ${week} ${who} ${slot}`, `${first} ${second}`);
      run(createSimulation({ ...one, warmUp: 1, weeks: 9 }, chance, { listener }));
      return log;
    };
    const with_ = drawn(plan);
    const without = drawn(planOfVariant("asItIs"));
    let shared = 0;
    for (const [key, value] of without) {
      const there = with_.get(key);
      if (there === undefined) continue;
      expect(there).toBe(value);
      shared++;
    }
    expect(shared).toBeGreaterThan(0.8 * without.size);
  });

  test("until the first intervention begins, the four versions of the year are the same to the last bit", () => {
    const hashes = variants.map(({ name }) => {
      const simulation = createSimulation(planOfVariant(name), chance);
      while (simulation.world.week < 3) step(simulation);
      const { state, network } = simulation.world;
      return [...stateNames.map((one) => state[one].join(" ")), tiesOf(network)].join("\n");
    });
    expect(new Set(hashes).size).toBe(1);
  });
});
