import { mean } from "../../math/sums.ts";

/** Slope of the least-squares line. */
export function lineThrough(xs: readonly number[], ys: readonly number[]): number {
  const center = mean(xs);
  const middle = mean(ys);
  let products = 0;
  let squares = 0;
  for (let k = 0; k < xs.length; k++) {
    products += (xs[k] - center) * (ys[k] - middle);
    squares += (xs[k] - center) * (xs[k] - center);
  }
  return products / squares;
}

/**
 * Least-squares parabola a + b x + c x². Its slopes at both ends, b + 2 c x, having opposite signs is what the test of a U of
 * Lind & Mehlum (2010), doi:10.1111/j.1468-0084.2009.00569.x, asks of it.
 */
export function parabolaThrough(xs: readonly number[], ys: readonly number[]): { readonly b: number; readonly c: number } {
  const center = mean(xs);
  // A square that has nothing in common with a line: x² less its own line.
  const squares = xs.map((x) => (x - center) * (x - center));
  const tilt = lineThrough(xs, squares);
  const level = mean(squares);
  const bent = squares.map((value, k) => value - level - tilt * (xs[k] - center));
  let products = 0;
  let size = 0;
  const middle = mean(ys);
  for (let k = 0; k < xs.length; k++) {
    products += bent[k] * (ys[k] - middle);
    size += bent[k] * bent[k];
  }
  const c = products / size;
  return { b: lineThrough(xs, ys) - c * tilt - 2 * c * center, c };
}

/** Where a curve is steepest: the middle of the step with the largest change for its length, either way. */
export function steepestPoint(xs: readonly number[], ys: readonly number[]): number {
  let best = 0;
  let most = -1;
  for (let k = 0; k + 1 < xs.length; k++) {
    const slope = Math.abs((ys[k + 1] - ys[k]) / (xs[k + 1] - xs[k]));
    if (slope > most) [best, most] = [(xs[k] + xs[k + 1]) / 2, slope];
  }
  return best;
}

/**
 * Where a curve goes through zero for the first time, by straight lines between places; NaN where it never does.
 * @param from 1 for a curve that comes from above, -1 for one from below
 */
export function turningPoint(xs: readonly number[], ys: readonly number[], from: 1 | -1): number {
  for (let k = 0; k + 1 < xs.length; k++) {
    if (from * ys[k] > 0 && from * ys[k + 1] <= 0) return xs[k] + (ys[k] / (ys[k] - ys[k + 1])) * (xs[k + 1] - xs[k]);
  }
  return Number.NaN;
}

/**
 * How many times steeper than from end to end a curve's steepest step is: 1 for a line, about the number of steps for a jump. It means
 * something only where the curve clearly goes somewhere.
 */
export function steepness(xs: readonly number[], ys: readonly number[]): number {
  const last = xs.length - 1;
  const overall = Math.abs((ys[last] - ys[0]) / (xs[last] - xs[0]));
  let most = 0;
  for (let k = 0; k < last; k++) most = Math.max(most, Math.abs((ys[k + 1] - ys[k]) / (xs[k + 1] - xs[k])));
  return most / overall;
}

/** Mean curve of all replicates, or of those drawn. */
export function meanRow(rows: readonly (readonly number[])[], drawn: Uint32Array | null): number[] {
  return rows[0].map((_, k) => (drawn === null ? mean(rows.map((row) => row[k])) : mean(Array.from(drawn, (r) => rows[r][k]))));
}
