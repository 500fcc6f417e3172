import { scaleLinear } from "d3";
import type { PairedDifference } from "../../statistics/paired-difference.ts";
import { fixed } from "../../statistics/verdict-sentence.ts";
import type { Mark } from "../figure.ts";
import { digitsForSpread, type OutcomeWords, scaleOf, signedText } from "../words/outcome-words.ts";
import type { Letters } from "./frame.ts";
import { circle, segment, text } from "./marks.ts";
import { valueTicks } from "./value-axis.ts";

/** One row of the design, compared. */
export interface ComparedRow {
  /** One a factor, as tables show it. */
  readonly levels: readonly string[];
  /** All of them with the factors' titles. */
  readonly name: string;
  /** Place in the manifest's points. */
  readonly point: number;
  readonly paired: PairedDifference;
}

/** What a picture of paired differences is about. */
export interface PairRows {
  readonly words: OutcomeWords;
  /** Titles of the factors, one a level. */
  readonly factors: readonly string[];
  readonly rows: readonly ComparedRow[];
  readonly from: string;
  readonly to: string;
}

/** Differences as they are written beside their bars, all with the same decimals: "\u22124.0". */
export function toldDifferences({ words, rows }: PairRows): (value: number) => string {
  const digits = digitsForSpread(words, Math.max(0, ...endsOf(rows).map(Math.abs)));
  return (value) => signedText(fixed(value * scaleOf(words), digits));
}

/**
 * The zero line, hairlines, and numbers below them.
 * @param spans from where to where down the picture lines go: through all rows, or only where bars are and no words stand
 */
export function barAxis(
  { words, rows }: PairRows,
  [from, to]: readonly [number, number],
  spans: readonly (readonly [top: number, bottom: number])[],
  bottom: number,
  letter: Letters,
): { readonly x: (value: number) => number; readonly marks: readonly Mark[] } {
  const { domain, ticks } = valueTicks(
    words,
    [0, ...endsOf(rows)],
    letter,
    Math.max(2, Math.min(6, Math.floor((to - from) / 70))),
  );
  const scale = scaleLinear(domain, [from, to]);
  const marks = [
    ...spans.flatMap(([top, end]) => [
      ...ticks.filter(({ told }) => told !== 0).map(({ told }) => segment("k-hairline", scale(told), top, scale(told), end)),
      segment("k-zero", scale(0), top, scale(0), end),
    ]),
    ...ticks.map(({ told, words: number }) =>
      text("k-tick", scale(told), bottom + letter.line + 2, number, letter.text, { "text-anchor": "middle" }),
    ),
  ];
  return { x: (value) => scale(value * scaleOf(words)), marks };
}

/** Mean and interval of one row. */
export function barMarks({ difference, interval }: PairedDifference, x: (value: number) => number, y: number): readonly Mark[] {
  return [
    ...(interval === null ? [] : [segment("k-interval-thin", x(interval[0]), y, x(interval[1]), y, { "stroke-width": 7 })]),
    circle("k-paper", x(difference), y, 7),
    circle("k-marker", x(difference), y, 4.5),
  ];
}

function endsOf(rows: readonly ComparedRow[]): readonly number[] {
  return rows.flatMap(({ paired }) => [paired.difference, ...(paired.interval ?? [])]);
}
