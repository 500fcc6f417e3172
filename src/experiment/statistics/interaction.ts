import tCdf from "@stdlib/stats-base-dists-t-cdf";
import { productOf } from "../../scenario/hypothesis/design-columns.ts";
import { type MeanInterval, meanInterval } from "./mean-interval.ts";
import { partialWeights, weighted } from "./partial-weights.ts";

/** A number worked out in each replicate, and what the replicates say of it. */
export interface OverReplicates extends MeanInterval {
  /** Two-sided p of its mean being 0, by t over replicates; null with fewer than two. Not adjusted. */
  readonly p: number | null;
  /** Share of replicates in which it has the sign of the mean; 0 of nothing. */
  readonly share: number;
}

/**
 * The interaction of two factors in one outcome: by how much the outcome's rise over the whole range of `a` changes as `b` goes from
 * its lowest to its highest value. In each replicate, by least squares on the points of the design: a, b, a x b (each about
 * its middle) and what is `given`; then a t interval over replicates. All points of a replicate may share people and shocks:
 * replicates, not runs, are what is independent, so the interval is right with shared shocks and without.
 *
 * @param a one value a row of the design, as `b` and each of `given` (other factors, held constant)
 * @param replicates the outcome at each row, one list a replicate; rows that are NaN in every replicate are left out, then
 *   replicates in which any other is
 */
export function interaction(
  a: ArrayLike<number>,
  b: ArrayLike<number>,
  replicates: readonly ArrayLike<number>[],
  given: readonly ArrayLike<number>[] = [],
): OverReplicates {
  const { rows, whole } = complete(replicates);
  const at = (column: ArrayLike<number>) => rows.map((row) => column[row]);
  const weights = interactionWeights(at(a), at(b), given.map(at));
  return overReplicates(weights === null ? [] : whole.map((outcome) => weighted(weights, outcome)));
}

/** Weights of the rows that give an interaction, times both ranges; null where these rows cannot tell it. */
export function interactionWeights(
  a: readonly number[],
  b: readonly number[],
  given: readonly (readonly number[])[],
): Float64Array | null {
  const both = range(a) * range(b);
  return partialWeights(productOf(a, b), [a, b, ...given])?.map((weight) => both * weight) ?? null;
}

/** Mean, interval, p and agreement of one number a replicate. Those that are no numbers are left out. */
export function overReplicates(values: readonly number[]): OverReplicates {
  const known = values.filter(Number.isFinite);
  const interval = meanInterval(known);
  const { count, sd } = interval;
  const share = count === 0 ? 0 : known.filter((value) => value * interval.mean > 0).length / count;
  if (count < 2) return { ...interval, p: null, share };
  const t = (interval.mean / sd) * Math.sqrt(count);
  const p = sd === 0 ? (interval.mean === 0 ? 1 : 0) : 2 * tCdf(-Math.abs(t), count - 1);
  return { ...interval, p, share };
}

/** Rows that are a number in some replicate, and the replicates that have all of these. */
export function complete(replicates: readonly ArrayLike<number>[]): { rows: number[]; whole: number[][] } {
  const length = replicates[0]?.length ?? 0;
  const rows = Array.from({ length }, (_, row) => row).filter((row) =>
    replicates.some((outcome) => Number.isFinite(outcome[row])),
  );
  const whole = replicates.map((outcome) => rows.map((row) => outcome[row])).filter((outcome) => outcome.every(Number.isFinite));
  return { rows, whole };
}

function range(values: readonly number[]): number {
  const most = values.reduce((one, other) => Math.max(one, other), Number.NEGATIVE_INFINITY);
  return most - values.reduce((one, other) => Math.min(one, other), Number.POSITIVE_INFINITY);
}
