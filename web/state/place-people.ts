import { type Helper, layoutHelper } from "../worker/client.ts";
import type { Built, Positions, TieUnion } from "../worker/protocol.ts";

/** Panels that people are placed for, with width over height: one of two, one that has the page to itself, a card of the story. */
const shapes = { beside: 1.6, wide: 3, card: 1.25 } as const;
export type PanelShape = keyof typeof shapes;

let helper: Helper | null = null;
let placed = "";
/** Goes up with each document, so that places of an earlier one are never taken for those of the next. */
let opened = 0;

/** Starts the worker, for people to be placed soon. */
export function readyToPlace(): void {
  if (helper === null || helper.hasStopped()) helper = layoutHelper();
}

/** Another document is opened: whoever it is about is placed anew. */
export function forgetPlaces(): void {
  placed = "";
  opened++;
}

/**
 * One layout for all panels and weeks, from the ties of all variants, by a worker of its own. Null where the same people
 * who begin with the same ties have been placed already: nobody moves because a number changed.
 */
export async function placePeople({ ties, beginning, places }: Built, shape: PanelShape): Promise<Positions | null> {
  if (beginning === placed) return null;
  if (places !== null) {
    placed = beginning;
    return { xy: places };
  }
  readyToPlace();
  const mine = opened;
  const answer = await helper?.ask({ kind: "layout", ties, aspect: shapes[shape] });
  if (answer?.kind !== "laid out") return null;
  if (mine === opened) placed = beginning;
  return answer.positions;
}

/** Places people anew by their ties, for whoever asks for it; nothing on the page moves by it. */
export async function layOut(ties: TieUnion, shape: PanelShape): Promise<Positions | null> {
  readyToPlace();
  const answer = await helper?.ask({ kind: "layout", ties, aspect: shapes[shape] });
  return answer?.kind === "laid out" ? answer.positions : null;
}
