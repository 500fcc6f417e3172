import { sweepWords } from "../words/sweep.ts";
import type { OpenedSweep, PointFacts } from "../worker/sweep/asks.ts";
import { pointName } from "./names.ts";

/** What is heard of a point: its levels, mean, interval and repeats. */
export function optionText(sweep: OpenedSweep, facts: PointFacts, at: number): string {
  const { low, high, mean, count } = facts;
  const title = sweep.outcomes.find(({ name }) => name === facts.outcome)?.title ?? facts.outcome;
  const interval = Number.isNaN(low[at]) ? null : ([low[at], high[at]] as const);
  const variant = sweep.variants.length > 1 ? sweep.points[at].variant : null;
  return sweepWords.option(pointName(sweep, at), variant, title, mean[at], interval, count[at]);
}
