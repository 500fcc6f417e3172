import type { Level } from "../../../scenario/sweep/sweep.ts";
import type { Mark } from "../figure.ts";
import { levelScale } from "../numbers/level-scale.ts";
import type { PlacedFactor } from "../numbers/levels.ts";
import { axisTitle, levelText } from "../words/numbers.ts";
import type { Frame, Letters } from "./frame.ts";
import { segment, text } from "./marks.ts";
import { fitted, inLines, textWidth } from "./text-width.ts";

/** Where levels stand along the x axis. */
export interface LevelPlaces {
  readonly x: (level: Level) => number;
  /** Pixels that belong to a level alone: to the nearest neighbor. */
  readonly room: number;
  readonly logarithmic: boolean;
}

/** Numbers at their exact place with `pad` pixels left on either side; names in bands of one width. */
export function levelPlaces(factor: PlacedFactor, levels: readonly Level[], { left, right }: Frame, pad: number): LevelPlaces {
  const { at, logarithmic } = levelScale(levels, factor.numeric);
  const width = right - left;
  if (levels.length < 2) return { x: () => (left + right) / 2, room: width, logarithmic };
  if (!factor.numeric) {
    const band = width / levels.length;
    return { x: (level) => left + band * (levels.indexOf(level) + 0.5), room: band, logarithmic };
  }
  const x = (level: Level) => left + pad + at(level) * (width - 2 * pad);
  const gaps = levels.slice(1).map((level, k) => x(level) - x(levels[k]));
  return { x, room: Math.min(...gaps), logarithmic };
}

/** Lines of words that the levels of a factor need below an axis. */
export function levelLines(factor: PlacedFactor, levels: readonly Level[], width: number, { text: size }: Letters): number {
  if (factor.numeric) return 1;
  return Math.max(1, ...levels.map((level) => inLines(levelText(level), size, width / levels.length - 8).length));
}

/** The levels below the frame, with the factor's name; numbers that would touch are left out, first and last are not. */
export function levelAxis(
  factor: PlacedFactor,
  levels: readonly Level[],
  frame: Frame,
  places: LevelPlaces,
  { text: size, line }: Letters,
): readonly Mark[] {
  const baseline = frame.bottom + line;
  const middle = { "text-anchor": "middle" };
  const told = factor.numeric ? thatFit(levels, places.x, size) : levels;
  const labels = told.flatMap((level) =>
    (factor.numeric ? [levelText(level)] : inLines(levelText(level), size, places.room - 8)).map((words, k) =>
      text("k-tick", places.x(level), baseline + k * line, words, size, middle),
    ),
  );
  const lines = levelLines(factor, levels, frame.right - frame.left, { text: size, line });
  const width = 2 * Math.min((frame.left + frame.right) / 2, frame.right - frame.left);
  const title = fitted(axisTitle(factor, places.logarithmic), size, width);
  return [
    segment("k-axis-line", frame.left, frame.bottom, frame.right, frame.bottom),
    ...levels.map((level) => segment("k-axis-line", places.x(level), frame.bottom, places.x(level), frame.bottom + 5)),
    ...labels,
    text("k-axis-title", (frame.left + frame.right) / 2, baseline + lines * line + 4, title, size, middle),
  ];
}

/** Levels whose numbers do not touch: from the first on, and the last. */
function thatFit(levels: readonly Level[], x: (level: Level) => number, size: number): readonly Level[] {
  if (levels.length === 0) return [];
  const half = (level: Level) => textWidth(levelText(level), size) / 2;
  const apart = (one: Level, other: Level) => x(other) - x(one) - half(one) - half(other) >= 6;
  const last = levels[levels.length - 1];
  const kept: Level[] = [levels[0]];
  for (const level of levels.slice(1, -1)) {
    if (apart(kept[kept.length - 1], level) && apart(level, last)) kept.push(level);
  }
  return levels.length === 1 || !apart(kept[kept.length - 1], last) ? kept : [...kept, last];
}
