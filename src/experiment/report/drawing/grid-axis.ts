import type { Level } from "../../../scenario/sweep/sweep.ts";
import type { Mark } from "../figure.ts";
import type { PlacedFactor } from "../numbers/levels.ts";
import { axisTitle, levelText } from "../words/numbers.ts";
import type { Frame, Letters } from "./frame.ts";
import { text } from "./marks.ts";
import { fitted, inLines, textWidth } from "./text-width.ts";

/** Boxes of one size, a column a level of x and a row a level of y. */
export interface Boxes {
  readonly width: number;
  readonly height: number;
  /** Middle of a column. */
  readonly x: (level: Level) => number;
  /** Middle of a row: the lowest number at the bottom, the first name at the top. */
  readonly y: (level: Level) => number;
}

/** Where the boxes of a grid lie in a frame. @param numericY numbers go up from the bottom, names down from the top */
export function boxesOf(xs: readonly Level[], ys: readonly Level[], numericY: boolean, frame: Frame): Boxes {
  const width = (frame.right - frame.left) / Math.max(1, xs.length);
  const height = (frame.bottom - frame.top) / Math.max(1, ys.length);
  const row = (level: Level) => (numericY ? ys.length - 1 - ys.indexOf(level) : ys.indexOf(level));
  return {
    width,
    height,
    x: (level) => frame.left + (xs.indexOf(level) + 0.5) * width,
    y: (level) => frame.top + (row(level) + 0.5) * height,
  };
}

/** Pixels that the levels of y need on the left, at most a third of the picture. */
export function besideRows(levels: readonly Level[], width: number, { text: size }: Letters): number {
  return Math.min(width * 0.34, Math.max(0, ...levels.map((level) => textWidth(levelText(level), size))) + 12);
}

/** Lines of words below the columns. */
export function belowColumns(factor: PlacedFactor, levels: readonly Level[], width: number, { text: size }: Letters): number {
  if (factor.numeric) return 1;
  return Math.max(1, ...levels.map((level) => inLines(levelText(level), size, width / levels.length - 6).length));
}

/** Names of columns and rows, each as far as there is room, with the factors' titles below and above. */
export function gridAxes(
  [x, y]: readonly [PlacedFactor, PlacedFactor],
  [xs, ys]: readonly [readonly Level[], readonly Level[]],
  frame: Frame,
  boxes: Boxes,
  { text: size, line }: Letters,
): readonly Mark[] {
  const widest = Math.max(...xs.map((level) => textWidth(levelText(level), size))) + 6;
  const everyX = x.numeric ? Math.max(1, Math.ceil(widest / boxes.width)) : 1;
  const everyY = Math.max(1, Math.ceil((size * 1.1) / boxes.height));
  const middle = { "text-anchor": "middle" };
  const columns = xs.flatMap((level, k) =>
    k % everyX !== 0
      ? []
      : (x.numeric ? [levelText(level)] : inLines(levelText(level), size, boxes.width - 6)).map((words, row) =>
          text("k-tick", boxes.x(level), frame.bottom + line * (row + 1), words, size, middle),
        ),
  );
  const rows = ys.flatMap((level, k) =>
    k % everyY !== 0
      ? []
      : [
          text("k-tick", frame.left - 8, boxes.y(level) + size * 0.34, fitted(levelText(level), size, frame.left - 10), size, {
            "text-anchor": "end",
          }),
        ],
  );
  const lines = belowColumns(x, xs, frame.right - frame.left, { text: size, line });
  const title = fitted(axisTitle(x), size, 2 * Math.min((frame.left + frame.right) / 2, frame.right - frame.left));
  return [
    ...columns,
    ...rows,
    text("k-axis-title", (frame.left + frame.right) / 2, frame.bottom + line * (lines + 1) + 4, title, size, middle),
    text("k-axis-title", 0, frame.top - 10, fitted(axisTitle(y), size, frame.right), size),
  ];
}
