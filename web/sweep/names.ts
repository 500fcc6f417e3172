import type { Level } from "../../src/scenario/sweep/sweep.ts";
import { plain, sentence } from "../words/numbers.ts";
import { sweepWords } from "../words/sweep.ts";
import type { OpenedSweep } from "../worker/sweep/asks.ts";

/** Levels that a name holds, at most. */
const mostNamed = 3;

/** A point by its levels, those that vary: "Climate of school 0.7, rewiring 0.2"; by its number where they are many. */
export function pointName(opened: OpenedSweep, at: number): string {
  const values = pointValues(opened, at);
  if (values.length > mostNamed) return sweepWords.pointNumber(opened.points[at].point);
  return sentence(values.map(({ title, text }) => `${title} ${text}`).join(", "));
}

/** The levels of a point that vary, in the words of the results, whatever the page's language. */
export function pointValues(
  { factors, points }: OpenedSweep,
  at: number,
): readonly { readonly title: string; readonly text: string }[] {
  const { levels } = points[at];
  return factors.flatMap(({ title, levels: all }, f) => (all.length > 1 ? [{ title, text: levelText(levels[f]) }] : []));
}

/** Whether a name leaves the levels out. */
export function isNumbered(opened: OpenedSweep, at: number): boolean {
  return pointValues(opened, at).length > mostNamed;
}

/** A level as it is shown. */
export function levelText(level: Level): string {
  return typeof level === "number" ? plain(level, 4) : level;
}
