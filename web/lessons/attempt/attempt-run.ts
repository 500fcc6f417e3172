import { signal } from "@preact/signals";
import { pause, play, showWeek } from "../../state/actions.ts";
import type { ScenarioDocument } from "../../state/document.ts";
import { ask } from "../../state/session.ts";
import { store } from "../../state/store.ts";
import type { RunSet, ScenarioSource } from "../../worker/protocol.ts";
import type { Variation } from "../../worker/variation.ts";
import { type ClaimRepeats, repeatClaim } from "../claim-repeats.ts";
import type { AttemptNotes } from "../notebook.ts";

/** A reader's version that was run. */
export interface Tried {
  readonly lesson: string;
  /** What was tried, to see whether it has changed since. */
  readonly notes: AttemptNotes;
  /** The scenario with the version in it. */
  readonly text: string;
  readonly runs: RunSet;
  readonly repeats: ClaimRepeats;
}

/** The last version that was run on this page, of whatever lesson. */
export const tried = signal<Tried | null>(null);
export const trying = signal(false);
export const tryFailure = signal("");

/** Repeats of a version, as many as a lesson shows. */
const repeats = 50;

/** Runs a version beside a lesson's two networks, then its repeats in the background. Time begins at week 0 again. */
export function tryOut(
  lesson: string,
  notes: AttemptNotes,
  { file, text, files }: ScenarioDocument,
  variation: Variation,
  wanted = repeats,
): Promise<void> {
  return attempt(async (mine) => {
    const varied = await ask({ kind: "vary", text, variation });
    if (varied.kind === "varied") await live(lesson, notes, { file, text: varied.text, files, edits: [] }, wanted, mine);
  });
}

/** Runs a lesson's own networks with other numbers: its claim is measured again. */
export function tryNumbers(
  lesson: string,
  notes: AttemptNotes,
  { file, text, files }: ScenarioDocument,
  variants: readonly string[],
): Promise<void> {
  return attempt(async (mine) => {
    // Only what the claim is about: of the others one may come to the same with these numbers, and nothing would run.
    const varied = await ask({ kind: "vary", text, variation: { keep: variants, claim: "first" } });
    if (varied.kind === "varied")
      await live(lesson, notes, { file, text: varied.text, files, edits: notes.numbers }, repeats, mine);
  });
}

let latest = 0;

async function attempt(work: (mine: number) => Promise<void>): Promise<void> {
  forgetTried();
  const mine = ++latest;
  trying.value = true;
  try {
    await work(mine);
  } catch (error) {
    if (mine === latest) tryFailure.value = error instanceof Error ? error.message : String(error);
  } finally {
    if (mine === latest) trying.value = false;
  }
}

async function live(lesson: string, notes: AttemptNotes, source: ScenarioSource, wanted: number, mine: number): Promise<void> {
  const answer = await ask({ kind: "run", source });
  if (mine !== latest || answer.kind !== "ran") return;
  tried.value = { lesson, notes, text: source.text, runs: answer.runs, repeats: repeatClaim(source, wanted) };
  if (store.reducedMotion.peek()) {
    pause();
    showWeek(store.lastWeek.peek());
  } else {
    showWeek(0);
    play();
  }
}

/** Forgets the last version that was run, and ends its repeats. */
export function forgetTried(): void {
  latest++;
  tried.peek()?.repeats.stop();
  tried.value = null;
  trying.value = false;
  tryFailure.value = "";
}
