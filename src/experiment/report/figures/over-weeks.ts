import { scaleLinear } from "d3";
import { count, counted, listed } from "../../../scenario/words.ts";
import type { SweepTable } from "../../sweep/table.ts";
import { type Frame, letters } from "../drawing/frame.ts";
import { besideWidth, keyAbove, labelsBeside } from "../drawing/line-key.ts";
import { lineMark, variantStyles } from "../drawing/line-style.ts";
import { mark, path, polyline, segment, text } from "../drawing/marks.ts";
import { inLines } from "../drawing/text-width.ts";
import { valueAxis, valueTicks } from "../drawing/value-axis.ts";
import type { Figure, FigureSize, FigureTable, Mark } from "../figure.ts";
import { rowsOf } from "../numbers/rows.ts";
import { type WeeksOfRow, weekMeans } from "../numbers/weeks-of-row.ts";
import { variantText } from "../words/numbers.ts";
import { digitsForSpread, type OutcomeWords, outcomeWords, valueText } from "../words/outcome-words.ts";
import { fewReplicates, missingWarnings } from "../words/warnings.ts";
import { rowName } from "./every-replicate.ts";

type Line = ReturnType<typeof weekMeans>[number];

/** An outcome week by week at one row of the design: a line of means for each variant; of a single one with its interval as a band. */
export function overWeeks(table: SweepTable, outcome: string, row: WeeksOfRow, because: string, size: FigureSize): Figure {
  const { manifest } = table;
  const words = outcomeWords(manifest, outcome);
  const [variant] = manifest.variants;
  const place = rowsOf(table, outcome, { kind: "value", variant }).find((one) => one.row === row.row);
  const name = place === undefined ? `row ${row.row}` : rowName(table, place);
  const lines = weekMeans(row);
  const replicates = Math.max(0, ...lines.flatMap(({ means }) => means.map((one) => one.count)));
  const alone = lines.length === 1;
  // Of a shorter run all weeks but the start.
  const measured = Math.min(manifest.outcomeWeeks, row.weeks[row.weeks.length - 1]);
  return {
    kind: "over-weeks",
    title: `${words.title} week by week at ${name}`,
    description: endsSentence(words, row.weeks, lines),
    reading: [
      `${alone ? "Line: mean" : "Lines: means"} of ${counted(replicates, "replicate")}${alone && replicates > 1 ? "; band: its 95% interval" : "; intervals are in the table"}.`,
      `Shaded: the last ${counted(measured, "week")}, whose mean is the outcome everywhere else.`,
      because,
    ].join(" "),
    ...drawWeeks(words, row.weeks, lines, measured, size),
    table: tableOf(words, row.weeks, lines),
    warnings: [
      ...missingWarnings(table),
      ...(replicates < fewReplicates
        ? [`Fewer than ${fewReplicates} replicates: ${replicates === 1 ? "one replicate proves nothing" : count(replicates)}.`]
        : []),
    ],
  };
}

/** What the means were at both ends: no more, since nobody asked beforehand where a curve turns. */
function endsSentence(words: OutcomeWords, weeks: readonly number[], lines: readonly Line[]): string {
  const known = lines.flatMap(({ means }) => means.map(({ mean }) => mean)).filter(Number.isFinite);
  if (known.length === 0) return "No week has a value.";
  const digits = digitsForSpread(words, Math.max(...known) - Math.min(...known));
  const [first, last] = [weeks[0], weeks[weeks.length - 1]];
  const told = lines.map(({ variant, means }, k) => {
    const [from, to] = [means[0], means[means.length - 1]].map(({ mean }) => valueText(words, mean, digits));
    const ends = k === 0 ? `from ${from} in week ${first} to ${to} in week ${last}` : `from ${from} to ${to}`;
    return lines.length > 1 ? `${ends} in ${variantText(variant)}` : ends;
  });
  return `The mean went ${listed(told)}.`;
}

