import type { ToCompare } from "../worker/comparison.ts";
import { pointsOf } from "../worker/in-points.ts";
import type { RepeatRow, ShownMeasure } from "../worker/protocol.ts";
import type { StartResults } from "../worker/start-result.ts";

/**
 * What a worker needs to compare two variants: their outcomes, of the repeats at hand or of what the terminal computed
 * where that is more, and their differences week by week, of the repeats at hand; all in points of 100.
 * @param names of the variants, by place
 */
export function toCompare(
  rows: readonly RepeatRow[],
  results: StartResults | null,
  names: readonly string[],
  measure: ShownMeasure,
  first: number,
  second: number,
): ToCompare {
  const points = pointsOf(measure);
  const outcomes = (place: number): Float64Array => {
    const brought = results?.outcomes[names[place]]?.[measure];
    if (brought !== undefined && brought.length > rows.length)
      return Float64Array.from(brought, (value) => points * (value ?? Number.NaN));
    return Float64Array.from(rows, ({ variants }) => points * variants[place].outcomes[measure]);
  };
  return { measure, first, second, a: outcomes(first), b: outcomes(second), ...weeklyDifferences(rows, measure, first, second) };
}

function weeklyDifferences(rows: readonly RepeatRow[], measure: ShownMeasure, first: number, second: number) {
  const weeks = rows[0]?.variants[first]?.weekly[measure].length ?? 0;
  const points = pointsOf(measure);
  const weekly = new Float32Array(rows.length * weeks);
  rows.forEach(({ variants }, r) => {
    const before = variants[first].weekly[measure];
    const after = variants[second].weekly[measure];
    for (let w = 0; w < weeks; w++) weekly[r * weeks + w] = points * (after[w] - before[w]);
  });
  return { weekly, weeklyRows: rows.length };
}
