import { short } from "./marks.ts";

/** Slanted lines through a box, as one path: every `gap` pixels along its edges. */
export function hatch(x: number, y: number, width: number, height: number, gap = 13): string {
  const lines: string[] = [];
  // A line runs from lower left to upper right; `from` is where it crosses the bottom edge, drawn on to the left.
  for (let from = gap / 2 - Math.floor(height / gap) * gap; from < width; from += gap) {
    const start = Math.max(0, from);
    const end = Math.min(width, from + height);
    if (end - start < 1) continue;
    lines.push(
      `M${short(x + start)} ${short(y + height - (start - from))}L${short(x + end)} ${short(y + height - (end - from))}`,
    );
  }
  return lines.join("");
}
