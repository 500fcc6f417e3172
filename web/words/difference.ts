import type { Letter } from "../worker/protocol.ts";
import { inLanguage } from "./language.ts";
import { count, plain } from "./numbers.ts";

/** Text around the dots of the paired difference. */
export const differenceWords = inLanguage("difference", {
  /** `higher` says what a higher value means, where that is not plain. */
  over: (title: string, weeks: number, higher = "") =>
    `${title}, ${weeks === 1 ? "last week" : `last ${plain(weeks, 0)} weeks`}${higher === "" ? "" : `; ${higher}`}`,
  lowerSide: (of: Letter, lower: number) => `\u2039 ${of} lower in ${lower}`,
  notLowerSide: (notLower: number) => `not lower in ${notLower} \u203a`,
  strip: () => "Thick bar: 95% interval. Thin bar: middle 95% of repeats.",
  dots: (of: Letter) => `Dots: repeats, filled where ${of} is lower.`,
  waiting: (enough: number) => `The interval comes with ${enough} repeats.`,
  repeatsDone: (done: number, planned: number) => `${plain(done, 0)} of ${count(planned, "repeat")}`,
  timeLeft: (seconds: number) => (seconds < 1 ? "less than a second left" : `about ${count(Math.round(seconds), "second")} left`),
  progress: (done: number, planned: number, seconds: number | null) =>
    done >= planned
      ? `${count(done, "repeat")} done`
      : `${differenceWords.repeatsDone(done, planned)}${seconds === null ? "" : `, ${differenceWords.timeLeft(seconds)}`}`,
  more: (number: number) => `${number} more`,
  moreLabel: (number: number) => `${number} more repeats`,
  stop: () => "Stop",
  tableTitle: (of: Letter, from: Letter) => `Repeats: ${of} minus ${from}`,
  repeat: () => "Repeat",
  noRepeats: () => "No repeats yet",
  oneRun: () => "One run proves nothing. Repeats of the same year follow.",
});
