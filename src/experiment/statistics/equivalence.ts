import tCdf from "@stdlib/stats-base-dists-t-cdf";
import { type MeanInterval, meanInterval } from "./mean-interval.ts";

/** Whether a mean difference lies within a margin on either side of zero. */
export interface Equivalence {
  readonly margin: number;
  /** The larger p of the two one-sided tests; NaN with fewer than two differences. */
  readonly p: number;
  /** Whether both tests are below `alpha`: the interval at 1 - 2 alpha lies within the margin. */
  readonly equivalent: boolean;
  /** Mean difference with that interval. */
  readonly difference: MeanInterval;
}

/**
 * Two one-sided t tests on paired differences (Schuirmann 1987, doi:10.1007/BF01068419): equivalent if the mean is both
 * significantly above -margin and significantly below +margin. Differences that are no numbers are left out; where all
 * are the same, that value decides.
 * @throws RangeError if the margin is not above 0.
 */
export function equivalence(differences: ArrayLike<number>, margin: number, alpha = 0.05): Equivalence {
  if (!(margin > 0)) throw new RangeError(`the margin is ${margin}; it must be above 0`);
  const difference = meanInterval(differences, 1 - 2 * alpha);
  const { mean, sd, count } = difference;
  if (count < 2) return { margin, p: Number.NaN, equivalent: false, difference };
  const error = sd / Math.sqrt(count);
  const tail = (distance: number) => (error === 0 ? (distance > 0 ? 0 : 1) : tCdf(-distance / error, count - 1));
  const p = Math.max(tail(mean + margin), tail(margin - mean));
  return { margin, p, equivalent: p < alpha, difference };
}
