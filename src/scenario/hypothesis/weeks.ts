import { quoted } from "../words.ts";
import type { Weeks } from "./claim.ts";
import { Fault } from "./fault.ts";

/** Weeks as a file may write them: "last 26", "27-52", "week 30", 30, or from and to. */
export type WrittenWeeks = string | number | Weeks;

/** Weeks of an outcome that says nothing else: the last quarter of a year. */
export const usualWeeks = 13;
/** Weeks of the year before. */
const year = 52;

/**
 * The weeks that are meant.
 * @param weeks length of the run
 * @param ways how they are written there, for a message
 * @throws Fault
 */
export function readWeeks(written: WrittenWeeks, weeks: number, ways = inFiles): Weeks {
  const read =
    typeof written === "string" ? fromText(written, weeks, ways) : typeof written === "number" ? one(written) : written;
  const { from, to } = read;
  if (from > to) throw new Fault(`goes from week ${from} to week ${to}; write the earlier week first`);
  if (to > weeks) throw new Fault(`asks for week ${to}, but the run has ${weeks} weeks`);
  if (from < 0) throw new Fault(`asks for ${1 - from + to - 1} weeks, but the run has only ${weeks}`);
  return { from, to };
}

const inFiles = "last 26, 27-52, week 30, or { from: 27, to: 52 }";

function fromText(text: string, weeks: number, ways: string): Weeks {
  const last = /^\s*last\s+(\d+)(\s+weeks)?\s*$/.exec(text);
  if (last !== null) {
    const length = Number(last[1]);
    if (length < 1 || length > weeks) throw new Fault(`asks for the last ${length} weeks, but the run has ${weeks}`);
    return { from: weeks - length + 1, to: weeks };
  }
  const range = /^\s*(?:weeks\s+)?(\d+)\s*(?:-|–|to)\s*(\d+)\s*$/.exec(text);
  if (range !== null) return { from: Number(range[1]), to: Number(range[2]) };
  const single = /^\s*(?:week\s+)?(\d+)\s*$/.exec(text);
  if (single !== null) return one(Number(single[1]));
  throw new Fault(`is the text ${quoted(text)}; weeks are written ${ways}`);
}

function one(week: number): Weeks {
  return { from: week, to: week };
}

/** The last weeks of a run, or all of a shorter one. */
export function lastWeeks(weeks: number): Weeks {
  return { from: Math.max(1, weeks - usualWeeks + 1), to: weeks };
}

/** The year before some weeks, as far as the run has it; the start of the run where there is nothing before. */
export function yearBefore({ from }: Weeks): Weeks {
  return from <= 1 ? { from: 0, to: 0 } : { from: Math.max(1, from - year), to: from - 1 };
}

/** Whether the year before is whole. */
export function isWholeYear({ from, to }: Weeks): boolean {
  return to - from + 1 >= year;
}
