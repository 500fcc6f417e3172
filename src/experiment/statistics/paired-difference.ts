import tQuantile from "@stdlib/stats-base-dists-t-quantile";
import { mean, sum } from "../../math/sums.ts";

/** What a paired difference amounts to, in the words that follow from its interval. */
export type Verdict = "lower" | "higher" | "no clear difference" | "one replicate proves nothing" | "nothing to compare";

/** How two variants differ over replicates that share everything but the variant. Free of NaN. */
export interface PairedDifference {
  /** Mean of b - a over replicates. */
  readonly difference: number;
  /** 95% t interval of that mean; null with fewer than two replicates. */
  readonly interval: readonly [low: number, high: number] | null;
  /** Standard deviation of b - a over replicates; 0 with fewer than two. */
  readonly sd: number;
  /** Replicates in which both values are there. */
  readonly replicates: number;
  /** Replicates in which b is below a, and above. */
  readonly lower: number;
  readonly higher: number;
  /** Share of replicates whose difference has the sign of the mean difference; 0 if it is exactly 0 in all. */
  readonly share: number;
  readonly verdict: Verdict;
}

/**
 * Compares b with a, replicate by replicate: a[r] and b[r] share their people and shocks, so what differs within a
 * replicate is the variant. Replicates where either is not a number are left out. The verdict follows the interval: one
 * that holds zero is no clear difference.
 *
 * @throws RangeError if the lists differ in length.
 */
export function pairedDifference(a: ArrayLike<number>, b: ArrayLike<number>): PairedDifference {
  if (a.length !== b.length) throw new RangeError(`${a.length} values cannot be paired with ${b.length}`);
  const differences: number[] = [];
  let lower = 0;
  let higher = 0;
  for (let r = 0; r < a.length; r++) {
    const difference = b[r] - a[r];
    if (!Number.isFinite(difference)) continue;
    differences.push(difference);
    if (difference < 0) lower++;
    if (difference > 0) higher++;
  }
  const replicates = differences.length;
  const constant = differences.every((difference) => difference === differences[0]);
  const difference = replicates === 0 ? 0 : constant ? differences[0] : mean(differences);
  const sd = constant
    ? 0
    : Math.sqrt(sum(differences.map((value) => (value - difference) * (value - difference))) / (replicates - 1));
  const half = replicates < 2 ? 0 : (tQuantile(0.975, replicates - 1) * sd) / Math.sqrt(replicates);
  const interval = replicates < 2 ? null : ([difference - half, difference + half] as const);
  const agreeing = difference < 0 ? lower : difference > 0 ? higher : Math.max(lower, higher);
  return {
    difference,
    interval,
    sd,
    replicates,
    lower,
    higher,
    share: replicates === 0 ? 0 : agreeing / replicates,
    verdict: replicates === 0 ? "nothing to compare" : verdictOf(interval),
  };
}

/** Its numbers where they can be told: no mean of no replicate, no spread of one. Tables and JSON have nothing there, and not 0. */
export function numbersOf({ difference, sd, share, replicates }: PairedDifference) {
  return {
    difference: replicates > 0 ? difference : null,
    sd: replicates > 1 ? sd : null,
    share: replicates > 0 ? share : null,
  };
}

function verdictOf(interval: readonly [number, number] | null): Verdict {
  if (interval === null) return "one replicate proves nothing";
  if (interval[1] < 0) return "lower";
  if (interval[0] > 0) return "higher";
  return "no clear difference";
}
