import { describe, expect, test } from "vitest";
import { checkpoint, restore } from "../../src/engine/checkpoint.ts";
import type { LedgerRow } from "../../src/engine/diary.ts";
import { explainPerson } from "../../src/engine/explain.ts";
import { hashWorld } from "../../src/engine/hash.ts";
import { Ledger } from "../../src/engine/ledger.ts";
import type { Plan } from "../../src/engine/plan.ts";
import { createSimulation, step } from "../../src/engine/simulation.ts";
import { type StateName, stateNames } from "../../src/model/columns.ts";
import type { Witness } from "../../src/model/week.ts";
import { seedKey } from "../../src/random/seed.ts";
import { Sequence } from "../../src/random/sequence.ts";
import { planOf } from "../support/plans.ts";

const plan = planOf({ size: 120, weeks: 80, warmUp: 20 });
const chance = { seed: "ledger", replicate: 0 };

test("the rows of a person's week add up to the change of every state, to rounding, over 1,000 random person-weeks", () => {
  const sequence = new Sequence(seedKey("ledger"), "people");
  let checked = 0;
  const simulation = createSimulation(plan, chance);
  while (checked < 1000) {
    if (simulation.world.week >= plan.weeks) throw new Error("not enough weeks");
    const ledgers = Array.from({ length: 10 }, () => new Ledger(sequence.below(120)));
    // Ten people's books are kept in the same week by one witness that asks each of them.
    const before = ledgers.map(({ person }) => values(simulation.world, person));
    step(simulation, together(ledgers));
    ledgers.forEach((ledger, k) => {
      const after = values(simulation.world, ledger.person);
      for (const [key, value] of after) {
        const sum = ledger.rows.filter((row) => keyOf(row) === key).reduce((total, row) => total + row.amount, 0);
        expect(Math.abs(sum - (value - (before[k].get(key) ?? 0)))).toBeLessThan(1e-12);
      }
      checked++;
    });
  }
  expect(checked).toBe(1000);
});

const keyOf = (row: LedgerRow) => `${row.state} ${row.setting ?? 0}`;
function values(world: ReturnType<typeof createSimulation>["world"], person: number): Map<string, number> {
  const found = new Map<string, number>();
  for (const name of stateNames) {
    for (let k = 0; k * world.count < world.state[name].length; k++)
      found.set(`${name} ${k}`, world.state[name][k * world.count + person]);
  }
  return found;
}

/** A ledger for each of the 120 people. */
const everybodysBooks = () => Array.from({ length: 120 }, (_, person) => new Ledger(person));

/** Keeps several ledgers of one and the same week. */
const together = (ledgers: readonly Ledger[]): Witness => ({
  begin: (world) => ledgers.forEach((ledger) => ledger.begin(world)),
  acted: (world, running) => ledgers.forEach((ledger) => ledger.acted(world, running)),
  beforeCommit: (world, week) => ledgers.forEach((ledger) => ledger.beforeCommit(world, week)),
  afterCommit: () => {},
});

/**
 * The steps of a week in the order of the ledger, each with what leaves it out. A row is the difference between the week
 * with the steps up to this one and the same week without it; what follows is left out of both, which is what makes
 * products split and the rows add up (docs/decisions/0004-ledger.md).
 */
const inSequence: readonly [mechanism: string, column: string, state: StateName, neutral: Record<string, number>][] = [
  ["practicalSupport", "burden", "acuteStress", { cushion: 0 }],
  ["bridgingAccess", "burden", "acuteStress", { severity: 0 }],
  ["vigilance", "burden", "acuteStress", { amplification: 0 }],
  ["pride", "burden", "acuteStress", { shield: 0 }],
  ["emotionalSupport", "burden", "acuteStress", { relief: 0 }],
  ["sharedExperience", "burden", "acuteStress", { bonus: 0 }],
];
/** Steps that nothing multiplies later: their row is the difference to a week in which only that step is off. */
const onTheirOwn: readonly [mechanism: string, column: string, state: StateName, neutral: Record<string, number>][] = [
  ["sharedExperience", "burden", "acuteStress", { bonus: 0 }],
  ["harmfulReactions", "hurt", "acuteStress", { strength: 0 }],
  ["conformityPressure", "hurt", "acuteStress", { strength: 0 }],
  ["concealment", "acuteStress", "acuteStress", { cost: 0 }],
  ["acuteStress", "acuteStress", "acuteStress", { fading: 0 }],
  ["acuteStress", "distress", "distress", { toDistress: 0 }],
  ["belonging", "settlingPoint", "distress", { relief: 0 }],
  ["internalizedStigma", "settlingPoint", "distress", { weight: 0 }],
  ["coRumination", "distress", "distress", { added: 0 }],
  ["mood", "distress", "distress", { spread: 0 }],
  ["belonging", "belonging", "belonging", { rate: 0 }],
  ["vigilance", "vigilance", "vigilance", { rate: 0 }],
  ["selfEsteem", "selfEsteem", "selfEsteem", { rate: 0 }],
];

function neutralized(steps: readonly (readonly [string, string, StateName, Record<string, number>])[]): Plan {
  const mechanisms = new Map(plan.mechanisms);
  for (const [name, , , neutral] of steps) mechanisms.set(name, { ...mechanisms.get(name), ...neutral });
  return { ...plan, mechanisms };
}

