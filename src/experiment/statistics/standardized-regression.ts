import { slopesOf } from "./least-squares.ts";
import { zScores } from "./standardize.ts";

/**
 * Standardized partial coefficients: by how many SD the outcome differs for one SD of each predictor, the others held
 * constant. In the order of the columns, no intercept. NaN where they cannot be told (too few rows, a constant column,
 * columns that follow from each other).
 */
export function standardizedCoefficients(outcome: ArrayLike<number>, columns: readonly ArrayLike<number>[]): number[] {
  return slopesOrNaN(zScores(outcome), columns.map(zScores));
}

/** The slopes of a regression as they are, or NaN for each where there is no unique fit. */
export function slopesOrNaN(outcome: ArrayLike<number>, columns: readonly ArrayLike<number>[]): number[] {
  try {
    return [...slopesOf(outcome, columns)];
  } catch (error) {
    if (error instanceof RangeError) return columns.map(() => Number.NaN);
    throw error;
  }
}
