import tCdf from "@stdlib/stats-base-dists-t-cdf";
import { equivalence } from "../statistics/equivalence.ts";
import { meanInterval } from "../statistics/mean-interval.ts";
import type { ClaimVerdict, Part } from "./result.ts";

/** What a number is expected to be: below or above a bound, or within limits. */
export type Limits = readonly [low: number | null, high: number | null];

/**
 * Holds a number of every replicate against what is expected of its mean. Below or above a bound: supported where the 95% t
 * interval lies wholly beyond it, not supported where it lies wholly on the other side. Within limits: two one-sided tests, so
 * supported where the 90% interval lies within, not supported where the 95% interval lies wholly outside. Else nobody can tell.
 *
 * @param values one a replicate, NaN where a replicate has none
 * @param picked from how many such numbers this one was picked by what it came to (Bonferroni): a direction's interval is at
 *   1 - 0.05 / picked, and its p that many times larger
 */
export function judge(label: string, values: readonly number[], [low, high]: Limits, picked = 1): Part {
  const known = values.filter(Number.isFinite);
  const agreeing = known.filter((value) => (low === null || value > low) && (high === null || value < high)).length;
  const level = 1 - 0.05 / picked;
  const { mean, interval, sd, count } = meanInterval(known, level);
  const among = picked === 1 ? {} : { picked: { of: picked, level } };
  const common = { label, unit: null, expected: [low, high] as const, replicates: count, agreeing, ...among };
  if (count === 0) return { ...common, estimate: null, interval: null, p: null, verdict: "nothing to compare" };
  if (interval === null) return { ...common, estimate: mean, interval: null, p: null, verdict: "no clear difference" };
  const [from, to] = interval;
  if (low !== null && high !== null) {
    const middle = (low + high) / 2;
    const { equivalent, p } = equivalence(
      known.map((value) => value - middle),
      (high - low) / 2,
    );
    const verdict: ClaimVerdict = equivalent ? "equivalent" : to < low || from > high ? "not supported" : "no clear difference";
    return { ...common, estimate: mean, interval, p, verdict };
  }
  const bound = low ?? high ?? 0;
  const side = low === null ? -1 : 1;
  const p = Math.min(1, picked * directionP((mean - bound) * side, sd, count));
  const [beyond, short] = low === null ? [to < bound, from > bound] : [from > bound, to < bound];
  return {
    ...common,
    estimate: mean,
    interval,
    p,
    verdict: beyond ? "supported" : short ? "not supported" : "no clear difference",
  };
}

/** Two-sided p of a mean that lies `distance` beyond a bound on the expected side; 1 where it lies on the other. */
function directionP(distance: number, sd: number, count: number): number {
  if (sd === 0) return distance > 0 ? 0 : 1;
  return Math.min(1, 2 * tCdf((-distance * Math.sqrt(count)) / sd, count - 1));
}

/** The verdict of parts that all have to hold. */
export function together(verdicts: readonly ClaimVerdict[]): ClaimVerdict {
  if (verdicts.includes("nothing to compare")) return "nothing to compare";
  if (verdicts.includes("not supported")) return "not supported";
  if (verdicts.includes("no clear difference")) return "no clear difference";
  return verdicts.every((verdict) => verdict === "equivalent") ? "equivalent" : "supported";
}

/** The largest p of some parts: all have to hold (intersection-union test, Berger 1982). Null without any. */
export function largestP(values: readonly (number | null)[]): number | null {
  const known = values.flatMap((value) => (value !== null && Number.isFinite(value) ? [value] : []));
  return known.length < values.length || known.length === 0 ? null : Math.max(...known);
}
