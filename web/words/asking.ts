import type { Letter } from "../worker/protocol.ts";
import { inLanguage } from "./language.ts";
import { count, fixed, signed } from "./numbers.ts";

/** Text of what the story and the lessons share: cards to choose from, this run, and the same year many times. */
export const askingWords = inLanguage("asking", {
  same: () => "About the same",
  notSure: () => "Not sure",
  stays: () => "Your guess stays on this device. There is no score.",
  yourGuess: (guess: string) => `Your guess: ${guess}`,

  thisRun: () => "This run",
  average: () => "Average distress, 0 to 100",
  firstWeek: (week: number) => `week ${week}`,
  week: (week: number) => `${week}`,
  /** The lines in a sentence. */
  lines: (title: string, ends: readonly { letter: Letter; value: number }[], week: number) =>
    `${title}. At week ${week}: ${ends.map(({ letter, value }) => `${letter} ${fixed(value)}`).join(", ")}.`,

  times: (planned: number) => `The same year, ${planned} times`,
  eachDot: () => "Each dot is one repeat",
  eachDotAndBar: () => "Each dot is one repeat; the bar is the 95% interval of the average",
  noDifference: () => "no difference",
  lowerSide: (of: Letter, lower: number) => `\u2039 ${of} lower in ${lower}`,
  notLowerSide: (notLower: number) => `not lower in ${notLower} \u203a`,
  points: (value: number) => signed(value, Number.isInteger(value) ? 0 : 1),
  /** The dots in a sentence. */
  dots: (of: Letter, from: Letter, lower: number, all: number) =>
    `${count(all, "dot")}, one for each repeat: the difference of ${of} minus ${from}. ${of} is lower in ${lower} of ${all}.`,
  noDots: () => "No repeats yet.",
});
