import { meanInterval } from "./mean-interval.ts";

/**
 * Width, high minus low, of the widest 95% t interval of a column's mean. A column without any number is about nobody and left
 * out; one with a single number has no interval, which counts as endlessly wide, as does nothing at all.
 */
export function widest(columns: readonly (readonly number[])[]): number {
  const known = columns.filter((column) => column.some(Number.isFinite));
  return known.length === 0 ? Infinity : known.reduce((most, column) => Math.max(most, widthOf(column)), 0);
}

function widthOf(column: readonly number[]): number {
  const { interval } = meanInterval(column);
  return interval === null ? Infinity : interval[1] - interval[0];
}

/**
 * Whether every column is known well enough: the 95% t interval of its mean is at most so wide. What a sweep that goes on until
 * an interval is narrow asks at each look.
 * @param narrower in the unit of the columns
 */
export function narrowEnough(columns: readonly (readonly number[])[], narrower: number): boolean {
  return widest(columns) <= narrower;
}
