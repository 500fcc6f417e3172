import { quantile } from "../../src/math/sums.ts";

/** Middle and middle 95% of repeats, week by week. */
export interface Band {
  readonly median: Float64Array;
  readonly low: Float64Array;
  readonly high: Float64Array;
  readonly repeats: number;
}

/** How many repeats there must be before a band is drawn or a verdict is spoken. */
export const enoughRepeats = 8;

/** @param repeats one row of weeks each; all of the same length */
export function bandOf(repeats: readonly ArrayLike<number>[]): Band {
  const weeks = repeats.length === 0 ? 0 : Math.min(...repeats.map(({ length }) => length));
  const band = {
    median: new Float64Array(weeks),
    low: new Float64Array(weeks),
    high: new Float64Array(weeks),
    repeats: repeats.length,
  };
  for (let w = 0; w < weeks; w++) {
    const sorted = Float64Array.from(repeats, (row) => row[w]).sort();
    band.median[w] = quantile(sorted, 0.5);
    band.low[w] = quantile(sorted, 0.025);
    band.high[w] = quantile(sorted, 0.975);
  }
  return band;
}

/** One row minus another, week by week. */
export function minus(of: ArrayLike<number>, from: ArrayLike<number>): Float64Array {
  return Float64Array.from({ length: Math.min(of.length, from.length) }, (_, w) => of[w] - from[w]);
}
