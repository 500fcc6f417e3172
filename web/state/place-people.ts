import { type Helper, layoutHelper } from "../worker/client.ts";
import type { Positions, TieUnion } from "../worker/protocol.ts";

/** Width over height of a panel, roughly: what the layout fills. */
const aspect = 1.6;

let helper: Helper | null = null;
let placed = "";

/** Starts the worker, for people to be placed soon. */
export function readyToPlace(): void {
  helper ??= layoutHelper();
}

/**
 * One layout for all panels, from the ties of all variants, by a worker of its own. Null where the same people with the
 * same ties have been placed already: nobody moves because a number changed.
 */
export async function placePeople(ties: TieUnion): Promise<Positions | null> {
  const now = `${ties.size}:${ties.from.join()}:${ties.to.join()}`;
  if (now === placed) return null;
  readyToPlace();
  const answer = await helper?.ask({ kind: "layout", ties, aspect });
  if (answer?.kind !== "laid out") return null;
  placed = now;
  return answer.positions;
}
