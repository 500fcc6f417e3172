import type { PlotChoices, PlotFrame } from "../worker/sweep/asks.ts";
import { type Drawn, drawn, type Holder, holderNow, notDrawn } from "./state.ts";

interface Wanted {
  readonly choices: PlotChoices;
  readonly frame: PlotFrame;
}

/** Plots that are kept once they are drawn, at most: each is a hundred kilobytes of markup or less. */
const mostKept = 40;

/** Who is drawing; another one where other results were opened meanwhile: the one before never answers. */
let busy: Holder | null = null;
let next: Wanted | null = null;
/** What is to be on the page; a plot that comes after something else was wanted is not shown. */
let latest: Wanted | null = null;
/** Plots by what they were drawn of: going back to one waits for nobody. */
const kept = new WeakMap<Holder, Map<string, Drawn>>();

/** Draws a plot, or shows it again. Of those that are wanted while one is being drawn, only the last one is drawn. */
export async function draw(wanted: Wanted): Promise<void> {
  const holder = holderNow();
  if (holder === null) return;
  latest = wanted;
  const before = kept.get(holder)?.get(nameOf(wanted));
  next = before === undefined ? wanted : null;
  if (before !== undefined) return show(before);
  if (busy === holder) return;
  busy = holder;
  while (next !== null && holderNow() === holder) {
    const now: Wanted = next;
    next = null;
    try {
      const answer = await holder.ask({ kind: "draw sweep", ...now });
      if (answer.kind !== "sweep drawn") continue;
      const plot = { ...answer, choices: now.choices };
      keep(holder, now, plot);
      if (now === latest && holderNow() === holder) show(plot);
    } catch (error) {
      if (now !== latest || holderNow() !== holder) continue;
      drawn.value = null;
      notDrawn.value = error instanceof Error ? error.message : String(error);
    }
  }
  if (busy === holder) busy = null;
}

function show(plot: Drawn): void {
  drawn.value = plot;
  notDrawn.value = "";
}

function keep(holder: Holder, wanted: Wanted, plot: Drawn): void {
  const plots = kept.get(holder) ?? new Map<string, Drawn>();
  kept.set(holder, plots);
  plots.set(nameOf(wanted), plot);
  const [oldest] = plots.keys();
  if (plots.size > mostKept) plots.delete(oldest);
}

function nameOf(wanted: Wanted): string {
  return JSON.stringify([wanted.choices, wanted.frame]);
}
