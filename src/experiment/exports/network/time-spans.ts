import type { Stretch } from "./network-over-time.ts";

/** From when to when, both included, as GEXF 1.3 takes them: its spans have no open ends. */
export interface Span {
  readonly start: string;
  readonly end: string;
}

/**
 * When rows of recorded weeks hold on the line of time: a recorded week stands until just before the next one, and the last for
 * one week. Ends are a thousandth of a week short, for two spans that touched would both be true at that point.
 */
export function spanOf(weeks: readonly number[], { from, end }: Stretch): Span {
  const next = end < weeks.length ? weeks[end] : weeks[weeks.length - 1] + 1;
  return { start: String(weeks[from]), end: thousandthBefore(next) };
}

function thousandthBefore(week: number): string {
  return `${week - 1}.999`;
}

/** Stretches of rows in which a value stays what it is; rows in which there is none (NaN) belong to no stretch. */
export function steadyStretches(rows: Stretch, valueAt: (row: number) => number): (Stretch & { readonly value: number })[] {
  const steady: { from: number; end: number; value: number }[] = [];
  for (let row = rows.from; row < rows.end; row++) {
    const value = valueAt(row);
    if (Number.isNaN(value)) continue;
    const last = steady.at(-1);
    if (last !== undefined && last.end === row && last.value === value) last.end = row + 1;
    else steady.push({ from: row, end: row + 1, value });
  }
  return steady;
}
