import { ticks } from "d3";
import { quantile } from "../../../math/sums.ts";
import type { SweepTable } from "../../sweep/table.ts";
import type { MapChoice } from "../choice.ts";
import { sortedKnown } from "./pool.ts";
import { rowsOf } from "./rows.ts";

/** On which side of zero most replicates of a difference lie: that side is counted. */
export function fullerSide(table: SweepTable, choice: Pick<MapChoice, "outcome" | "of" | "where">): "above" | "below" {
  let above = 0;
  for (const { values } of rowsOf(table, choice.outcome, choice.of, choice.where))
    for (const value of values) above += value > 0 ? 1 : value < 0 ? -1 : 0;
  return above > 0 ? "above" : "below";
}

/** A round number near the middle of all replicates; of a difference zero, which parts lower from higher. */
export function middleThreshold(table: SweepTable, choice: Pick<MapChoice, "outcome" | "of" | "where">): number {
  if (choice.of.kind === "difference") return 0;
  const all = rowsOf(table, choice.outcome, choice.of, choice.where).flatMap(({ values }) => Array.from(values));
  const sorted = sortedKnown(all);
  if (sorted.length === 0) return 0;
  const middle = quantile(sorted, 0.5);
  const [low, high] = [sorted[0], sorted[sorted.length - 1]];
  const rounded = ticks(low, high, 20).filter((tick) => tick > low && tick < high);
  return rounded.reduce((best, tick) => (Math.abs(tick - middle) < Math.abs(best - middle) ? tick : best), rounded[0] ?? middle);
}
