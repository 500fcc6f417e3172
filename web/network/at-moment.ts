import type { VariantRun } from "../worker/protocol.ts";

/** Everybody's shown distress at a moment between two weeks, mixed linearly, into `out`. */
export function distressAt({ people, weeks }: VariantRun, moment: number, out: Float32Array): Float32Array {
  const { shown } = people;
  const size = out.length;
  const before = Math.max(0, Math.min(weeks.length - 1, Math.floor(moment)));
  const after = Math.min(weeks.length - 1, before + 1);
  const part = Math.min(1, Math.max(0, moment - before));
  for (let i = 0; i < size; i++) {
    const from = shown[before * size + i];
    out[i] = from + part * (shown[after * size + i] - from);
  }
  return out;
}

/** One week of a column of people. */
export function weekOf(column: Float32Array, size: number, week: number): Float32Array {
  return column.subarray(week * size, (week + 1) * size);
}
