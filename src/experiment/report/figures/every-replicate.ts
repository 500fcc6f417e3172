import { scaleLinear } from "d3";
import { quantile } from "../../../math/sums.ts";
import { count, counted } from "../../../scenario/words.ts";
import { meanInterval } from "../../statistics/mean-interval.ts";
import { pairedDifference } from "../../statistics/paired-difference.ts";
import { verdictSentence } from "../../statistics/verdict-sentence.ts";
import type { SweepTable } from "../../sweep/table.ts";
import type { RowChoice } from "../choice.ts";
import { letters } from "../drawing/frame.ts";
import { atPoint, circle, group, segment, text } from "../drawing/marks.ts";
import { stack } from "../drawing/stack.ts";
import { inLines, textWidth } from "../drawing/text-width.ts";
import { valueTicks } from "../drawing/value-axis.ts";
import type { Figure, FigureSize, Mark } from "../figure.ts";
import { sortedKnown } from "../numbers/pool.ts";
import { type RowValues, rowsOf } from "../numbers/rows.ts";
import { factorAt, variantText } from "../words/numbers.ts";
import { digitsForSpread, intervalWords, type OutcomeWords, outcomeWords, scaleOf, valueText } from "../words/outcome-words.ts";
import { meanWarnings, missingWarnings } from "../words/warnings.ts";

const mostDots = 600;

/** Every replicate at one row of the design as a dot; of a paired difference full where it is below zero. */
export function everyReplicate(table: SweepTable, choice: RowChoice, size: FigureSize): Figure {
  const { manifest } = table;
  const words = outcomeWords(manifest, choice.outcome, choice.of);
  const row = rowsOf(table, choice.outcome, choice.of).find((one) => one.row === choice.row);
  if (row === undefined) throw new RangeError(`there is no row ${choice.row}; there are ${manifest.design.length}, from 0`);
  const name = rowName(table, row);
  const values = Array.from(row.values).flatMap((value, replicate) => (Number.isFinite(value) ? [{ value, replicate }] : []));
  const drawn = values.slice(0, mostDots);
  const thinned = drawn.length < values.length ? ` (${count(drawn.length)} of ${count(values.length)} drawn)` : "";
  return {
    kind: "every-replicate",
    ...rowWords(table, choice, words, row, name),
    reading: [
      `Each dot is one replicate${thinned}${words.isDifference ? ", full where the difference is below zero" : ""}.`,
      "Thick bar: 95% interval of the mean, with a notch at the mean. Thin bar: the middle 95% of replicates.",
      ...(choice.because === undefined ? [] : [choice.because]),
    ].join(" "),
    ...drawStack(
      words,
      choice,
      row,
      drawn.map(({ value }) => value),
      size,
    ),
    table: {
      columns: ["Replicate", words.column],
      rows: values.map(({ value, replicate }) => [replicate, value]),
    },
    warnings: [...missingWarnings(table), ...meanWarnings(words, [{ name, summary: meanInterval(row.values) }], "pairs")],
  };
}

/** "climate 0.3, rewiring 0"; "the only row of the design" of a design that varies nothing. */
export function rowName({ manifest }: Pick<SweepTable, "manifest">, { levels }: Pick<RowValues, "levels">): string {
  return manifest.factors.map((factor, k) => factorAt(factor, levels[k])).join(", ") || "the only row of the design";
}

function rowWords(table: SweepTable, { outcome, of }: RowChoice, words: OutcomeWords, row: RowValues, name: string) {
  const { mean, interval, count } = meanInterval(row.values);
  if (of.kind === "value") {
    const sorted = sortedKnown(row.values);
    const digits = digitsForSpread(words, (sorted[sorted.length - 1] ?? 0) - (sorted[0] ?? 0));
    const at = (p: number) => valueText(words, quantile(sorted, p), digits);
    return {
      title: `${words.title} in ${counted(count, "replicate")} at ${name}`,
      description: `The mean is ${valueText(words, mean, digits)}${intervalWords(words, interval)}; half of the replicates lie between ${at(0.25)} and ${at(0.75)}.`,
    };
  }
  const zero = new Float64Array(row.values.length);
  const paired = pairedDifference(zero, row.values);
  const own = outcomeWords(table.manifest, outcome);
  return {
    title:
      paired.verdict === "no clear difference"
        ? `No clear difference in ${own.name} at ${name}`
        : paired.verdict === "lower" || paired.verdict === "higher"
          ? `${own.title} ended ${paired.verdict} in ${variantText(of.to)} in ${paired[paired.verdict]} of ${paired.replicates} replicates at ${name}`
          : `${own.title} in ${variantText(of.to)} against ${variantText(of.from)} at ${name}: ${paired.verdict}`,
    description: verdictSentence(paired, own, variantText(of.from), variantText(of.to), row.values.length),
  };
}

