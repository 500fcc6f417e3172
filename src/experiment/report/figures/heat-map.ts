import { quantile } from "../../../math/sums.ts";
import type { SweepTable } from "../../sweep/table.ts";
import type { MapChoice } from "../choice.ts";
import { type Frame, type Letters, letters } from "../drawing/frame.ts";
import { type Boxes, belowColumns, besideRows, boxesOf, gridAxes } from "../drawing/grid-axis.ts";
import { hatch } from "../drawing/hatch.ts";
import { atPoint, group, mark, path, text } from "../drawing/marks.ts";
import { dataRamp, distressRamp, inkOn, type Ramp, rampColor } from "../drawing/ramp.ts";
import { inLines, textWidth } from "../drawing/text-width.ts";
import type { Figure, FigureSize, FigureTable, Mark } from "../figure.ts";
import { type Cell, type CellMap, cellMap } from "../numbers/cells.ts";
import { sortedKnown } from "../numbers/pool.ts";
import { besidesWords } from "../words/besides-words.ts";
import { cellName, mapWords } from "../words/map-words.ts";
import { axisTitle } from "../words/numbers.ts";
import { digitsForSpread, type OutcomeWords, outcomeWords, valueText } from "../words/outcome-words.ts";
import { comparingOf, fewReplicates, leftOutWarnings, meanWarnings, missingWarnings } from "../words/warnings.ts";

interface MedianCell extends Cell {
  /** NaN where nothing came out. */
  readonly median: number;
}

/** Two factors at once: a box for each pair of levels, as dark as the median over its replicates is high; hatched where they are few. */
export function heatMap(table: SweepTable, choice: MapChoice, size: FigureSize): Figure {
  const words = outcomeWords(table.manifest, choice.outcome, choice.of);
  const map = cellMap(table, choice);
  const cells = map.cells.map((cell) => ({ ...cell, median: quantile(sortedKnown(cell.pooled.values), 0.5) }));
  const drawn = drawMap(words, map, cells, size);
  const shown = cells
    .filter(({ pooled }) => pooled.rows > 0)
    .map((cell) => ({ name: cellName(map, cell), summary: cell.pooled.summary }));
  const hatched = cells.some(({ pooled }) => pooled.summary.count < fewReplicates && pooled.summary.count > 0);
  return {
    kind: "heat-map",
    ...mapWords(words, map),
    reading: [
      words.isDifference
        ? "Each box is the median over its replicates: the darker, the further from zero; framed where it is above."
        : "Each box is the median over its replicates: the darker, the higher.",
      ...(hatched ? [`Hatched: fewer than ${fewReplicates} replicates.`] : []),
      ...(cells.some(({ median }) => !Number.isFinite(median)) ? ["Dashed: no value."] : []),
      ...besidesWords(map.besides),
    ].join(" "),
    ...drawn,
    table: tableOf(words, map, cells),
    warnings: [
      ...missingWarnings(table),
      ...leftOutWarnings(map.leftOut),
      ...meanWarnings(words, shown, comparingOf(table.manifest)),
    ],
  };
}

function drawMap(words: OutcomeWords, map: CellMap, cells: readonly MedianCell[], size: FigureSize) {
  const { x, y, xs, ys } = map;
  const letter = letters(size.text);
  const { width } = size;
  const ramp = words.unit === "points of 100" && !words.isDifference ? distressRamp : dataRamp;
  const medians = cells.map(({ median }) => median).filter(Number.isFinite);
  const [low, high] = endsOf(medians, words.isDifference);
  const digits = digitsForSpread(words, high - low);
  const key = legend(words, ramp, [low, high], digits, width, letter);
  const left = besideRows(ys, width, letter);
  const below = (belowColumns(x, xs, width - left, letter) + 1) * letter.line + 14;
  const top = key.height + letter.line + 16;
  const box = Math.max(letter.line + 6, Math.min(56, ((width - left) / xs.length) * 0.62, 420 / ys.length));
  const height = size.height ?? Math.round(top + Math.max(1, ys.length) * box + below);
  const frame: Frame = { left, right: width, top, bottom: height - below };
  const boxes = boxesOf(xs, ys, y.numeric, frame);
  const place = (value: number) => (high > low ? ((words.isDifference ? Math.abs(value) : value) - low) / (high - low) : 0.5);
  const marks: Mark[] = [
    ...key.marks,
    ...cells.map((cell) => atPoint(group(cellMarks(words, cell, boxes, ramp, place, digits, letter)), cell.pooled.point)),
    ...gridAxes([x, y], [xs, ys], frame, boxes, letter),
  ];
  return { width, height, marks };
}

