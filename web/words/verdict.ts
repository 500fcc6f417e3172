import type { PairedDifference } from "../../src/experiment/statistics/paired-difference.ts";
import type { Letter } from "../worker/protocol.ts";
import { inLanguageToo } from "./language.ts";
import { fixed, signed } from "./numbers.ts";

/** A piece of a verdict; stressed pieces are underlaid. */
export interface VerdictPiece {
  readonly text: string;
  readonly stressed: boolean;
}

/** A verdict: the sentence in pieces, and the line below it with size and the other side. */
export interface VerdictWords {
  readonly pieces: readonly VerdictPiece[];
  readonly note: string;
}

/** The numbers that a verdict is spoken from. */
export type Measured = Pick<PairedDifference, "difference" | "interval" | "replicates" | "lower" | "higher" | "verdict">;

/**
 * The sentence that follows from the measured interval: lower, higher, or no clear difference. Before there are `enough`
 * repeats it only counts them. `verb` is "was" for weeks before the last; `all` are the repeats that there are, also those that do
 * not count since one of the two has no value.
 */
export const verdictWords = inLanguageToo(function verdictWords(
  measured: Measured,
  of: Letter,
  planned: number,
  enough: number,
  verb: "ended" | "was" = "ended",
  all = measured.replicates,
): VerdictWords {
  const { replicates, lower, higher, verdict } = measured;
  if (replicates < Math.min(enough, planned) || replicates < 2) {
    return {
      pieces: [stressed(`${replicates} of ${planned}`), said(" repeats so far.")],
      note: "One run proves nothing. The word comes with the interval.",
    };
  }
  const note = noteOf(measured);
  const counting = lackWords(replicates, all);
  if (lower === 0 && higher === 0)
    return { pieces: [stressed("The same"), said(` in all ${replicates} repeats${counting}.`)], note };
  if (verdict === "lower" || verdict === "higher") {
    const agreeing = verdict === "lower" ? lower : higher;
    const often = agreeing === replicates ? `all ${replicates}` : `${agreeing} of ${replicates}`;
    return {
      pieces: [said(`${of} ${verb} `), stressed(verdict), said(" in "), stressed(often), said(` repeats${counting}.`)],
      note,
    };
  }
  return {
    pieces: [stressed("No clear difference"), said(`. ${of} was lower in ${lower} of ${replicates} repeats${counting}.`)],
    note,
  };
});

/** " with a value in both (2 of 5 lack one)" behind a number of repeats, where some of all do not count; "" where all do. */
export function lackWords(counted: number, all: number): string {
  const without = all - counted;
  return without <= 0 ? "" : ` with a value in both (${without} of ${all} ${without === 1 ? "lacks" : "lack"} one)`;
}

/** The verdict as one string, for labels and the live region. */
export function spoken({ pieces, note }: VerdictWords): string {
  return `${pieces.map(({ text }) => text).join("")} ${note}`.trim();
}

function noteOf({ difference, interval, replicates, lower, higher, verdict }: Measured): string {
  if (interval === null || (lower === 0 && higher === 0)) return "";
  const digits = digitsOf(interval);
  if (verdict === "no clear difference") {
    return `On average ${signed(difference, digits)} points. The 95% interval, ${signed(interval[0], digits)} to ${signed(interval[1], digits)}, holds zero.`;
  }
  const ends = [Math.abs(interval[0]), Math.abs(interval[1])].sort((a, b) => a - b);
  const not = replicates - (verdict === "lower" ? lower : higher);
  const other = not === 0 ? "" : ` In ${not} ${not === 1 ? "repeat" : "repeats"} it was not ${verdict}.`;
  return `On average ${fixed(Math.abs(difference), digits)} points ${verdict}. 95% interval ${fixed(ends[0], digits)} to ${fixed(ends[1], digits)}.${other}`;
}

/** One place, two where all of an interval is below 1, and as many as three where fewer would make its ends look the same. */
function digitsOf([low, high]: readonly [number, number]): number {
  let digits = Math.max(Math.abs(low), Math.abs(high)) < 1 ? 2 : 1;
  while (digits < 3 && low !== high && fixed(low, digits) === fixed(high, digits)) digits++;
  return digits;
}

function said(text: string): VerdictPiece {
  return { text, stressed: false };
}

function stressed(text: string): VerdictPiece {
  return { text, stressed: true };
}
