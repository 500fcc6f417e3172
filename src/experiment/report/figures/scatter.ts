import { type ScaleLinear, scaleLinear } from "d3";
import { count, listed } from "../../../scenario/words.ts";
import type { SweepTable } from "../../sweep/table.ts";
import type { Quantity, Where } from "../choice.ts";
import { type Frame, letters } from "../drawing/frame.ts";
import { lineMark, markerMark, namedStyles } from "../drawing/line-style.ts";
import { atPoint, circle, group, segment, text } from "../drawing/marks.ts";
import { swarm } from "../drawing/swarm.ts";
import { fitted, inLines } from "../drawing/text-width.ts";
import { valueAxis, valueTicks } from "../drawing/value-axis.ts";
import type { Figure, FigureSize, Mark } from "../figure.ts";
import { type Bin, binned, type RowMean, rowMeans } from "../numbers/bins.ts";
import { besides, factorNamed, type PlacedFactor } from "../numbers/levels.ts";
import { rowsOf } from "../numbers/rows.ts";
import { axisTitle, brief, factorAt, plain } from "../words/numbers.ts";
import { type OutcomeWords, outcomeWords } from "../words/outcome-words.ts";
import { scatterWords } from "../words/scatter-words.ts";
import { meanWarnings, missingWarnings } from "../words/warnings.ts";

export interface ScatterChoice {
  readonly outcome: string;
  readonly x: string;
  readonly of: Quantity;
  readonly where?: Where;
}

const mostDots = 1000;
const radius = 3;

/** An outcome along a factor of a design whose rows lie scattered: a dot a row, and the mean of rows in bins. */
export function scatter(table: SweepTable, choice: ScatterChoice, size: FigureSize): Figure {
  const { manifest } = table;
  const factor = factorNamed(manifest, choice.x);
  const words = outcomeWords(manifest, choice.outcome, choice.of);
  const all = rowsOf(table, choice.outcome, choice.of, choice.where);
  const rows = rowMeans(all, factor);
  const bins = binned(rows);
  const drawn = rows.slice(0, mostDots);
  const { averaged, alongside } = besides(manifest, all, [factor]);
  const besidesNames = [...averaged, ...alongside].map(({ title }) => title);
  const thinned = drawn.length < rows.length ? ` (the first ${count(drawn.length)} of ${count(rows.length)} drawn)` : "";
  return {
    kind: "scatter",
    ...scatterWords(words, factor, all, manifest.sharedShocks),
    reading: [
      `Small dots: rows of the design, each the mean of its replicates${thinned}.`,
      "Line: mean of neighboring rows; bars: its 95% interval over rows.",
      ...(besidesNames.length === 0
        ? []
        : [
            `From row to row ${listed(besidesNames)} ${besidesNames.length === 1 ? "changes" : "change"} as well, which is part of the spread.`,
          ]),
    ].join(" "),
    ...drawScatter(words, factor, drawn, bins, size),
    table: {
      columns: [axisTitle(factor), `Mean of ${words.name}`, "Replicates"],
      rows: rows.map(({ x, mean, replicates }) => [x, mean, replicates]),
    },
    warnings: [
      ...missingWarnings(table),
      ...meanWarnings(
        words,
        bins.map(({ from, to, summary }) => ({
          name: from === to ? factorAt(factor, from) : `${factorAt(factor, from)} to ${brief(to)}`,
          summary,
        })),
        "rows",
      ),
    ],
  };
}

function drawScatter(
  words: OutcomeWords,
  factor: PlacedFactor,
  rows: readonly RowMean[],
  bins: readonly Bin[],
  size: FigureSize,
) {
  const letter = letters(size.text);
  const { width } = size;
  const titles = inLines(words.axis, letter.text, width, 3);
  const values = [...rows.map(({ mean }) => mean), ...bins.flatMap(({ summary }) => summary.interval ?? [])];
  const ticks = valueTicks(words, values, letter);
  const height = size.height ?? Math.round(Math.max(320, Math.min(460, width * 0.5)));
  const frame: Frame = {
    left: ticks.width + 12,
    right: width - 14,
    top: titles.length * letter.line + 16,
    bottom: height - 2 * letter.line - 14,
  };
  const axis = valueAxis(words, ticks, frame, letter);
  const x = scaleLinear(
    [Math.min(...rows.map((row) => row.x)), Math.max(...rows.map((row) => row.x))],
    [frame.left + 10, frame.right - 10],
  );
  const told = severalTicks(x, Math.floor((frame.right - frame.left) / 110));
  const [style] = namedStyles(1);
  const middle = { "text-anchor": "middle" };
  const marks: Mark[] = [
    ...titles.map((part, k) => text("k-axis-title", 0, (k + 1) * letter.line - 4, part, letter.text)),
    ...axis.marks,
    segment("k-axis-line", frame.left, frame.bottom, frame.right, frame.bottom),
    ...told.flatMap((tick) => [
      segment("k-axis-line", x(tick), frame.bottom, x(tick), frame.bottom + 5),
      text("k-tick", x(tick), frame.bottom + letter.line, plain(tick), letter.text, middle),
    ]),
    text(
      "k-axis-title",
      (frame.left + frame.right) / 2,
      frame.bottom + 2 * letter.line + 4,
      fitted(axisTitle(factor), letter.text, frame.right - frame.left),
      letter.text,
      middle,
    ),
    ...dotPlaces(rows, bins, x, axis.y).map(([right, down], k) => atPoint(circle("k-dot", right, down, radius), rows[k].point)),
    lineMark(
      style,
      bins.map((bin) => [x(bin.x), axis.y(bin.summary.mean)] as const),
    ),
    ...bins.map((bin) => {
      const { interval, mean } = bin.summary;
      const bar = interval === null ? [] : [segment("k-interval", x(bin.x), axis.y(interval[0]), x(bin.x), axis.y(interval[1]))];
      return group([...bar, markerMark(style, x(bin.x), axis.y(mean), 6)]);
    }),
  ];
  return { width, height, marks };
}

/** About so many ticks, and never one alone, which tells no distance. */
function severalTicks(x: ScaleLinear<number, number>, about: number): readonly number[] {
  for (let count = Math.max(2, about); count < 10; count++) {
    const told = x.ticks(count);
    if (told.length > 1) return told;
  }
  return x.domain();
}

/** Rows that share a level are moved sideways so that none hides; others stand at their exact place. */
function dotPlaces(
  rows: readonly RowMean[],
  bins: readonly Bin[],
  x: (value: number) => number,
  y: (value: number) => number,
): readonly (readonly [number, number])[] {
  const places = rows.map((row): [number, number] => [x(row.x), y(row.mean)]);
  const levels = new Map<number, number[]>();
  for (const [k, row] of rows.entries()) levels.set(row.x, [...(levels.get(row.x) ?? []), k]);
  const xs = [...levels.keys()].map(x).sort((a, b) => a - b);
  const room = Math.min(40, ...xs.slice(1).map((place, k) => (place - xs[k]) / 2 - 1));
  for (const [value, own] of levels) {
    const offsets = swarm(
      own.map((k) => places[k][1]),
      radius,
      Math.max(0, room),
      0,
      bins
        .filter((bin) => bin.x === value)
        .map(({ summary: { mean } }) => ({ center: 0, half: 7, top: y(mean) - 7, bottom: y(mean) + 7 })),
    );
    for (const [at, k] of own.entries()) places[k][0] += offsets?.[at] ?? 0;
  }
  return places;
}
