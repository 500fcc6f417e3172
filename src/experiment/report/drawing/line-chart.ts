import type { Level } from "../../../scenario/sweep/sweep.ts";
import type { FigureSize, Mark } from "../figure.ts";
import type { PlacedFactor } from "../numbers/levels.ts";
import type { Pooled } from "../numbers/pool.ts";
import type { OutcomeWords } from "../words/outcome-words.ts";
import { type Frame, letters } from "./frame.ts";
import { levelAxis, levelLines, levelPlaces } from "./level-axis.ts";
import { besideWidth, keyAbove, type Labeled, labelsBeside } from "./line-key.ts";
import { dotMark, lineMark, markerMark } from "./line-style.ts";
import type { Look } from "./looks.ts";
import { atPoint, group, segment, text } from "./marks.ts";
import type { Obstacle } from "./swarm.ts";
import { inLines } from "./text-width.ts";
import { type Drawn, thin } from "./thin.ts";
import { valueAxis, valueTicks } from "./value-axis.ts";

/** Means of one line, at the levels where there are any. */
export interface ChartLine extends Labeled {
  readonly places: readonly { readonly level: Level; readonly pooled: Pooled }[];
}

export interface LineChart {
  readonly factor: PlacedFactor;
  readonly levels: readonly Level[];
  readonly lines: readonly ChartLine[];
  readonly words: OutcomeWords;
  /** What the labels of lines are levels of; null where they speak for themselves. */
  readonly keyTitle: string | null;
  /** Whether names on the x axis are joined as well. */
  readonly joinNames: boolean;
}

export interface DrawnChart {
  readonly width: number;
  readonly height: number;
  readonly marks: readonly Mark[];
  readonly dots: Drawn;
}

const most = 720;

/** Replicates as dots first, then lines of means with their intervals: means stand at the exact x, dots beside each other. */
export function drawLineChart(chart: LineChart, size: FigureSize): DrawnChart {
  const { factor, levels, words, keyTitle } = chart;
  const lines = chart.lines.filter(({ places }) => places.some(({ pooled }) => pooled.summary.count > 0));
  const letter = letters(size.text);
  const { width } = size;
  const beside = besideWidth(lines, width, letter);
  const titleLines = inLines(words.axis, letter.text, width, 3);
  const keyTop = titleLines.length * letter.line + 8;
  const key = beside === null ? keyAbove(lines, 0, width, keyTop + (keyTitle === null ? 0 : letter.line), letter) : null;
  const headed = lines.length > 1 && keyTitle !== null;
  const ticks = valueTicks(words, valuesOf(lines), letter);
  const height = size.height ?? Math.round(Math.max(320, Math.min(480, width * 0.5)) + (key?.height ?? 0));
  const left = ticks.width + 12;
  const right = width - (beside === null || beside === 0 ? 14 : beside + 14);
  const frame: Frame = {
    left,
    right,
    top: keyTop + (headed ? letter.line : 0) + (key?.height ?? 0) + 8,
    bottom: height - (levelLines(factor, levels, right - left, letter) + 1) * letter.line - 14,
  };
  const places = levelPlaces(factor, levels, frame, Math.min(70, (right - left) / Math.max(4, 2 * levels.length)));
  const axis = valueAxis(words, ticks, frame, letter);
  const slots = slotsOf(lines.length, places.room, factor.numeric);
  const middle = (level: Level, k: number) => places.x(level) + (factor.numeric ? 0 : slots.centers[k]);

  // Bars of one ink stand beside each other under their marks, or nobody could tell where each ends.
  const step = factor.numeric && lines.length > 1 && lines.every(({ style }) => style.ink === "") ? 10 / lines.length : 0;
  const aside = lines.map((_, k) => (k - (lines.length - 1) / 2) * step);

  const marksOf = (level: Level) =>
    lines.flatMap((line, k) => line.places.filter((place) => place.level === level).map((place) => ({ k, ...place })));
  const columns = levels.flatMap((level) => {
    const here = marksOf(level);
    return here.map(({ k, pooled }) => ({
      level,
      k,
      pooled,
      heights: Array.from(pooled.values, axis.y),
      center: slots.centers[k],
      obstacles: factor.numeric && lines.length > 1 ? [] : around(pooled, axis.y, factor.numeric ? 0 : slots.centers[k]),
    }));
  });
  const dots = thin(columns, slots.room, most);
  const dotMarks = columns.map(({ level, k, pooled, heights }, place) =>
    group(
      dots.columns[place].map(({ replicate, offset }) =>
        atPoint(dotMark(lines[k].style, places.x(level) + offset, heights[replicate], dots.radius), pooled.point),
      ),
    ),
  );
  const means = lines.flatMap((line, k) =>
    line.places
      .filter(({ pooled }) => pooled.summary.count > 0)
      .map(({ level, pooled }) => ({ line, pooled, k, x: middle(level, k), y: axis.y(pooled.summary.mean) })),
  );
  // Where levels stand close, large marks would hide each other.
  const markSize = Math.max(0.65, Math.min(1, places.room / 60));
  const joined = factor.numeric || chart.joinNames;
  const ends = lines.map((line) => ({ ...line, end: means.filter((one) => one.line === line).at(-1)?.y ?? frame.top }));
  const marks: Mark[] = [
    ...titleLines.map((part, k) => text("k-axis-title", 0, (k + 1) * letter.line - 4, part, letter.text)),
    ...(headed ? [keyHead(keyTitle, beside === null, width, keyTop, letter)] : []),
    ...axis.marks,
    ...levelAxis(factor, levels, frame, places, letter),
    ...dotMarks.filter(({ inner }) => inner.length > 0),
    ...(joined
      ? lines.map((line) =>
          lineMark(
            line.style,
            means.filter((one) => one.line === line).map(({ x, y }) => [x, y] as const),
          ),
        )
      : []),
    ...[...means].reverse().flatMap(({ line, pooled, k, x }) => {
      const { interval } = pooled.summary;
      const at = x + aside[k];
      return interval === null ? [] : [segment(barLook(line, lines), at, axis.y(interval[0]), at, axis.y(interval[1]))];
    }),
    ...means.map(({ line, pooled, x, y }) => atPoint(markerMark(line.style, x, y, line.style.radius * markSize), pooled.point)),
    ...(key?.marks ?? (lines.length > 1 ? labelsBeside(ends, right + 8, frame, letter) : [])),
  ];
  return { width, height, marks, dots };
}

