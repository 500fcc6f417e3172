import type { PlacedFactor } from "./levels.ts";
import { countOf, type RowValues } from "./rows.ts";

/** Rows that are averaged, and how many were left out so that all averages are over the same. */
export interface Comparable {
  readonly lists: readonly (readonly RowValues[])[];
  readonly leftOut: number;
}

/**
 * Where marks are averages over other factors, keeps rows whose other levels have values at every mark: else marks would differ
 * by what they are averages of. A design in which nothing stands beside everything (rows scattered, or changed side by side) is
 * left as it is.
 * @param lists rows by line
 * @param shown factors whose levels are told apart
 */
export function comparable(lists: readonly (readonly RowValues[])[], shown: readonly PlacedFactor[]): Comparable {
  const other = ({ levels }: RowValues) => JSON.stringify(levels.filter((_, k) => shown.every(({ place }) => place !== k)));
  const marks = new Map<string, Set<string>>();
  for (const [line, rows] of lists.entries()) {
    for (const row of rows) {
      if (countOf(row) === 0) continue;
      const mark = JSON.stringify([line, ...shown.map(({ place }) => row.levels[place])]);
      marks.set(mark, (marks.get(mark) ?? new Set()).add(other(row)));
    }
  }
  const [first, ...rest] = [...marks.values()];
  const everywhere = [...(first ?? [])].filter((one) => rest.every((others) => others.has(one)));
  if (everywhere.length === 0) return { lists, leftOut: 0 };
  const keep = new Set(everywhere);
  const kept = lists.map((rows) => rows.filter((row) => countOf(row) === 0 || keep.has(other(row))));
  const leftOut = lists.reduce((count, rows, line) => count + rows.length - kept[line].length, 0);
  return { lists: kept, leftOut };
}
