import type { RepeatRow, ShownMeasure, ToCompare } from "../worker/protocol.ts";

/** What a worker needs to compare two variants over the repeats at hand: outcomes of both and their weekly differences. */
export function toCompare(rows: readonly RepeatRow[], measure: ShownMeasure, first: number, second: number): ToCompare {
  const weeks = rows[0]?.variants[first]?.weekly[measure].length ?? 0;
  const a = new Float64Array(rows.length);
  const b = new Float64Array(rows.length);
  const weekly = new Float32Array(rows.length * weeks);
  rows.forEach(({ variants }, r) => {
    a[r] = variants[first].outcomes[measure];
    b[r] = variants[second].outcomes[measure];
    const before = variants[first].weekly[measure];
    const after = variants[second].weekly[measure];
    for (let w = 0; w < weeks; w++) weekly[r * weeks + w] = after[w] - before[w];
  });
  return { measure, first, second, a, b, weekly };
}
