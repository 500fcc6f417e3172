import { batch, computed, signal } from "@preact/signals";
import { type Helper, sweepHelper } from "../worker/client.ts";
import type { BroughtFile, CompareResults, OpenedSweep, PlotChoices, SweepAnswer, SweepFault } from "../worker/sweep/asks.ts";
import { firstChoices, firstPicked, fitting } from "./first-look.ts";

/** How far reading has come. */
export type Told = Extract<SweepAnswer, { kind: "sweep reading" }>;

/** How far the room has come with what was brought. */
export type Stage =
  | { readonly at: "empty" }
  | { readonly at: "reading"; readonly name: string; readonly progress: Told | null }
  | { readonly at: "refused"; readonly faults: readonly SweepFault[]; readonly compare: CompareResults | null }
  /** The worker itself broke down, as it would for want of memory. */
  | { readonly at: "stopped"; readonly why: string }
  | { readonly at: "open" };

export const stage = signal<Stage>({ at: "empty" });
/** What was opened last; it stays at hand while something else is read. */
export const sweep = signal<OpenedSweep | null>(null);
export const choices = signal<PlotChoices | null>(null);
/** The point that is picked in every plot: its place in the manifest. */
export const picked = signal<number | null>(null);

/** What is picked, and null where nothing is. */
export const pickedPoint = computed(() => (picked.value === null ? null : (sweep.value?.points[picked.value] ?? null)));

/** A plot as the worker drew it. */
export interface Drawn extends Omit<Extract<SweepAnswer, { kind: "sweep drawn" }>, "kind"> {
  /** What it was drawn of; on the page other choices may stand already. */
  readonly choices: PlotChoices;
}

/** The plot on the page; it stays until the next one is there. Null before the first, and where one could not be drawn. */
export const drawn = signal<Drawn | null>(null);
/** Why the last one could not be drawn, or "". */
export const notDrawn = signal("");

export type Holder = Helper;

/** One worker holds the results that are open; another takes its place only once it has read others. */
let holder: Helper | null = null;
let reader: Helper | null = null;

/** Reads what was brought. What was open stays open if that is none of a sweep's results. */
export async function openFiles(files: readonly BroughtFile[]): Promise<void> {
  reader?.end();
  const mine = sweepHelper();
  reader = mine;
  const isStale = () => reader !== mine;
  stage.value = { at: "reading", name: nameOf(files), progress: null };
  try {
    const answer = await mine.ask({ kind: "open sweep", files }, (told) => {
      if (told.kind === "sweep reading" && !isStale()) stage.value = { at: "reading", name: nameOf(files), progress: told };
    });
    if (isStale()) return;
    reader = null;
    if (answer.kind === "sweep not opened") {
      mine.end();
      stage.value = { at: "refused", faults: answer.faults, compare: answer.compare };
    } else if (answer.kind === "sweep opened") {
      holder?.end();
      holder = mine;
      show(answer.sweep);
    }
  } catch (error) {
    if (isStale()) return;
    mine.end();
    reader = null;
    stage.value = { at: "stopped", why: error instanceof Error ? error.message : String(error) };
  }
}

function show(opened: OpenedSweep): void {
  batch(() => {
    drawn.value = null;
    notDrawn.value = "";
    sweep.value = opened;
    choices.value = firstChoices(opened);
    picked.value = firstPicked(opened);
    stage.value = { at: "open" };
  });
}

/** Asks the worker that holds what is open. */
export function askHolder(...question: Parameters<Helper["ask"]>): ReturnType<Helper["ask"]> {
  return holder === null ? Promise.reject(new Error("nothing is open")) : holder.ask(...question);
}

/** The worker that holds what is open; null before anything is. */
export function holderNow(): Holder | null {
  return holder;
}

/** Lets go of what is being read or was refused. */
export function goBack(): void {
  reader?.end();
  reader = null;
  stage.value = sweep.value === null ? { at: "empty" } : { at: "open" };
}

/** Makes room for other results; those that are open stay until others are. */
export function openAnother(): void {
  stage.value = { at: "empty" };
}

export function choose(some: Partial<PlotChoices>): void {
  if (choices.value !== null && sweep.value !== null) choices.value = fitting({ ...choices.value, ...some }, sweep.value);
}

/** Picks a point in every plot. */
export function pick(at: number): void {
  const point = sweep.value?.points[at];
  if (point === undefined) return;
  picked.value = at;
}

function nameOf(files: readonly BroughtFile[]): string {
  const [first] = files;
  return first === undefined ? "" : (first.path.split("/")[0] ?? first.path);
}
