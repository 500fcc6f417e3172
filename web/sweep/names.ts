import type { Level } from "../../src/scenario/sweep/sweep.ts";
import { plain, sentence } from "../words/numbers.ts";
import type { OpenedSweep } from "../worker/sweep/asks.ts";

/** A point by its levels, those that vary: "Climate of school 0.7, rewiring 0.2". In the words of the results, whatever the page's language. */
export function pointName({ factors, points }: OpenedSweep, at: number): string {
  const { levels } = points[at];
  const shown = factors.flatMap(({ title, levels: all }, f) => (all.length > 1 ? [`${title} ${levelText(levels[f])}`] : []));
  return sentence(shown.join(", "));
}

/** A level as it is shown. */
export function levelText(level: Level): string {
  return typeof level === "number" ? plain(level, 4) : level;
}
