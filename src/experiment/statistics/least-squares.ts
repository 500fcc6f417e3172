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
 * @throws RangeError if there are no more rows than coefficients, or a column follows from the others.
 */
export function leastSquares(outcome: ArrayLike<number>, columns: readonly ArrayLike<number>[]): LeastSquares {
  const n = outcome.length;
  const width = columns.length;
  const degreesOfFreedom = n - width - 1;
  if (degreesOfFreedom < 1) throw new RangeError(`${n} rows are too few for ${width + 1} coefficients`);
  if (columns.some((column) => column.length !== n)) throw new RangeError("columns and outcome differ in length");
  if (width === 0) throw new RangeError("there is no column to regress on");
  if (columns.some(isConstant)) throw new RangeError("a column is constant");
  const centers = columns.map(mean);
  const scales = columns.map((column, k) => Math.sqrt(squares(column, centers[k])));
  const rows = Array.from({ length: n }, (_, i) => columns.map((column, k) => (column[i] - centers[k]) / scales[k]));
  const center = mean(outcome);
  const qr = new QrDecomposition(new Matrix(rows));
  if (!qr.isFullRank()) throw new RangeError("columns depend on each other");
  const upper = qr.upperTriangularMatrix;
  // A column that follows from the others up to rounding leaves next to nothing on the diagonal; each has length 1 here.
  if (upper.diagonal().some((left) => Math.abs(left) < 1e-10)) throw new RangeError("columns depend on each other");
  const solved = qr.solve(Matrix.columnVector(Array.from(outcome, (value) => value - center))).to1DArray();
  const slopes = solved.map((slope, k) => slope / scales[k]);
  const intercept = center - sum(slopes.map((slope, k) => slope * centers[k]));

  const residuals = Array.from(rows, (row, i) => outcome[i] - center - sum(row.map((value, k) => value * solved[k])));
  const left = sum(residuals.map((residual) => residual * residual));
  const variance = left / degreesOfFreedom;
  const back = inverse(upper);
  const covariance = back.mmul(back.transpose());
  const slopeErrors = slopes.map((_, k) => Math.sqrt(variance * covariance.get(k, k)) / scales[k]);
  // Var(intercept) = variance x (1 / n + c' (X'X)^-1 c), c the centers in the columns' scale.
  const shift = Matrix.columnVector(centers.map((value, k) => value / scales[k]));
  const lever = shift.transpose().mmul(covariance).mmul(shift).get(0, 0);
  const coefficients = [intercept, ...slopes];
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

function squares(values: ArrayLike<number>, center: number): number {
  return sum(Array.from(values, (value) => (value - center) * (value - center)));
}
