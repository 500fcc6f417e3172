import { type Helper, layoutHelper } from "../worker/client.ts";
import type { Built, Positions } from "../worker/protocol.ts";

/** Width over height of one panel of two, and of a panel that has the page to itself. */
const besideOthers = 1.6;
const alone = 3;

let helper: Helper | null = null;
let placed = "";

/** Starts the worker, for people to be placed soon. */
export function readyToPlace(): void {
  helper ??= layoutHelper();
}

/**
 * One layout for all panels and weeks, from the ties of all variants, by a worker of its own. Null where the same people
 * who begin with the same ties have been placed already: nobody moves because a number changed.
 * @param wide one panel has the width of the page
 */
export async function placePeople({ ties, beginning }: Built, wide: boolean): Promise<Positions | null> {
  if (beginning === placed) return null;
  readyToPlace();
  const answer = await helper?.ask({ kind: "layout", ties, aspect: wide ? alone : besideOthers });
  if (answer?.kind !== "laid out") return null;
  placed = beginning;
  return answer.positions;
}
