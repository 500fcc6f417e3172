import { mean, sum } from "../../../math/sums.ts";
import { type MeanInterval, meanInterval } from "../../statistics/mean-interval.ts";

/** Values at one level, by replicate, and where the level lies between the lowest, 0, and the highest, 1. */
export interface AtLevel {
  readonly at: number;
  readonly values: Float64Array;
}

/**
 * By how much a straight line rises from the lowest level to the highest, fitted by least squares in every replicate by
 * itself. NaN in replicates that lack a level. So the levels may share people and shocks: what they share drops out.
 */
export function rises(levels: readonly AtLevel[]): Float64Array {
  const replicates = Math.max(0, ...levels.map(({ values }) => values.length));
  const center = mean(levels.map(({ at }) => at));
  const squares = sum(levels.map(({ at }) => (at - center) * (at - center)));
  return Float64Array.from({ length: replicates }, (_, r) => {
    if (levels.length < 2 || squares === 0) return Number.NaN;
    // Measured from the first level, so that values that are all the same rise by nothing and not by a rounding error.
    const [{ values: first }] = levels;
    return sum(levels.map(({ at, values }) => (at - center) * (values[r] - first[r]))) / squares;
  });
}

/** `to` minus `from`, replicate by replicate. */
export function minus(to: Float64Array, from: Float64Array): Float64Array {
  return Float64Array.from({ length: Math.min(to.length, from.length) }, (_, r) => to[r] - from[r]);
}

export type Direction = "up" | "down" | "unclear";

/** Where an interval lies: above zero, below, or around it. */
export function directionOf({ interval }: Pick<MeanInterval, "interval">): Direction {
  if (interval === null) return "unclear";
  return interval[0] > 0 ? "up" : interval[1] < 0 ? "down" : "unclear";
}

/**
 * Whether the way from level to level goes clearly up somewhere and clearly down elsewhere: then no straight line tells it.
 * Steps are read together (Bonferroni), so that luck makes one of twenty such curves turn.
 */
export function turns(levels: readonly AtLevel[]): "up, then down" | "down, then up" | "both ways" | null {
  const steps = levels.slice(1).map(({ values }, k) => minus(values, levels[k].values));
  if (steps.length < 2) return null;
  const ways = steps.map((step) => directionOf(meanInterval(step, 1 - 0.05 / steps.length)));
  const clear = ways.filter((way) => way !== "unclear");
  if (!clear.includes("up") || !clear.includes("down")) return null;
  const changes = clear.filter((way, k) => k > 0 && way !== clear[k - 1]).length;
  if (changes > 1) return "both ways";
  return clear[0] === "up" ? "up, then down" : "down, then up";
}