describe("each row equals the difference to a week in which only that step is off", () => {
  // A floor under settling points and zero under distress would cut rows short; here nobody settles low.
  const raised: Plan = {
    ...plan,
    people: { ...plan.people, population: { ...plan.people.population, settlingPoint: 1.5, stigmatizing: 0.4 } },
  };
  const simulation = createSimulation(raised, chance);
  while (simulation.world.week < 30) step(simulation);
  const saves: Uint8Array[] = [];
  for (let k = 0; k < 12; k++) {
    saves.push(checkpoint(simulation));
    step(simulation);
  }

  /** Everybody's row of a step, and the difference that the step makes to their state; without those whom a bound cut short. */
  function rowsAndDifferences(
    save: Uint8Array,
    full: Plan,
    off: Plan,
    [mechanism, column, state]: readonly [string, string, StateName, ...unknown[]],
  ) {
    const withStep = restore({ ...full, people: raised.people }, save);
    const books = everybodysBooks();
    step(withStep, together(books));
    const without = restore({ ...off, people: raised.people }, save);
    const booksWithout = everybodysBooks();
    step(without, together(booksWithout));
    return books.flatMap(({ rows, person }) => {
      const row = rows
        .filter((r) => r.mechanism === mechanism && r.column === column && r.state === state)
        .reduce((sum, r) => sum + r.amount, 0);
      const cutShort = [...rows, ...booksWithout[person].rows].some(
        (r) => (r.mechanism === "clamp" && r.state === state) || (r.mechanism === "recovery" && r.column === "settlingPoint"),
      );
      if (row === 0 || cutShort || without.world.state[state][person] === 0) return [];
      return [{ person, row, difference: withStep.world.state[state][person] - without.world.state[state][person] }];
    });
  }

  function expectAgreement(full: Plan, off: Plan, theStep: readonly [string, string, StateName, ...unknown[]]) {
    let met = 0;
    for (const save of saves) {
      for (const { person, row, difference } of rowsAndDifferences(save, full, off, theStep)) {
        met++;
        expect(Math.abs(row - difference), `person ${person}`).toBeLessThan(1e-12);
      }
    }
    expect(met).toBeGreaterThan(3);
  }

  test.each(onTheirOwn)("%s on %s into %s", (...theStep) => {
    expectAgreement(plan, neutralized([theStep]), theStep);
  });

  test.each(inSequence)("%s in the sequence that eases or adds to a burden", (...theStep) => {
    const place = inSequence.findIndex(([name]) => name === theStep[0]);
    const later = inSequence.slice(place + 1);
    expectAgreement(neutralized(later), neutralized([theStep, ...later]), theStep);
  });
});

test("a row that later steps build on is the same whether those steps are on or off", () => {
  const simulation = createSimulation(plan, chance);
  while (simulation.world.week < 25) step(simulation);
  const save = checkpoint(simulation);
  const raw = (from: Plan) => {
    const books = everybodysBooks();
    step(restore(from, save), together(books));
    return books.map(({ rows }) =>
      rows.filter((row) => row.mechanism === "vigilance" && row.column === "burden").map((row) => row.amount),
    );
  };
  expect(raw(neutralized(inSequence.slice(3)))).toEqual(raw(plan));
});

test("clamping is under 1% of all change in the default run", () => {
  let clamped = 0;
  let changed = 0;
  for (const person of [3, 17, 42, 66, 81, 99, 110]) {
    for (const week of explainPerson(plan, chance, person).weeks) {
      for (const { mechanism, amount } of week.ledger) {
        changed += Math.abs(amount);
        if (mechanism === "clamp") clamped += Math.abs(amount);
      }
    }
  }
  expect(clamped / changed).toBeLessThan(0.01);
});

test("the bars of shown distress add up to its change in every week, and each week starts where the last ended", () => {
  for (const person of [5, 50, 100]) {
    const { weeks } = explainPerson(plan, chance, person);
    weeks.forEach((week, k) => {
      const sum = week.shown.reduce((total, { points }) => total + points, 0);
      expect(Math.abs(sum - (week.shownAfter - week.shownBefore))).toBeLessThan(1e-10);
      if (k > 0) expect(week.shownBefore).toBe(weeks[k - 1].shownAfter);
    });
  }
});

test("keeping the books of a person changes nothing in the run", () => {
  const [watched, alone] = [createSimulation(plan, chance), createSimulation(plan, chance)];
  for (let k = 0; k < 60; k++) {
    step(watched, new Ledger(8));
    step(alone);
  }
  expect(hashWorld(watched.world)).toBe(hashWorld(alone.world));
});

test("a prevented event is in the diary with the mechanism that prevented it", () => {
  const everybody = Array.from({ length: 30 }, (_, person) =>
    explainPerson(plan, chance, person).weeks.flatMap(({ events }) => events),
  ).flat();
  const kept = everybody.filter(({ preventedBy }) => preventedBy !== null);
  expect(kept.length).toBeGreaterThan(0);
  for (const { preventedBy } of kept)
    expect(["policy", "practicalSupport", "bridgingAccess", "concealment", "encouragement"]).toContain(preventedBy);
});

test("asking for a person who is not there is refused in words", () => {
  expect(() => explainPerson(plan, chance, 120)).toThrow("no person 120 among 120 people");
});
