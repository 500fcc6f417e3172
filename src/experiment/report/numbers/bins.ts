import { mean } from "../../../math/sums.ts";
import { type MeanInterval, meanInterval } from "../../statistics/mean-interval.ts";
import type { PlacedFactor } from "./levels.ts";
import { distinctRows, type RowValues } from "./rows.ts";

/** A row of the design by its mean over replicates. */
export interface RowMean {
  readonly x: number;
  readonly mean: number;
  readonly point: number;
  readonly replicates: number;
}

/** Rows by their means; those without any value are left out. */
export function rowMeans(rows: readonly RowValues[], factor: PlacedFactor): readonly RowMean[] {
  return distinctRows(rows).flatMap(({ levels, point, values }) => {
    const { mean: center, count } = meanInterval(values);
    return count === 0 ? [] : [{ x: Number(levels[factor.place]), mean: center, point, replicates: count }];
  });
}

/** Rows that lie next to each other along x. */
export interface Bin {
  /** Mean of x over its rows. */
  readonly x: number;
  readonly from: number;
  readonly to: number;
  /** Over rows: what else varies from row to row is part of the spread. */
  readonly summary: MeanInterval;
}

/**
 * Bins with about the same number of rows each: a bin a level where there are at most `most` levels, else about the square root of the
 * rows, at most `most`. Rows of one x never part.
 */
export function binned(rows: readonly RowMean[], most = 12): readonly Bin[] {
  const sorted = [...rows].sort((a, b) => a.x - b.x || a.point - b.point);
  const distinct = new Set(sorted.map(({ x }) => x)).size;
  const wanted = distinct <= most ? distinct : Math.max(2, Math.min(most, Math.floor(Math.sqrt(sorted.length))));
  const bins: RowMean[][] = [];
  for (const [k, row] of sorted.entries()) {
    const current = bins[bins.length - 1];
    const begins =
      current === undefined ||
      (row.x !== current[current.length - 1].x && (distinct <= most || (k / sorted.length) * wanted >= bins.length));
    if (begins) bins.push([row]);
    else current.push(row);
  }
  return bins.map((own) => ({
    x: mean(own.map(({ x }) => x)),
    from: own[0].x,
    to: own[own.length - 1].x,
    summary: meanInterval(own.map((row) => row.mean)),
  }));
}
