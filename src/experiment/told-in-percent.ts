import { scaleOf } from "./statistics/verdict-sentence.ts";

/** Whether numbers of a unit are told of a hundred: shares, and shares of a time such as "share per week". */
export function isToldInPercent(unit: string): boolean {
  return scaleOf(unit) !== 1;
}

/** The unit of values, as it follows them: "share per week" is "% per week". Differences are in percentage points: see `unitText`. */
export function unitOfValues(unit: string): string {
  return isToldInPercent(unit) ? unit.replace(/^share/, "%") : unit;
}
