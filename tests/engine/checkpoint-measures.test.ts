import { expect, test } from "vitest";
import { checkpoint, restore } from "../../src/engine/checkpoint.ts";
import { createSimulation, step } from "../../src/engine/simulation.ts";
import { personMeasures } from "../../src/model/measures/person-measures.ts";
import { measureNames, measureWeek, prepareMeasures } from "../../src/model/measures/weekly.ts";
import type { World } from "../../src/model/world.ts";
import { group, planOf } from "../support/plans.ts";

/** What can be asked of a world: each weekly measure, and each measure of people, one value a person. */
function answers(world: World): Map<string, number[]> {
  const weekly = new Float64Array(measureNames.length);
  measureWeek(world, prepareMeasures(world), weekly);
  const found = new Map<string, number[]>(measureNames.map((name, m) => [`of the week: ${name}`, [weekly[m]]]));
  for (const { name, read } of personMeasures) {
    const values = new Float64Array(world.count);
    read(world, values);
    found.set(`of people: ${name}`, [...values]);
  }
  // Perceived anew when the next week begins, and not known before that.
  found.delete("of people: unitsReached");
  return found;
}

test("a run restored from a checkpoint answers every measure as the run that was stored, before it lives another week", () => {
  const people = { population: { stigmatizing: 0.3, settlingPoint: 1.5 }, groups: [group("circle")] };
  const plan = planOf({ size: 80, warmUp: 4, weeks: 20, ties: "school", ...people });
  const simulation = createSimulation(plan, { seed: "stored", replicate: 0 });
  while (simulation.world.week < 9) step(simulation);
  const stored = answers(simulation.world);
  const restored = answers(restore(plan, checkpoint(simulation)).world);
  for (const [name, values] of stored) expect(restored.get(name), name).toEqual(values);
  // Zeros are what a world has that forgot: there have to be others, or this tests nothing.
  const nothing = [...stored].filter(([, values]) => values.every((value) => value === 0)).map(([name]) => name);
  expect(nothing).toEqual(["of the week: alone"]);
});