function drawWeeks(words: OutcomeWords, weeks: readonly number[], lines: readonly Line[], measured: number, size: FigureSize) {
  const letter = letters(size.text);
  const { text: letterSize, line } = letter;
  const { width } = size;
  const styles = variantStyles(lines.length);
  const labeled = lines.map((one, k) => ({ name: one.variant, style: styles[k] }));
  const titles = inLines(words.axis, letterSize, width, 3);
  const beside = besideWidth(labeled, width, letter);
  const keyTop = titles.length * line + 8;
  const key = beside === null ? keyAbove(labeled, 0, width, keyTop, letter) : null;
  const band = lines.length === 1;
  const values = lines.flatMap(({ means }) => means.flatMap(({ mean, interval }) => [mean, ...(band ? (interval ?? []) : [])]));
  const ticks = valueTicks(words, values, letter);
  const height = size.height ?? Math.round(Math.max(300, Math.min(420, width * 0.45)) + (key?.height ?? 0));
  const frame: Frame = {
    left: ticks.width + 12,
    right: width - (beside === null || beside === 0 ? 14 : beside + 14),
    top: keyTop + (key?.height ?? 0) + 8,
    bottom: height - 2 * line - 14,
  };
  const axis = valueAxis(words, ticks, frame, letter);
  const last = weeks[weeks.length - 1];
  const x = scaleLinear([weeks[0], Math.max(last, weeks[0] + 1)], [frame.left + 8, frame.right - 8]);
  const told = x.ticks(Math.max(2, Math.floor((frame.right - frame.left) / 110))).filter(Number.isInteger);
  const places = lines.map(({ means }) =>
    means.flatMap(({ mean }, w) => (Number.isFinite(mean) ? [[x(weeks[w]), axis.y(mean)] as const] : [])),
  );
  const from = x(Math.max(weeks[0], last - measured + 1));
  const ends = labeled.map((one, k) => ({ ...one, end: places[k].at(-1)?.[1] ?? frame.top }));
  const middle = { "text-anchor": "middle" };
  const marks: Mark[] = [
    ...titles.map((part, k) => text("k-axis-title", 0, (k + 1) * line - 4, part, letterSize)),
    mark("rect", "k-shade", { x: from, y: frame.top, width: x(last) - from, height: frame.bottom - frame.top }),
    ...axis.marks,
    segment("k-axis-line", frame.left, frame.bottom, frame.right, frame.bottom),
    ...told.flatMap((week) => [
      segment("k-axis-line", x(week), frame.bottom, x(week), frame.bottom + 5),
      text("k-tick", x(week), frame.bottom + line, String(week), letterSize, middle),
    ]),
    text("k-axis-title", (frame.left + frame.right) / 2, frame.bottom + 2 * line + 4, "Week", letterSize, middle),
    ...(band ? bandMarks(lines[0], weeks, x, axis.y) : []),
    ...lines.map((_, k) => lineMark(styles[k], places[k])),
    ...(key?.marks ?? (lines.length > 1 ? labelsBeside(ends, frame.right + 8, frame, letter) : [])),
  ];
  return { width, height, marks };
}

function bandMarks(
  { means }: Line,
  weeks: readonly number[],
  x: (week: number) => number,
  y: (value: number) => number,
): readonly Mark[] {
  const known = means.flatMap(({ interval }, w) => (interval === null ? [] : [{ at: x(weeks[w]), interval }]));
  if (known.length < 2) return [];
  const upper = known.map(({ at, interval }) => [at, y(interval[1])] as const);
  const lower = known.map(({ at, interval }) => [at, y(interval[0])] as const).reverse();
  return [path("k-band", `${polyline([...upper, ...lower])}Z`)];
}

function tableOf(words: OutcomeWords, weeks: readonly number[], lines: readonly Line[]): FigureTable {
  const several = lines.length > 1;
  const columns = ["Week", ...(several ? ["Variant"] : []), `Mean of ${words.name}`, "95% interval, low", "high", "Replicates"];
  const rows = lines.flatMap(({ variant, means }) =>
    means.map(({ mean, interval, count: own }, w) => [
      weeks[w],
      ...(several ? [variant] : []),
      Number.isFinite(mean) ? mean : null,
      interval?.[0] ?? null,
      interval?.[1] ?? null,
      own,
    ]),
  );
  return { columns, rows };
}
