import { measures } from "../../../model/measures/weekly.ts";
import { lowerFirst, upperFirst } from "../../../scenario/words.ts";
import { amountOf, digitsFor, fixed, intervalText, scaleOf as scaleOfUnit, unitText } from "../../statistics/verdict-sentence.ts";
import type { SweepManifest } from "../../sweep/manifest.ts";
import { isToldInPercent, unitOfValues } from "../../told-in-percent.ts";
import type { Quantity } from "../choice.ts";
import { variantText } from "./numbers.ts";

/** How an outcome is named and its numbers are written. */
export interface OutcomeWords {
  /** At the beginning of a sentence: "Average distress", "The difference in average distress (scattered minus clustered)". */
  readonly title: string;
  /** In a sentence: "average distress", "the difference in average distress (scattered minus clustered)". */
  readonly name: string;
  /** On an axis: "Average distress, points of 100". */
  readonly axis: string;
  /** Above a column of numbers as they are stored, shares of 1: "Isolates, share". */
  readonly column: string;
  readonly unit: string;
  /** Larger values mean people are worse off (1), better off (-1), or neither (0). */
  readonly worse: -1 | 0 | 1;
  /** A difference between variants has zero as its middle and a sign. */
  readonly isDifference: boolean;
}

/** @param quantity what of it is told; its value if left out. An outcome that nobody knows goes by its name */
export function outcomeWords({ outcomes }: SweepManifest, outcome: string, quantity?: Quantity): OutcomeWords {
  const known = [...outcomes, ...measures].find(({ name }) => name === outcome);
  const { title, unit, worse } = known ?? { title: outcome, unit: "", worse: 0 as const };
  const told = quantity?.kind === "difference" ? unitText(unit) : unitOfValues(unit);
  const named = (words: string) => ({
    axis: told === "" ? words : `${words}, ${told}`,
    column: unit === "" ? words : `${words}, ${unit}`,
  });
  const own = lowerFirst(title);
  if (quantity?.kind !== "difference") return { title, name: own, ...named(title), unit, worse, isDifference: false };
  const pair = `${variantText(quantity.to)} minus ${variantText(quantity.from)}`;
  const name = `the difference in ${own} (${pair})`;
  return {
    title: upperFirst(name),
    name,
    ...named(`${title}, ${pair}`),
    unit,
    worse,
    isDifference: true,
  };
}

/** Whether an outcome is a weekly measure, averaged over the last weeks of a run; not one that a scenario defines. */
export function isWeekly(outcome: string): boolean {
  return measures.some(({ name }) => name === outcome);
}

/** What a value is multiplied by to be told: shares are told of a hundred. */
export function scaleOf({ unit }: Pick<OutcomeWords, "unit">): number {
  return scaleOfUnit(unit);
}

/** Decimals for values that lie so far apart. */
export function digitsForSpread(words: OutcomeWords, spread: number): number {
  const told = spread * scaleOf(words);
  return told >= 100 ? 0 : digitsFor(told);
}

/** Half of an interval's width: numbers need no more decimals than that deserves. 0 without one. */
export function halfOf(interval: readonly [number, number] | null): number {
  return interval === null ? 0 : (interval[1] - interval[0]) / 2;
}

/** "36.8", "34.5%"; of a difference with its sign. */
export function valueText(words: OutcomeWords, value: number, digits: number): string {
  if (!Number.isFinite(value)) return "no value";
  const told = fixed(value * scaleOf(words), digits);
  if (words.isDifference) return signedText(told);
  return isToldInPercent(words.unit) ? `${told}%` : told;
}

/** "+1.8", "\u22124.0", "0.0". */
export function signedText(told: string): string {
  return /^[\u2212]/.test(told) || Number(told) === 0 ? told : `+${told}`;
}

/** "15.6 points of 100", without a sign. */
export function amountText(words: OutcomeWords, difference: number): string {
  return amountOf(Math.abs(difference), words.unit).trimEnd();
}

/** " (95% interval 14.0 to 17.2)"; nothing where there is none. */
export function intervalWords(
  words: Pick<OutcomeWords, "unit">,
  interval: readonly [number, number] | null,
  named = "95% interval",
): string {
  return interval === null ? "" : ` (${named} ${intervalText(interval, words.unit)})`;
}

/** "15.6 points of 100 higher (95% interval 14.0 to 17.2)"; "no clear difference (...)" where the interval holds zero. */
export function differenceWords(
  words: OutcomeWords,
  difference: number,
  interval: readonly [number, number] | null,
  named?: string,
): string {
  const range = intervalWords(words, interval, named);
  if (interval !== null && interval[0] === 0 && interval[1] === 0) return "the same in every replicate";
  if (interval !== null && interval[0] <= 0 && interval[1] >= 0) return `no clear difference${range}`;
  return `${amountText(words, difference)} ${difference < 0 ? "lower" : "higher"}${range}`;
}
