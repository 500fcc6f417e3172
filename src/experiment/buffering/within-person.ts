import { sum } from "../../math/sums.ts";
import type { PairSums } from "../observation/person-weeks.ts";
import { pearson } from "../statistics/correlation.ts";
import { zScores } from "../statistics/standardize.ts";

/** Within persons: what a week's events do to the same person's distress, and how that goes with support. */
export interface WithinPerson {
  /** Change of distress over the following week for one unit of severity, at mean support. */
  readonly slope: number;
  /** Change of that slope for one SD more available support: below 0, support softens. NaN where nobody differs. */
  readonly slopeBySupport: number;
}

/**
 * Least squares with an intercept for each person: change - own mean = (slope + slopeBySupport z) (severity - own mean),
 * z the z-scored support of the person. From sums over weeks alone.
 */
export function withinPersonSlope(pair: PairSums, weeks: number, support: ArrayLike<number>): WithinPerson {
  const z = zScores(support);
  const { xx, xy } = centered(pair, weeks);
  const over = (values: Float64Array, power: number) =>
    sum(values.map((value, i) => (power === 0 ? value : power === 1 ? value * z[i] : value * z[i] * z[i])));
  const [s0, s1, s2] = [over(xx, 0), over(xx, 1), over(xx, 2)];
  const [t0, t1] = [over(xy, 0), over(xy, 1)];
  const determinant = s0 * s2 - s1 * s1;
  if (!(determinant > 1e-12 * s0 * s2)) return { slope: t0 / s0, slopeBySupport: Number.NaN };
  return { slope: (s2 * t0 - s1 * t1) / determinant, slopeBySupport: (s0 * t1 - s1 * t0) / determinant };
}

/** Correlation within persons: of departures from each person's own mean, all weeks of all people together. NaN without any. */
export function withinPersonCorrelation(pair: PairSums, weeks: number): number {
  const { xx, yy, xy } = centered(pair, weeks);
  const spread = Math.sqrt(sum(xx) * sum(yy));
  return spread > 0 ? sum(xy) / spread : Number.NaN;
}

/** Correlation between persons: of their means over weeks. */
export function betweenPersonCorrelation({ x, y }: PairSums): number {
  return pearson(x, y);
}

/** Sums of squares and products about each person's own mean. */
function centered({ x, y, xx, yy, xy }: PairSums, weeks: number) {
  return {
    xx: xx.map((value, i) => value - (x[i] * x[i]) / weeks),
    yy: yy.map((value, i) => value - (y[i] * y[i]) / weeks),
    xy: xy.map((value, i) => value - (x[i] * y[i]) / weeks),
  };
}
