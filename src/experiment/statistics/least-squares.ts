import tCdf from "@stdlib/stats-base-dists-t-cdf";
import { inverse, Matrix, QrDecomposition } from "ml-matrix";
import { mean, sum } from "../../math/sums.ts";
import { isConstant } from "./standardize.ts";

/** A linear model fitted by ordinary least squares. The intercept stands first in every list. */
export interface LeastSquares {
  readonly coefficients: readonly number[];
  readonly standardErrors: readonly number[];
  /** Two-sided p of each coefficient being 0, by t. */
  readonly p: readonly number[];
  /** Observations minus coefficients. */
  readonly degreesOfFreedom: number;
  /** Standard deviation of the residuals. */
  readonly residualSd: number;
  readonly rSquared: number;
}

/**
 * Regression of `outcome` on an intercept and the given columns, all of one length, by QR decomposition of columns that
 * are centered first. Equal to R's `lm`.
 * @throws RangeError if there are no more rows than coefficients, or a column is constant or follows from the others.
 */
export function leastSquares(outcome: ArrayLike<number>, columns: readonly ArrayLike<number>[]): LeastSquares {
  const { center, centers, scales, matrix, upper, solved, slopes } = solve(outcome, columns);
  const n = outcome.length;
  const degreesOfFreedom = n - columns.length - 1;
  const fitted = matrix.mmul(Matrix.columnVector(solved)).to1DArray();
  const left = sum(fitted.map((value, i) => square(outcome[i] - center - value)));
  const variance = left / degreesOfFreedom;
  const back = inverse(upper);
  const covariance = back.mmul(back.transpose());
  const slopeErrors = slopes.map((_, k) => Math.sqrt(variance * covariance.get(k, k)) / scales[k]);
  // Var(intercept) = variance x (1 / n + c' (X'X)^-1 c), c the centers in the columns' scale.
  const shift = Matrix.columnVector(centers.map((value, k) => value / scales[k]));
  const lever = shift.transpose().mmul(covariance).mmul(shift).get(0, 0);
  const coefficients = [center - sum(slopes.map((slope, k) => slope * centers[k])), ...slopes];
  const standardErrors = [Math.sqrt(variance * (1 / n + lever)), ...slopeErrors];
  return {
    coefficients,
    standardErrors,
    p: coefficients.map((value, k) => 2 * tCdf(-Math.abs(value / standardErrors[k]), degreesOfFreedom)),
    degreesOfFreedom,
    residualSd: Math.sqrt(variance),
    rSquared: 1 - left / squares(outcome, center),
  };
}

/** The slopes alone, without errors: for a bootstrap, which solves a thousand times. @throws RangeError as `leastSquares` */
export function slopesOf(outcome: ArrayLike<number>, columns: readonly ArrayLike<number>[]): readonly number[] {
  return solve(outcome, columns).slopes;
}

/** Columns centered and brought to length 1, their QR decomposition, and the slopes in both scales. */
function solve(outcome: ArrayLike<number>, columns: readonly ArrayLike<number>[]) {
  const n = outcome.length;
  const width = columns.length;
  if (n - width - 1 < 1) throw new RangeError(`${n} rows are too few for ${width + 1} coefficients`);
  if (columns.some((column) => column.length !== n)) throw new RangeError("columns and outcome differ in length");
  if (width === 0) throw new RangeError("there is no column to regress on");
  if (columns.some(isConstant)) throw new RangeError("a column is constant");
  const center = mean(outcome);
  const centers = columns.map(mean);
  const scales = columns.map((column, k) => Math.sqrt(squares(column, centers[k])));
  const matrix = new Matrix(n, width);
  const goal = new Matrix(n, 1);
  for (let i = 0; i < n; i++) {
    goal.set(i, 0, outcome[i] - center);
    for (let k = 0; k < width; k++) matrix.set(i, k, (columns[k][i] - centers[k]) / scales[k]);
  }
  const qr = new QrDecomposition(matrix);
  const upper = qr.upperTriangularMatrix;
  // A column that follows from the others up to rounding leaves next to nothing on the diagonal; each has length 1 here.
  if (!qr.isFullRank() || upper.diagonal().some((left) => Math.abs(left) < 1e-10)) {
    throw new RangeError("columns depend on each other");
  }
  const solved = qr.solve(goal).to1DArray();
  return { center, centers, scales, matrix, upper, solved, slopes: solved.map((slope, k) => slope / scales[k]) };
}

function squares(values: ArrayLike<number>, center: number): number {
  const departures = new Float64Array(values.length);
  for (let i = 0; i < departures.length; i++) departures[i] = square(values[i] - center);
  return sum(departures);
}

function square(value: number): number {
  return value * value;
}
