import { mean, quantile, sum } from "../../../math/sums.ts";
import type { Scale } from "../../../scenario/hypothesis/claim.ts";
import { pearson, spearman } from "../../statistics/correlation.ts";
import { ranks } from "../../statistics/ranks.ts";
import { shiftedLog } from "../../statistics/shifted-log.ts";
import { zScores } from "../../statistics/standardize.ts";
import { slopesOrNaN } from "../../statistics/standardized-regression.ts";

/** Share of values above or below a number; NaN of nobody. */
export function shareOf(values: ArrayLike<number>, above: number | null, below: number | null): number {
  const counted = Array.from(values, (value) => ((above !== null && value > above) || (below !== null && value < below) ? 1 : 0));
  return mean(counted);
}

/** What a share `level` of values stays below. */
export function quantileOf(values: ArrayLike<number>, level: number): number {
  return quantile(Float64Array.from(values).sort(), level);
}

/**
 * Sarle's bimodality coefficient, (skewness squared + 1) / kurtosis with population moments: 5/9 for a uniform spread, 1 for two
 * points, 1/3 for a normal curve. It rises with skewness too, so it says something only beside a comparison. NaN where
 * nobody differs. Pfister et al. (2013), doi:10.3389/fpsyg.2013.00700.
 */
export function bimodality(values: ArrayLike<number>): number {
  const center = mean(values);
  const moment = (power: number) =>
    mean(
      Array.from(values, (value) => {
        let product = 1;
        for (let k = 0; k < power; k++) product *= value - center;
        return product;
      }),
    );
  const variance = moment(2);
  if (!(variance > 1e-12 * (center * center))) return Number.NaN;
  const skewness = moment(3) / (variance * Math.sqrt(variance));
  return (skewness * skewness + 1) / (moment(4) / (variance * variance));
}

/** Correlation of an outcome with one other column, on a scale. */
export function correlationOf(outcome: ArrayLike<number>, other: ArrayLike<number>, scale: Scale): number {
  return scale === "ranks" ? spearman(outcome, other) : pearson(onScale(outcome, scale), other);
}

/**
 * A coefficient of a regression: of the first predictor, or with `product` of the product of the first two, everything else held
 * constant. On any scale but the raw one outcome and predictors are standardized, the product being that of
 * standardized predictors. NaN where there is no unique fit.
 */
export function coefficientOf(
  outcome: ArrayLike<number>,
  predictors: readonly ArrayLike<number>[],
  given: readonly ArrayLike<number>[],
  scale: Scale,
  product: boolean,
): number {
  const scaled = (column: ArrayLike<number>) => (scale === "raw" ? Float64Array.from(column) : zScores(column));
  const main = predictors.map(scaled);
  const columns = [...main, ...(product ? [main[0].map((value, i) => value * main[1][i])] : []), ...given.map(scaled)];
  const target = onScale(outcome, scale);
  return slopesOrNaN(scale === "raw" ? target : zScores(target), columns)[product ? 2 : 0];
}

function onScale(outcome: ArrayLike<number>, scale: Scale): Float64Array {
  if (scale === "log") return shiftedLog(outcome);
  return scale === "ranks" ? ranks(outcome) : Float64Array.from(outcome);
}

/** The highest of some weekly values, and its place; the first one where several are. NaN of nothing. */
export function peakOf(curve: ArrayLike<number>): { readonly peak: number; readonly at: number } {
  let at = -1;
  for (let w = 0; w < curve.length; w++) if (at < 0 || curve[w] > curve[at]) at = w;
  return { peak: at < 0 ? Number.NaN : curve[at], at };
}

/**
 * Weeks from the peak of an excess until half of it is left, between weeks by a straight line; NaN where the excess never rises, or
 * half of it is still there at the end.
 */
export function halfLifeOf(curve: ArrayLike<number>): number {
  const { peak, at } = peakOf(curve);
  if (!(peak > 0)) return Number.NaN;
  const half = peak / 2;
  for (let w = at + 1; w < curve.length; w++) {
    if (curve[w] <= half) return w - 1 - at + (curve[w - 1] - half) / (curve[w - 1] - curve[w]);
  }
  return Number.NaN;
}

/** Mean of some places of a column; NaN of nobody. */
export function meanOver(people: ArrayLike<number>, column: ArrayLike<number>): number {
  return sum(Array.from(people, (i) => column[i])) / people.length;
}
