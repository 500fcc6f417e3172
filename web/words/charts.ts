import { isDistress } from "../worker/in-points.ts";
import type { Letter, ShownMeasure } from "../worker/protocol.ts";
import { inLanguage } from "./language.ts";
import { measureWords } from "./measures.ts";
import { count, fixed, plain, signed } from "./numbers.ts";

/** Text of the curves and the scrubber. */
export const chartWords = inLanguage("charts", {
  week: () => "Week",
  weekOf: (week: number, weeks: number) => `week ${week} of ${weeks}`,
  firstTick: (week: number) => `week ${week}`,
  play: () => "Play",
  pause: () => "Pause",
  stepBack: () => "One week back",
  stepOn: () => "One week on",
  whose: () => "Whose distress",
  view: () => "Chart",
  lines: () => "Lines",
  asTable: () => "Table",
  tableOf: (title: string) => `Table: ${title}`,
  /** The heading beside the buttons that say whose distress it is, or that of another measure. */
  heading: (measure: ShownMeasure) =>
    measure === "gap" ? "Gap in distress" : isDistress(measure) ? "Average distress" : measureWords[measure].title,
  what: () => "What is drawn",
  ofDistress: () => "Distress",
  goTo: (name: string, from: number, to: number) => (from === to ? `${name}, week ${from}` : `${name}, weeks ${from} to ${to}`),
  weeksColumn: () => "Weeks",
  weekSpan: (from: number, to: number) => (from === to ? `${from}` : `${from} to ${to}`),
  difference: (of: Letter, from: Letter) => `${of} \u2212 ${from}`,
  needRepeats: (needed: number) => `Band after ${needed} repeats`,
  bandNote: (repeats: number) => `Line: median of ${count(repeats, "repeat")}. Band: middle 95% of repeats.`,

  /** The chart in one sentence, at the week of the playhead. */
  curvesSentence: (title: string, week: number, values: readonly { letter: Letter; now: number; first: number }[]) =>
    `${title} at week ${week}: ${values.map(({ letter, now, first }) => `${letter} ${fixed(now)} (at the start ${fixed(first)})`).join("; ")}. Points of 0 to 100.`,

  differenceSentence: (
    title: string,
    of: Letter,
    from: Letter,
    week: number,
    median: number,
    low: number,
    high: number,
    repeats: number,
  ) =>
    repeats < 2
      ? `${title}, ${of} minus ${from}, in one run: ${signed(median, 1)} points at week ${week}.`
      : `${title}, ${of} minus ${from}, at week ${week}: median ${signed(median, 1)} points; middle 95% of ${count(repeats, "repeat")} from ${signed(low, 1)} to ${signed(high, 1)}.`,

  median: () => "Median",
  low: () => "Low end, 95% of repeats",
  high: () => "High end, 95% of repeats",
  tickValue: (value: number) => plain(value, 2),
});