/** What the ramp spans: of differences, which have two directions, the distance from zero. */
function endsOf(medians: readonly number[], isDifference: boolean): readonly [number, number] {
  if (medians.length === 0) return [0, 0];
  return isDifference ? [0, Math.max(...medians.map(Math.abs))] : [Math.min(...medians), Math.max(...medians)];
}

function cellMarks(
  words: OutcomeWords,
  { x, y, median, pooled }: MedianCell,
  { width, height, x: middle, y: center }: Boxes,
  ramp: Ramp,
  place: (value: number) => number,
  digits: number,
  { text: size }: Letters,
): readonly Mark[] {
  const [left, top] = [middle(x) - width / 2, center(y) - height / 2];
  const box = { x: left, y: top, width, height };
  if (!Number.isFinite(median))
    return [mark("rect", "k-cell-empty", { x: left + 3, y: top + 3, width: width - 6, height: height - 6 })];
  const fill = rampColor(ramp, place(median));
  const marks: Mark[] = [mark("rect", "k-cell", { ...box, fill })];
  if (words.isDifference && median > 0) {
    marks.push(mark("rect", "k-frame", { x: left + 5, y: top + 5, width: width - 10, height: height - 10 }));
  }
  const number = valueText(words, median, digits);
  const wide = textWidth(number, size);
  const fits = wide + 6 <= width && size * 1.15 <= height;
  if (pooled.summary.count < fewReplicates) {
    const lines = hatch(left + 1, top + 1, width - 2, height - 2);
    marks.push(path("k-hatch-edge", lines), path("k-hatch", lines));
    if (fits) {
      const plate = { x: middle(x) - wide / 2 - 3, y: center(y) - size * 0.62, width: wide + 6, height: size * 1.24 };
      marks.push(mark("rect", "k-cell", { ...plate, fill, "stroke-width": 0 }));
    }
  }
  if (!fits) return marks;
  const ink = { "text-anchor": "middle", fill: inkOn(ramp, place(median)), class: "k-cell-number" };
  return [...marks, text("k-text", middle(x), center(y) + size * 0.34, number, size, ink)];
}

/** The ramp with its lowest and highest number, below what it is about. */
function legend(
  words: OutcomeWords,
  ramp: Ramp,
  [low, high]: readonly [number, number],
  digits: number,
  width: number,
  { text: size, line }: Letters,
) {
  const titles = inLines(`Median of ${words.axis.charAt(0).toLowerCase()}${words.axis.slice(1)}`, size, width, 3);
  const top = titles.length * line + 6;
  const steps = 24;
  const long = Math.min(240, width * 0.5);
  const from = rampEnd(words, low, digits);
  const start = textWidth(from, size) + 8;
  const bar = Array.from({ length: steps }, (_, k) =>
    mark("rect", "k-cell", {
      x: start + (k * long) / steps,
      y: top,
      width: long / steps + 0.5,
      height: 14,
      fill: rampColor(ramp, k / (steps - 1)),
      "stroke-width": 0,
    }),
  );
  const marks = [
    ...titles.map((part, k) => text("k-axis-title", 0, (k + 1) * line - 4, part, size)),
    text("k-tick", 0, top + 7 + size * 0.34, from, size),
    ...(high > low ? bar : []),
    ...(high > low ? [text("k-tick", start + long + 8, top + 7 + size * 0.34, rampEnd(words, high, digits), size)] : []),
  ];
  return { marks, height: top + 14 + 10 };
}

/** Of differences both ends stand for either direction. */
function rampEnd(words: OutcomeWords, value: number, digits: number): string {
  const told = valueText(words, value, digits);
  return words.isDifference && value > 0 ? told.replace("+", "\u00b1") : told;
}

function tableOf(words: OutcomeWords, { x, y }: CellMap, cells: readonly MedianCell[]): FigureTable {
  return {
    columns: [axisTitle(y), axisTitle(x), `Median of ${words.name}`, "Mean", "95% interval, low", "high", "Replicates"],
    rows: cells.map(({ x: across, y: up, median, pooled: { summary } }) => [
      up,
      across,
      Number.isFinite(median) ? median : null,
      Number.isFinite(summary.mean) ? summary.mean : null,
      summary.interval?.[0] ?? null,
      summary.interval?.[1] ?? null,
      summary.count,
    ]),
  };
}
