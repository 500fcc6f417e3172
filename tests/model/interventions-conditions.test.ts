import { describe, expect, test } from "vitest";
import { createSimulation, step } from "../../src/engine/simulation.ts";
import type { ConditionPlan, InterventionPlan } from "../../src/model/interventions/plan.ts";
import { doing, line } from "../support/lines.ts";
import { planOf } from "../support/plans.ts";

const plan = planOf({ warmUp: 0, weeks: 14 });

/** The first week of a shock that waits for a condition, while other lines make it hold or not; null where it never began. */
function begins(when: ConditionPlan, ...others: readonly InterventionPlan[]): number | null {
  const simulation = createSimulation(doing(plan, line("shock", { when }), ...others), { seed: "conditions", replicate: 0 });
  for (let week = 1; week <= plan.weeks; week++) step(simulation);
  const [{ began }] = simulation.world.interventions;
  return began[0] > 0 ? began[0] : null;
}

/** Everybody stigmatizes in these weeks and at their ends, and about one in seven otherwise. */
const all = (from: number, to: number) =>
  line("set", { name: `weeks ${from}`, from, to, names: { number: ["population.stigmatizing"] }, numbers: { to: 1 } });

describe("a condition", () => {
  test("that comes to hold during the run begins its line in the week after", () => {
    // All ties are cut before week 5, so that week 5 is the first that ends without any.
    const cut = line("cutTies", { from: 5, to: 5, values: { random: 1 } });
    expect(begins({ measure: "degree", above: null, below: 1, for: 1 }, cut)).toBe(6);
    expect(begins({ measure: "degree", above: null, below: 1, for: 3 }, cut)).toBe(8);
    expect(begins({ measure: "alone", above: 0, below: null, for: 1 }, cut)).toBe(6);
  });

  test("counts its weeks anew after a week in which it did not hold", () => {
    // It holds at the ends of weeks 2 and 3, then of 6, 7 and 8.
    const lines = [all(2, 3), all(6, 8)];
    expect(begins({ measure: "stigmatizingShare", above: 0.9, below: null, for: 2 }, ...lines)).toBe(4);
    expect(begins({ measure: "stigmatizingShare", above: 0.9, below: null, for: 3 }, ...lines)).toBe(9);
    expect(begins({ measure: "stigmatizingShare", above: 0.9, below: null, for: 4 }, ...lines)).toBeNull();
  });

  test("does not hold where a measure is just what it says: neither above it nor below", () => {
    expect(begins({ measure: "stigmatizingShare", above: 1, below: null, for: 1 }, all(2, 12))).toBeNull();
    expect(begins({ measure: "alone", above: null, below: 0, for: 1 })).toBeNull();
    expect(begins({ measure: "stigmatizingShare", above: 0.9, below: 1, for: 1 }, all(2, 12))).toBeNull();
  });
});