function drawStack(words: OutcomeWords, { of }: RowChoice, row: RowValues, values: readonly number[], size: FigureSize) {
  const letter = letters(size.text);
  const { width } = size;
  const { text: letterSize, line } = letter;
  const titles = inLines(words.axis, letterSize, width, 3);
  const { mean, interval } = meanInterval(row.values);
  const sorted = sortedKnown(row.values);
  const middle = [quantile(sorted, 0.025), quantile(sorted, 0.975)] as const;
  const { domain, ticks } = valueTicks(
    words,
    [...values, ...(interval ?? []), ...(words.isDifference ? [0] : [])],
    letter,
    width < 500 ? 4 : 7,
  );
  const below = Math.round(34 + (words.isDifference ? 3 : 1.6) * line);
  const top = titles.length * line + 14;
  const x = scaleLinear(domain, [12, width - 12]);
  const scale = scaleOf(words);
  const at = (value: number) => x(value * scale);
  const tall = size.height === undefined ? Math.max(120, Math.min(220, width * 0.3)) : size.height - top - below;
  const { dots, pitch } = stack(
    values.map((value) => value * scale),
    x(1) - x(0),
    tall,
  );
  // Few replicates make a low pile: the picture is no higher than it.
  const floor = top + Math.max(40, ...dots.map(({ up }) => up + pitch / 2));
  const height = size.height ?? Math.round(floor + below);
  const stripAt = floor + 16;
  const counts = { lower: sorted.filter((value) => value < 0).length, all: sorted.length };
  const marks: Mark[] = [
    ...titles.map((part, k) => text("k-axis-title", 0, (k + 1) * line - 4, part, letterSize)),
    segment("k-axis-line", 0, floor, width, floor),
    group(
      dots.map(({ place, right, up }) =>
        atPoint(
          circle(
            words.isDifference && values[place] >= 0 ? "k-repeat" : "k-repeat-lower",
            x(0) + right,
            floor - up,
            pitch / 2 - 0.9,
          ),
          row.point,
        ),
      ),
    ),
    ...(words.isDifference ? [segment("k-zero", x(0), top - 2, x(0), stripAt + 10)] : []),
    ...(sorted.length > 1 ? [segment("k-interval-thin", at(middle[0]), stripAt, at(middle[1]), stripAt)] : []),
    ...(interval === null ? [] : [segment("k-interval-thick", at(interval[0]), stripAt, at(interval[1]), stripAt)]),
    ...(sorted.length > 0
      ? [segment("k-interval-halo", at(mean), stripAt - 7, at(mean), stripAt + 7, { "stroke-width": 2.5 })]
      : []),
    ...ticks.map((tick) =>
      text("k-tick", x(tick.told), stripAt + 12 + line, tick.words, letterSize, {
        "text-anchor": anchor(x(tick.told), tick.words, width, letterSize),
      }),
    ),
    ...(of.kind === "difference" ? sides(variantText(of.to), counts, stripAt + 16 + 2 * line, width, letterSize) : []),
  ];
  return { width, height, marks };
}

function anchor(x: number, words: string, width: number, size: number): string {
  const half = textWidth(words, size) / 2;
  return x - half < 0 ? "start" : x + half > width ? "end" : "middle";
}

/** What lies on either side of zero, in words. */
function sides(
  to: string,
  { lower, all }: { readonly lower: number; readonly all: number },
  y: number,
  width: number,
  size: number,
): Mark[] {
  const [left, right] = [`\u2190 ${to} lower in ${lower}`, `not lower in ${all - lower} \u2192`];
  const short = textWidth(left, size) + textWidth(right, size) + 12 > width ? `\u2190 lower in ${lower}` : left;
  return [text("k-strong", 0, y, short, size), text("k-note", width, y, right, size, { "text-anchor": "end" })];
}
