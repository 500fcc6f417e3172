import tQuantile from "@stdlib/stats-base-dists-t-quantile";
import { mean } from "../../math/sums.ts";
import { standardDeviation } from "./standardize.ts";

/** A mean over replicates and how sure it is. */
export interface MeanInterval {
  /** NaN of nothing. */
  readonly mean: number;
  /** t interval of the mean; null with fewer than two values. */
  readonly interval: readonly [low: number, high: number] | null;
  /** Standard deviation over replicates; 0 with fewer than two. */
  readonly sd: number;
  /** Values that are numbers: the others are left out. */
  readonly count: number;
}

/** @param level 0.95 leaves 2.5% out on either side */
export function meanInterval(values: ArrayLike<number>, level = 0.95): MeanInterval {
  const known = Array.from(values).filter(Number.isFinite);
  const center = mean(known);
  const count = known.length;
  if (count < 2) return { mean: center, interval: null, sd: 0, count };
  const sd = standardDeviation(known);
  const half = (tQuantile(0.5 + level / 2, count - 1) * sd) / Math.sqrt(count);
  return { mean: center, interval: [center - half, center + half], sd, count };
}
