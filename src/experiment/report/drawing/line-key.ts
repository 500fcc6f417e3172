import type { Mark } from "../figure.ts";
import type { Frame, Letters } from "./frame.ts";
import { type LineStyle, labelLook, lineMark, markerMark } from "./line-style.ts";
import { text } from "./marks.ts";
import { spreadLabels } from "./spread-labels.ts";
import { fitted, textWidth } from "./text-width.ts";

/** A line as its label knows it. */
export interface Labeled {
  readonly name: string;
  readonly style: LineStyle;
}

const sample = 40;

/** Pixels that labels beside the last marks take; 0 where there is one line, null where they would take too much. */
export function besideWidth(lines: readonly Labeled[], width: number, { text: size }: Letters): number | null {
  if (lines.length < 2) return 0;
  const widest = Math.max(...lines.map(({ name }) => textWidth(name, size))) + 24;
  return widest <= 0.27 * width ? widest : null;
}

/** A label beside the end of each line, as near to it as the others allow, with the mark of the line before it. */
export function labelsBeside(
  lines: readonly (Labeled & { readonly end: number })[],
  x: number,
  { top, bottom }: Frame,
  { text: size, line }: Letters,
): readonly Mark[] {
  const places = spreadLabels(
    lines.map(({ end }) => end),
    line,
    top,
    bottom,
  );
  return lines.flatMap(({ name, style }, k) => [
    markerMark(style, x + 7, places[k], 5),
    text("k-line-label", x + 18, places[k] + size * 0.34, name, size, labelLook(style)),
  ]);
}

/** A key above the picture, in as many rows as it needs. */
export function keyAbove(
  lines: readonly Labeled[],
  left: number,
  width: number,
  top: number,
  { text: size, line }: Letters,
): { readonly marks: readonly Mark[]; readonly height: number } {
  let x = left;
  let y = top;
  const marks: Mark[] = [];
  for (const { name, style } of lines) {
    const words = fitted(name, size, width - sample - 8);
    const wide = sample + 8 + textWidth(words, size) + 18;
    if (x > left && x + wide - 18 > left + width) {
      x = left;
      y += line + 2;
    }
    const middle = y + line / 2;
    marks.push(
      lineMark(style, [
        [x, middle],
        [x + sample, middle],
      ]),
      markerMark(style, x + sample / 2, middle, 5),
      text("k-line-label", x + sample + 8, middle + size * 0.34, words, size, labelLook(style)),
    );
    x += wide;
  }
  return { marks, height: lines.length === 0 ? 0 : y - top + line + 6 };
}
