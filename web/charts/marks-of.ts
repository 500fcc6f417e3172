import type { WeekMark } from "../worker/protocol.ts";
import type { ChartEvent } from "./chart-event.ts";

/** Marks that a chart has room for. */
const most = 6;

/** What happens at a date in the variants that a chart shows: what befalls only others has no place in it. */
export function marksOf(marks: readonly WeekMark[], shown: readonly number[]): readonly ChartEvent[] {
  return marks
    .filter(({ variants }) => variants.some((variant) => shown.includes(variant)))
    .slice(0, most)
    .map(({ title, from, to }) => ({ name: title, from, to }));
}
