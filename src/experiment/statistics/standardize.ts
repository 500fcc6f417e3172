import { mean, sum } from "../../math/sums.ts";

/** Standard deviation with n - 1 below the line, exactly 0 where nobody differs; NaN with fewer than two values. */
export function standardDeviation(values: ArrayLike<number>): number {
  if (values.length < 2) return Number.NaN;
  if (isConstant(values)) return 0;
  const center = mean(values);
  const squares = new Float64Array(values.length);
  for (let k = 0; k < squares.length; k++) squares[k] = (values[k] - center) * (values[k] - center);
  return Math.sqrt(sum(squares) / (values.length - 1));
}

/** Values with mean 0 and SD 1: (value - mean) / SD. All 0 where nobody differs. */
export function zScores(values: ArrayLike<number>): Float64Array {
  const center = mean(values);
  const sd = standardDeviation(values);
  const scores = new Float64Array(values.length);
  if (sd > 0) for (let k = 0; k < scores.length; k++) scores[k] = (values[k] - center) / sd;
  return scores;
}

/** Whether all values are the same number: rounding would leave a tiny spread. */
export function isConstant(values: ArrayLike<number>): boolean {
  for (let k = 1; k < values.length; k++) if (values[k] !== values[0]) return false;
  return true;
}
