import { expect, test } from "vitest";
import { createSimulation, step } from "../../src/engine/simulation.ts";
import { stateNames } from "../../src/model/columns.ts";
import { TieList } from "../../src/network/tie-list.ts";
import { on, planOf } from "../support/plans.ts";

/**
 * Nobody is tied to anybody, so that a week is a person's own; only self-esteem looks at the mean of all, and is told not to. Much
 * happens: many events, many stressors, many who leave a setting and come back.
 */
const plan = planOf({
  choices: {
    selfEsteem: { byDistress: 0 },
    mood: { spread: 0.3 },
    stigmaExposure: { frequency: 3, majorShare: 0.2 },
    ordinaryStress: { frequency: 2 },
    encouragement: { leaving: 0.2, returning: 0.5 },
    sharedShocks: { chance: 0.2 },
  },
  warmUp: 0,
});

/** States after so many weeks of people with these ids, by name: one list a person. */
function lived(ids: Uint32Array, weeks: number) {
  const network = new TieList(ids.length).toNetwork({ ids });
  const simulation = createSimulation(on(network, plan), { seed: "own week", replicate: 0 });
  let away = 0;
  for (let week = 0; week < weeks; week++) {
    step(simulation);
    away += simulation.world.attends.reduce((sum, there) => sum + 1 - there, 0);
  }
  const { state, count } = simulation.world;
  const of = (i: number) => stateNames.map((name) => [name, [...state[name]].filter((_, k) => k % count === i)]);
  return { of, away };
}

test("whoever has no ties lives the same weeks alone as among 600 people, wherever in a row of 256 they stand", () => {
  const all = lived(
    Uint32Array.from({ length: 600 }, (_, i) => i),
    12,
  );
  expect(all.away).toBeGreaterThan(100);
  for (const id of [0, 1, 100, 255, 256, 257, 400, 511, 512, 599])
    expect(lived(Uint32Array.of(id), 12).of(0), `person ${id}`).toEqual(all.of(id));
});

test("and among 600 people who do not stand in order of id", () => {
  const ids = Uint32Array.from({ length: 600 }, (_, i) => (i * 7 + 3) % 600);
  const all = lived(ids, 12);
  for (const place of [0, 255, 256, 599]) expect(lived(Uint32Array.of(ids[place]), 12).of(0)).toEqual(all.of(place));
});
