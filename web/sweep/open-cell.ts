import { takeToDesk } from "../state/desk.ts";
import { freshDocument } from "../state/document.ts";
import { undo } from "../state/history.ts";
import { go } from "../state/place.ts";
import { ask } from "../state/session.ts";
import { tell } from "../state/toast.ts";
import { sweepWords } from "../words/sweep.ts";
import type { OpenedSweep } from "../worker/sweep/asks.ts";
import { pointName } from "./names.ts";

/** Repeats that Compare makes by itself, at most: more are one press away. */
const mostRepeats = 100;

/**
 * Opens a point as a live Compare: the scenario with the point's levels laid over it. Where the sweep compares variants, they are
 * compared there; else the point is compared with the scenario as it is. What was on the desk comes back with Undo.
 */
export async function openCell(sweep: OpenedSweep, at: number): Promise<void> {
  const { source, factors, points } = sweep;
  const point = points[at];
  if (source === null || point === undefined) return;
  const name = pointName(sweep, at);
  try {
    const answer = await ask({
      kind: "lay row",
      source: { ...source, edits: [] },
      row: {
        keys: factors.map(({ key }) => key),
        levels: point.levels,
        variants: sweep.variants,
        variant: point.variant,
        seed: point.seed,
        replicates: Math.min(sweep.replicates, mostRepeats),
        // Names of a scenario are its own, whatever the language of the page; they take no commas and points.
        names: ["as it is", `point ${point.point}`],
      },
    });
    if (answer.kind !== "varied") return;
    await takeToDesk(freshDocument(source.file, answer.text, source.files));
    go({ at: "playground", room: "compare" });
    tell(sweepWords.opened(name), undo);
  } catch (error) {
    tell(sweepWords.notOpened(error instanceof Error ? error.message : String(error)));
  }
}
