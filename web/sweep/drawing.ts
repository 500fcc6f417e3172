import type { PlotChoices, PlotFrame } from "../worker/sweep/asks.ts";
import { drawn, type Holder, holderNow, notDrawn } from "./state.ts";

interface Wanted {
  readonly choices: PlotChoices;
  readonly frame: PlotFrame;
}

/** Who is drawing; another one where other results were opened meanwhile: the one before never answers. */
let busy: Holder | null = null;
let next: Wanted | null = null;

/** Draws a plot. Of those that are wanted while one is being drawn, only the last one is drawn. */
export async function draw(wanted: Wanted): Promise<void> {
  const holder = holderNow();
  next = wanted;
  if (holder === null || busy === holder) return;
  busy = holder;
  while (next !== null && holderNow() === holder) {
    const now: Wanted = next;
    next = null;
    try {
      const answer = await holder.ask({ kind: "draw sweep", ...now });
      if (answer.kind === "sweep drawn" && next === null && holderNow() === holder) {
        drawn.value = { ...answer, choices: now.choices };
        notDrawn.value = "";
      }
    } catch (error) {
      if (next === null && holderNow() === holder) {
        drawn.value = null;
        notDrawn.value = error instanceof Error ? error.message : String(error);
      }
    }
  }
  if (busy === holder) busy = null;
}
