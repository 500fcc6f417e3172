import { expect, test } from "vitest";
import { explainPerson } from "../../src/engine/explain.ts";
import { hashWorld } from "../../src/engine/hash.ts";
import type { Plan } from "../../src/engine/plan.ts";
import { createRecorder } from "../../src/engine/recorder.ts";
import { createSimulation, run } from "../../src/engine/simulation.ts";
import { actsOnFrom, actsOnTo, eachTie, type TieRecord } from "../../src/engine/tie-record.ts";
import { TieRecorder } from "../../src/engine/tie-recorder.ts";
import { actsBy } from "../../src/model/attitude.ts";
import { perceive } from "../../src/model/perceive.ts";
import { Stance } from "../../src/model/population.ts";
import type { World } from "../../src/model/world.ts";
import { addTie, cutTie } from "../../src/network/edit-ties.ts";
import { arcBetween } from "../../src/network/network.ts";
import { identity, planOf } from "../support/plans.ts";

const growing = {
  source: { generator: "empty", values: {} },
  trust: { from: 0.2, to: 0.8 },
  change: "none",
  by: null,
} as const;
const living = planOf({ size: 60, ties: "school", network: growing, warmUp: 6, weeks: 30 });
const chance = { seed: "recorded ties", replicate: 0 };
const tiesOnly = { every: 1, model: false, people: [], trust: true };

/** Every direction of a tie in the world as it stands: from, to, trust, how the other acts, since. */
function arcsOf(world: World): Map<string, readonly number[]> {
  const { network } = world;
  const found = new Map<string, readonly number[]>();
  perceive(world);
  for (let i = 0; i < network.size; i++) {
    for (let a = network.offsets[i]; a < network.ends[i]; a++)
      found.set(`${i} ${network.targets[a]}`, [Math.fround(network.trust[a]), actsBy(world.attitude[a]), network.since[a] ?? 0]);
  }
  return found;
}

function recordedArcs(ties: TieRecord, row: number): Map<string, readonly number[]> {
  const found = new Map<string, readonly number[]>();
  eachTie(ties, row, (entry, at) => {
    const [i, j, since] = [ties.from[entry], ties.to[entry], ties.since[entry]];
    found.set(`${i} ${j}`, [ties.trust[at], actsOnFrom(ties, row, entry), since]);
    found.set(`${j} ${i}`, [ties.trustBack[at], actsOnTo(ties, row, entry), since]);
  });
  return found;
}

/** Lives a plan with its ties recorded, and every week's ties as they stood. The ties are read from a twin of the run. */
function lived(plan: Plan, every = 1): { ties: TieRecord; weeks: readonly number[]; truth: Map<string, readonly number[]>[] } {
  const recorder = createRecorder({ ...tiesOnly, every }, plan.weeks);
  run(createSimulation(plan, chance), recorder.record);
  const { ties, weeks } = recorder.recording();
  const truth: Map<string, readonly number[]>[] = [];
  run(createSimulation(plan, chance), (world) => truth.push(arcsOf(world)));
  if (ties === null) throw new Error("no ties were recorded");
  return { ties, weeks, truth };
}

test.each([
  ["live", living, 1],
  ["live and every seventh week is recorded", living, 7],
  ["stay", planOf({ size: 60, weeks: 12 }), 1],
] as const)("a recorded week's ties are those of that week, with its trust and stances, where ties %s", (_, plan, every) => {
  const { ties, weeks, truth } = lived(plan, every);
  weeks.forEach((week, row) => {
    expect(recordedArcs(ties, row)).toEqual(truth[week]);
  });
});

test("ties that stay as they begin are kept once, however many the weeks", () => {
  const { ties } = lived(planOf({ size: 60, weeks: 12 }));
  expect([...ties.block]).toEqual(new Array(13).fill(0));
  expect(ties.trust).toHaveLength(180);
  expect(new Set(ties.ends)).toEqual(new Set([13]));
});