/** A bar's look: lines of several inks stand for variants, whose bars may lie over each other. */
function barLook({ style }: ChartLine, lines: readonly ChartLine[]): Look {
  if (lines.every((line) => line.style.ink === "")) return "k-interval";
  return style.ink === "" ? "k-interval-b" : style.ink === "-a" ? "k-interval-a" : "k-interval-ink";
}

/** Room for the means' marks, which all stand at the exact place. */
const clear = 20;

/**
 * Where the dots of each line have their room beside the exact place, and how far they may leave its middle: one line's around the
 * place itself, those of several to the left and right of it. Names have no exact place, so a line's mean stands among its dots.
 */
function slotsOf(lines: number, room: number, exact: boolean): { readonly centers: readonly number[]; readonly room: number } {
  const usable = Math.min(exact ? 128 : 220, room * 0.9);
  if (!exact || lines < 2) {
    const each = usable / Math.max(1, lines);
    return { centers: Array.from({ length: lines }, (_, k) => (k - (lines - 1) / 2) * each), room: each / 2 - 1 };
  }
  const left = Math.ceil(lines / 2);
  const each = Math.max(2, (usable - clear) / 2 / left);
  const centers = Array.from({ length: lines }, (_, k) =>
    k < left ? -clear / 2 - (left - k - 0.5) * each : clear / 2 + (k - left + 0.5) * each,
  );
  return { centers, room: each / 2 - 0.5 };
}

/** A mean's mark and bar, which no dot may hide behind. */
function around({ summary: { mean, interval } }: Pooled, y: (value: number) => number, center: number): readonly Obstacle[] {
  if (!Number.isFinite(mean)) return [];
  const bar = interval === null ? [] : [{ center, half: 1.5, top: y(interval[1]), bottom: y(interval[0]) }];
  return [{ center, half: 7, top: y(mean) - 7, bottom: y(mean) + 7 }, ...bar];
}

function keyHead(words: string, above: boolean, width: number, top: number, { text: size, line }: ReturnType<typeof letters>) {
  return text("k-axis-title", above ? 0 : width, top + line - 4, words, size, { "text-anchor": above ? "start" : "end" });
}

/** What the axis has to hold: intervals, and replicates as far as they may be drawn. */
function* valuesOf(lines: readonly ChartLine[]): Generator<number> {
  const columns = lines.reduce((count, { places }) => count + places.length, 0);
  const drawn = Math.max(2, Math.floor(most / Math.max(1, columns)));
  for (const { places } of lines) {
    for (const { pooled } of places) {
      yield pooled.summary.mean;
      yield* pooled.summary.interval ?? [];
      yield* pooled.values.subarray(0, drawn);
    }
  }
}
