import { lowerFirst, upperFirst } from "../../scenario/words.ts";
import type { PairedDifference } from "./paired-difference.ts";

/** What is compared, in the words of the measure's table. */
export interface Compared {
  /** "Average distress" */
  readonly title: string;
  /** "points of 100" */
  readonly unit: string;
}

/**
 * One sentence that says what was measured and no more: "In 38 of 40 replicates average distress ended lower in shuffled
 * than in measured: by 1.3 points of 100 on average (95% interval 0.9 to 1.7)." `from` and `to` name the variants; the
 * difference is `to` minus `from`.
 *
 * @param all replicates that there are, also those that do not count since one of the two has no value
 */
export function verdictSentence(
  paired: PairedDifference,
  measure: Compared,
  from: string,
  to: string,
  all: number = paired.replicates,
): string {
  const { difference, interval, replicates, lower, higher, verdict } = paired;
  const without = all - replicates;
  const counting = without === 0 ? "" : ` with a value in both (${without} of ${all} ${without === 1 ? "lacks" : "lack"} one)`;
  const what = lowerFirst(measure.title.includes(",") ? `${measure.title},` : measure.title);
  const word = difference < 0 ? "lower" : "higher";
  const amount = amountOf(Math.abs(difference), measure.unit, digitsOf(paired, measure.unit));
  if (verdict === "nothing to compare") return `No replicate has a value of ${what} in both ${from} and ${to}.`;
  if (verdict === "one replicate proves nothing") {
    const seen = difference === 0 ? `ended the same in ${from} and ${to}` : `ended ${amount} ${word} in ${to} than in ${from}`;
    if (without > 0)
      return `Only one of ${all} replicates has a value in both, and one proves nothing; in this one ${what} ${seen}.`;
    return `One replicate proves nothing; in this one ${what} ${seen}.`;
  }
  if (lower === 0 && higher === 0)
    return `${upperFirst(what)} ended the same in ${from} and ${to} in every replicate${counting}.`;
  const range = interval === null ? "" : ` (95% interval ${intervalText(interval, measure.unit)})`;
  if (verdict === "no clear difference") {
    return (
      `No clear difference in ${what} between ${from} and ${to}: ${to} ended ${amount} ${word} on average${range}, ` +
      `lower in ${lower} and higher in ${higher} of ${replicates} replicates${counting}.`
    );
  }
  const agreeing = verdict === "lower" ? lower : higher;
  const often = agreeing === replicates ? `all ${replicates}` : `${agreeing} of ${replicates}`;
  return `In ${often} replicates${counting} ${what} ended ${verdict} in ${to} than in ${from}: by ${amount} on average${range}.`;
}

/** A note under several comparisons at once; null under one. */
export function severalComparisonsNote(comparisons: number): string | null {
  if (comparisons < 2) return null;
  return (
    `${comparisons} comparisons are read at once: of twenty such intervals about one misses the true difference by chance, ` +
    `so a single interval that barely leaves out zero is weak evidence.`
  );
}

/** Both ends of an interval with as many decimals as the unit needs. Shares are told in percentage points. */
export function intervalText([low, high]: readonly [number, number], unit: string): string {
  const scale = scaleOf(unit);
  const digits = digitsForBoth(low * scale, high * scale);
  return `${fixed(low * scale, digits)} to ${fixed(high * scale, digits)}`;
}

/** "1.3 points of 100", "3.4 percentage points", "0.12 units". */
export function amountOf(value: number, unit: string, digits = digitsFor(Math.abs(value) * scaleOf(unit))): string {
  return `${fixed(value * scaleOf(unit), digits)} ${unitText(unit)}`;
}

/** Decimals for a difference and its interval alike. */
export function digitsOf({ difference, interval }: PairedDifference, unit: string): number {
  const [low, high] = interval ?? [difference, difference];
  return digitsForBoth(low * scaleOf(unit), high * scaleOf(unit));
}

/**
 * Decimals for both ends of an interval. An end near zero gets so many that its sign is seen, for on which side of zero it lies decides
 * the verdict; one so near that four would not show it is told as zero.
 */
function digitsForBoth(low: number, high: number): number {
  const usual = digitsFor(Math.max(Math.abs(low), Math.abs(high)));
  const shows = (digits: number) => [low, high].every((end) => end === 0 || Number(end.toFixed(digits)) !== 0);
  for (let digits = usual; digits <= mostDigits; digits++) if (shows(digits)) return digits;
  return usual;
}

const mostDigits = 4;

/** Decimals that leave two figures or so: 1 from one upwards, 2 from a tenth, 3 below. */
export function digitsFor(size: number): number {
  return size >= 0.995 || size === 0 ? 1 : size >= 0.0995 ? 2 : 3;
}

/** A number with a fixed count of decimals, and no minus before a zero. */
export function fixed(value: number, digits: number): string {
  const text = value.toFixed(digits);
  return Number(text) === 0 ? (0).toFixed(digits) : text.replace("-", "−");
}

/** Shares are told in percentage points; slopes of shares, per 1 of something, as well. */
export function scaleOf(unit: string): number {
  return shares.test(unit) ? 100 : 1;
}

/** A unit as it follows a number: "share per 1 of rewiring" is "percentage points per 1 of rewiring". */
export function unitText(unit: string): string {
  return unit.replace(shares, "percentage points");
}

const shares = /^share(?=$| per )/;
