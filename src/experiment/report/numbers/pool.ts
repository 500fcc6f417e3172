import { mean } from "../../../math/sums.ts";
import { type MeanInterval, meanInterval } from "../../statistics/mean-interval.ts";
import { countOf, type RowValues } from "./rows.ts";

/** Rows seen as one: an average over rows within each replicate, so that replicates stay the unit that is counted. */
export interface Pooled {
  /** By replicate; NaN where a row lacks it. */
  readonly values: Float64Array;
  /** Mean and 95% interval over replicates. */
  readonly summary: MeanInterval;
  /** The point, where it is only one. */
  readonly point: number | null;
  /** Rows that have values. */
  readonly rows: number;
}

/**
 * Averages rows within each replicate. Rows without any value are left out; of the others a replicate counts only where
 * every row has it, since one that lacks a row would be an average over something else.
 */
export function pooled(rows: readonly RowValues[]): Pooled {
  const known = rows.filter((row) => countOf(row) > 0);
  const length = Math.max(0, ...rows.map(({ values }) => values.length));
  const values = Float64Array.from({ length }, (_, r) =>
    known.length === 0 ? Number.NaN : mean(known.map((row) => row.values[r] ?? Number.NaN)),
  );
  return { values, summary: meanInterval(values), point: rows.length === 1 ? rows[0].point : null, rows: known.length };
}

/** Values that are there, lowest first. */
export function sortedKnown(values: ArrayLike<number>): Float64Array {
  return Float64Array.from(Array.from(values).filter(Number.isFinite)).sort();
}
