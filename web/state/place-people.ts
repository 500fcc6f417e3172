import { type Helper, layoutHelper } from "../worker/client.ts";
import type { Built, Positions, TieUnion } from "../worker/protocol.ts";
import { store } from "./store.ts";

/** Panels that people are placed for, with width over height: one of two, one that has the page to itself, a card of the story. */
const shapes = { beside: 1.6, wide: 3, card: 1.25 } as const;
export type PanelShape = keyof typeof shapes;

let helper: Helper | null = null;
/** What whoever stands on the page was placed from: see `Built`. */
let placed = "";

/** Where people go, and what that was worked out from. */
export interface Placed {
  readonly beginning: string;
  readonly positions: Positions;
}

/** Starts the worker, for people to be placed soon. */
export function readyToPlace(): void {
  if (helper === null || helper.hasStopped()) helper = layoutHelper();
}

/** Another document is opened: whoever it is about is placed anew. */
export function forgetPlaces(): void {
  placed = "";
}

/**
 * One layout for all panels and weeks, from the ties of all variants, by a worker of its own. Null where the same people
 * who begin with the same ties stand on the page already: nobody moves because a number changed.
 */
export async function placePeople({ ties, beginning, places }: Built, shape: PanelShape): Promise<Placed | null> {
  if (beginning === placed) return null;
  const positions = places === null ? await layOut(ties, shape) : { xy: places };
  return positions === null ? null : { beginning, positions };
}

/** Puts people where they were placed. They count as placed from now on, not before: a run that another takes the place of puts nobody anywhere. */
export function putPeople({ beginning, positions }: Placed): void {
  placed = beginning;
  store.positions.value = positions;
}

/** Places people anew by their ties, for whoever asks for it; nothing on the page moves by it. */
export async function layOut(ties: TieUnion, shape: PanelShape): Promise<Positions | null> {
  readyToPlace();
  const answer = await helper?.ask({ kind: "layout", ties, aspect: shapes[shape] });
  return answer?.kind === "laid out" ? answer.positions : null;
}
