import tQuantile from "@stdlib/stats-base-dists-t-quantile";
import { mean } from "../../math/sums.ts";
import { orthonormal, product, restOf } from "../statistics/orthonormal.ts";
import { partialWeights, weighted } from "../statistics/partial-weights.ts";
import { standardDeviation } from "../statistics/standardize.ts";
import type { Estimate } from "./with-intervals.ts";

export interface LineEffect {
  /** Change of the outcome from the lowest to the highest value. */
  readonly effect: Estimate;
  readonly range: number;
  /** SD of the factor over the rows. */
  readonly sd: number;
}

/**
 * The straight effect of a factor over its range, the others held constant, in a regression of the outcome on all of them.
 *
 * Its error has up to two parts: that over replicates (SD of each replicate's own slope, by t), and, where the design is not
 * balanced, that of the design's places: heteroskedasticity-consistent errors (HC3; MacKinnon & White 1985,
 * doi:10.1016/0304-4076(85)90158-7) of the regression of means, whose residuals are curves, interactions and, where runs have
 * dice of their own, the dice too. Degrees of freedom of the sum after Welch and Satterthwaite. null where the factor
 * follows from the others.
 * @param outcome by row and replicate; @param means over replicates
 */
export function lineEffect(
  column: readonly number[],
  others: readonly ArrayLike<number>[],
  outcome: readonly Float64Array[],
  means: Float64Array,
  { balanced, sharedShocks, level = 0.95 }: { balanced: boolean; sharedShocks: boolean; level?: number },
): LineEffect | null {
  const weights = partialWeights(column, others);
  if (weights === null) return null;
  const range = column.reduce((a, b) => Math.max(a, b)) - column.reduce((a, b) => Math.min(a, b));
  const sd = standardDeviation(column);
  const replicates = outcome[0].length;
  const slopes = Array.from({ length: replicates }, (_, r) =>
    weighted(
      weights,
      Float64Array.from(outcome, (row) => row[r]),
    ),
  );
  const value = range * mean(slopes);
  const parts: { variance: number; df: number }[] = [];
  if (balanced || sharedShocks) {
    if (replicates < 2) {
      if (balanced) return { effect: { value, interval: null }, range, sd };
    } else {
      const own = standardDeviation(slopes);
      parts.push({ variance: (own * own) / replicates, df: replicates - 1 });
    }
  }
  if (!balanced) {
    const basis = orthonormal([column, ...others]);
    const df = means.length - basis.length - 1;
    if (df < 1) return { effect: { value, interval: null }, range, sd };
    parts.push({ variance: consistentVariance(weights, basis, means), df });
  }
  const variance = parts.reduce((sum, part) => sum + part.variance, 0);
  if (variance === 0) return { effect: { value, interval: [value, value] }, range, sd };
  const df = (variance * variance) / parts.reduce((sum, part) => sum + (part.variance * part.variance) / part.df, 0);
  const half = tQuantile(0.5 + level / 2, df) * range * Math.sqrt(variance);
  return { effect: { value, interval: [value - half, value + half] }, range, sd };
}

/** HC3 variance of sum(weight x outcome): residuals over 1 - leverage, squared. */
function consistentVariance(weights: Float64Array, basis: readonly Float64Array[], means: Float64Array): number {
  const rest = restOf(means, basis) ?? new Float64Array(means.length);
  const swollen = rest.map((residual, row) => {
    const leverage = 1 / means.length + basis.reduce((sum, direction) => sum + direction[row] * direction[row], 0);
    return leverage > 1 - 1e-9 ? 0 : (weights[row] * residual) / (1 - leverage);
  });
  return product(swollen, swollen);
}
