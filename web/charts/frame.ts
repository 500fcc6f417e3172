import { type ScaleLinear, scaleLinear, ticks } from "d3";
import type { Size } from "./use-size.ts";

/** Where a chart over weeks draws. Curves and scrubber use the same one, so that left and right agree to the pixel. */
export interface Frame {
  readonly width: number;
  readonly left: number;
  readonly right: number;
  readonly x: ScaleLinear<number, number>;
}

/** The frame of a run: room for the tick labels before it and for the letters of the lines behind it. */
export function weekFrame({ width, em }: Size, firstWeek: number, lastWeek: number): Frame {
  const left = Math.max(Math.round(2.5 * em), 20);
  const right = width - Math.max(Math.round(1.9 * em), 22);
  return { width, left, right, x: scaleLinear([firstWeek, Math.max(lastWeek, firstWeek + 1)], [left, right]) };
}

/** The smallest round range around all values, at least `least` wide; the same for the whole run whatever is played. */
export function valueDomain(
  series: readonly ArrayLike<number>[],
  least = 10,
  around: number | null = null,
): readonly [number, number] {
  let low = around ?? Number.POSITIVE_INFINITY;
  let high = around ?? Number.NEGATIVE_INFINITY;
  for (const values of series) {
    for (let k = 0; k < values.length; k++) {
      if (Number.isNaN(values[k])) continue;
      low = Math.min(low, values[k]);
      high = Math.max(high, values[k]);
    }
  }
  if (low > high) return [0, least];
  const lacking = Math.max(0, least - (high - low)) / 2;
  const [from, to] = scaleLinear([low - lacking, high + lacking], [0, 1])
    .nice(5)
    .domain();
  return low >= 0 && from < 0 && around === null ? [0, to] : [from, to];
}

/** Lines of text from one tick to the next, so that their numbers stay apart. */
const tickRoom = 1.25;

/**
 * At most five round values for hairlines, and no more than a field has room for: one as high as `height` whose letters are `em`.
 */
export function hairlines([low, high]: readonly [number, number], height = Number.POSITIVE_INFINITY, em = 0): readonly number[] {
  for (let wanted = 4; wanted > 1; wanted--) {
    const values = ticks(low, high, wanted);
    const apart = values.length < 2 ? 0 : ((values[1] - values[0]) / (high - low)) * height;
    if (values.length <= 5 && apart >= tickRoom * em) return values;
  }
  return [low, high];
}

/** Weeks from one name to the next from which on nobody sees that the steps differ by one. */
const unseen = 8;

/**
 * Weeks to name under the axis, evenly apart: every week of a short run, else its quarters, or fewer where there is no room or
 * where they are no whole weeks.
 */
export function namedWeeks(first: number, last: number, room: number, em: number): readonly number[] {
  const span = Math.max(0, last - first);
  const wide = room / em > 26;
  const fitting = wide ? [4, 3, 2, 1] : [2, 1];
  const parts = wide && span <= unseen ? span : (fitting.find((number) => span % number === 0 || span / number >= unseen) ?? 1);
  return Array.from({ length: parts + 1 }, (_, k) => Math.round(first + (span * k) / Math.max(1, parts)));
}
