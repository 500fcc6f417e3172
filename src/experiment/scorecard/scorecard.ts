import { type MeanInterval, meanInterval } from "../statistics/mean-interval.ts";
import type { Statistics, Target, TargetPart } from "./target.ts";

/** Which set a target stands in: what the defaults were fitted to, or what they were never shown. */
export type TargetSet = "calibration" | "validation";

/** "inside": the 95% interval overlaps the target and is narrower than it. "not comparable" counts as outside. */
export type RowVerdict = "inside" | "outside" | "not comparable";

/** One part of a target against what the runs came to. */
export interface ScoredPart extends TargetPart, MeanInterval {
  readonly verdict: RowVerdict;
}

/** One target against what the runs came to: its first part stands for it, its verdict needs all. */
export interface ScoredRow {
  readonly id: string;
  readonly set: TargetSet;
  readonly title: string;
  readonly finding: string;
  readonly sources: readonly string[];
  readonly parts: readonly ScoredPart[];
  readonly verdict: RowVerdict;
}

/** Holds statistics, one entry a replicate, against targets. */
export function score(set: TargetSet, targets: readonly Target[], replicates: readonly Statistics[]): ScoredRow[] {
  return targets.map(({ id, title, finding, sources, parts }) => {
    const scored = parts.map((part) => scorePart(part, replicates));
    return { id, set, title, finding, sources, parts: scored, verdict: worst(scored.map(({ verdict }) => verdict)) };
  });
}

function scorePart(part: TargetPart, replicates: readonly Statistics[]): ScoredPart {
  const values = replicates.map((one) => one[part.statistic] ?? Number.NaN);
  const found = meanInterval(values);
  return { ...part, ...found, verdict: verdictOf(part, found) };
}

/** Inside: the interval overlaps the range and is narrower than it (lies in it, where the part says wholly). */
export function verdictOf({ low, high, wholly = false, unlike }: TargetPart, { interval }: MeanInterval): RowVerdict {
  if (interval === null || unlike !== undefined) return "not comparable";
  const from = low ?? Number.NEGATIVE_INFINITY;
  const to = high ?? Number.POSITIVE_INFINITY;
  const inside = wholly
    ? interval[0] >= from && interval[1] <= to
    : interval[0] <= to && interval[1] >= from && interval[1] - interval[0] < to - from;
  return inside ? "inside" : "outside";
}

function worst(verdicts: readonly RowVerdict[]): RowVerdict {
  if (verdicts.includes("not comparable")) return "not comparable";
  return verdicts.includes("outside") ? "outside" : "inside";
}