test("a tie that ends and begins anew between two recorded weeks is two stretches, and one with another manner too", () => {
  const { world } = createSimulation(living, chance);
  const { network } = world;
  const recorder = new TieRecorder();
  recorder.record(world);
  const [i, j] = [5, network.targets[network.offsets[5]]];
  cutTie(network, arcBetween(network, i, j));
  addTie(network, i, j, { since: 3 });
  world.tiesVersion++;
  recorder.record(world);
  network.manner[arcBetween(network, i, j)] = Stance.stigmatizing;
  network.manner[arcBetween(network, j, i)] = Stance.affirming;
  world.tiesVersion++;
  recorder.record(world);
  recorder.record(world);
  const ties = recorder.result();
  const [low, high] = [Math.min(i, j), Math.max(i, j)];
  const stretches = Array.from(ties.from, (from, entry) => ({ from, entry }))
    .filter(({ from, entry }) => from === low && ties.to[entry] === high)
    .map(({ entry }) => [ties.begins[entry], ties.ends[entry], ties.since[entry]]);
  expect(stretches).toEqual([
    [0, 1, -6],
    [1, 2, 3],
    [2, 4, 3],
  ]);
  expect(recordedArcs(ties, 3)).toEqual(arcsOf(world));
  expect(ties.block[3]).toBe(ties.block[2]);
});

test("a change of stance alone, with every tie as it was, is seen in the week it happens", () => {
  const { world } = createSimulation(planOf({ size: 60 }), chance);
  const recorder = new TieRecorder();
  recorder.record(world);
  world.stance[7] = world.stance[7] === Stance.affirming ? Stance.stigmatizing : Stance.affirming;
  world.tiesVersion++;
  recorder.record(world);
  const ties = recorder.result();
  expect(recordedArcs(ties, 1)).toEqual(arcsOf(world));
  expect(recordedArcs(ties, 0)).not.toEqual(recordedArcs(ties, 1));
});

test("recording ties that live changes no bit of the run", () => {
  const [recorded, alone] = [tiesOnly, { ...tiesOnly, trust: false }].map((what) => {
    const simulation = createSimulation(living, chance);
    run(simulation, createRecorder(what, living.weeks).record);
    return hashWorld(simulation.world);
  });
  expect(recorded).toBe(alone);
});

test("a diary names the people whose ties began and ended in each week, and together they lead from first ties to last", () => {
  const { truth } = lived(living);
  const tiedTo = (week: number, person: number) =>
    new Set([...truth[week].keys()].filter((key) => key.startsWith(`${person} `)).map((key) => Number(key.split(" ")[1])));
  let changes = 0;
  for (const person of [3, 21, 40]) {
    for (const { week, tiesBegan, tiesEnded } of explainPerson(living, chance, person).weeks) {
      const before = tiedTo(week - 1, person);
      const after = tiedTo(week, person);
      expect(new Set(tiesBegan)).toEqual(without(after, before));
      expect(new Set(tiesEnded)).toEqual(without(before, after));
      changes += tiesBegan.length + tiesEnded.length;
    }
  }
  expect(changes).toBeGreaterThan(10);
});

function without(some: ReadonlySet<number>, others: ReadonlySet<number>): Set<number> {
  return new Set([...some].filter((person) => !others.has(person)));
}

test("where ties stay, no diary has a tie that began or ended", () => {
  const { weeks } = explainPerson(planOf({ weeks: 10 }), chance, 4);
  expect(weeks.flatMap(({ tiesBegan, tiesEnded }) => [...tiesBegan, ...tiesEnded])).toEqual([]);
});

test("whoever pressed somebody was tied to them during the week and stigmatizes, though the tie may end with the week", () => {
  const pressing = planOf({
    size: 60,
    identities: [identity(0.5, { visibility: 1, visibilitySpread: 0 })],
    population: { stigmatizing: 0.5 },
    ties: "school",
    network: growing,
    choices: { conformityPressure: { chance: 1 } },
    warmUp: 6,
    weeks: 30,
  });
  // Pressed with certainty: in week w, by everybody who stigmatizes and was tied at the end of week w - 1.
  const { truth } = lived(pressing);
  let gone = 0;
  for (let person = 0; person < 60; person += 5) {
    const { weeks } = explainPerson(pressing, chance, person);
    const carries = weeks.some(({ pressedBy }) => pressedBy.length > 0);
    for (const { week, pressedBy, tiesEnded } of weeks) {
      const stigmatizing = [...truth[week - 1]]
        .filter(([key, [, acts]]) => key.startsWith(`${person} `) && acts === Stance.stigmatizing)
        .map(([key]) => Number(key.split(" ")[1]));
      if (carries) expect([...pressedBy].sort()).toEqual(stigmatizing.sort());
      gone += pressedBy.filter((other) => tiesEnded.includes(other)).length;
    }
  }
  expect(gone).toBeGreaterThan(0);
});
