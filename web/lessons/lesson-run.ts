import { computed, signal } from "@preact/signals";
import { freshDocument, type ScenarioDocument } from "../state/document.ts";
import { ask, openDocument } from "../state/session.ts";
import { store } from "../state/store.ts";
import type { Positions, RunSet, ScenarioSource } from "../worker/protocol.ts";
import { type ClaimRepeats, endIdleHelpers, repeatClaim } from "./claim-repeats.ts";
import type { Lesson } from "./lesson.ts";
import { lessonScenario } from "./lesson-scenario.ts";

/** The lesson that is open: its scenario as it lies in its folder, with all its variants. */
const open = signal<{ readonly id: string; readonly scenario: ScenarioDocument } | null>(null);
const failure = signal("");
/** Repeats of the open lesson's claim, once somebody asked for them. */
const repeats = signal<ClaimRepeats | null>(null);

/** Repeats that a lesson shows, where it does not ask for another number. */
const usual = 50;

/** The runs of the two networks of the open lesson, with where people stand; null before they are there. */
export const lessonRuns = computed<{ readonly runs: RunSet; readonly positions: Positions } | null>(() => {
  const [runs, positions, now] = [store.runs.value, store.positions.value, open.value];
  return runs === null || positions === null || now === null || store.holds.value !== holdsOf(now.id)
    ? null
    : { runs, positions };
});

/** The scenario of the open lesson, or null. */
export const lessonDocument = computed<ScenarioDocument | null>(() => open.value?.scenario ?? null);

/** Why the open lesson could not be run, or "". */
export const lessonFailure = computed(() => (failure.value === "" ? store.failure.value : failure.value));

export const lessonRepeats = computed<ClaimRepeats | null>(() => repeats.value);

/** The name under which the page holds a lesson's scenario. */
export function holdsOf(id: string): string {
  return `lesson/${id}`;
}

/** Puts a lesson's two networks on the page and runs them. What it claims may name more variants; those are lived for the repeats. */
export async function openLesson({ id, panels }: Lesson): Promise<void> {
  closeLesson();
  const mine = {};
  latest = mine;
  try {
    const scenario = await lessonScenario(id);
    const varied = await ask({ kind: "vary", text: scenario.text, variation: { keep: panels } });
    if (latest !== mine || varied.kind !== "varied") return;
    open.value = { id, scenario };
    await openDocument(holdsOf(id), freshDocument(scenario.file, varied.text, scenario.files), { repeats: 0 });
  } catch (error) {
    if (latest === mine) failure.value = error instanceof Error ? error.message : String(error);
  }
}

let latest: object | null = null;

/** Forgets the open lesson and ends what is under way for it. */
export function closeLesson(): void {
  latest = null;
  repeats.peek()?.stop();
  repeats.value = null;
  open.value = null;
  failure.value = "";
  endIdleHelpers();
}

/** Begins the repeats of the open lesson's claim, unless they are under way. */
export function beginRepeats({ predict }: Lesson): void {
  const now = open.peek();
  if (now === null || repeats.peek() !== null) return;
  repeats.value = repeatClaim(sourceOf(now.scenario), predict.kind === "count" ? predict.of : usual);
}

/** How often a reader asked for the year to be run. */
export const yearAsked = signal(0);

export function askForYear(): void {
  yearAsked.value++;
}

/** A document as the worker is asked about it. */
export function sourceOf({ file, text, files, edits }: ScenarioDocument): ScenarioSource {
  return { file, text, files, edits };
}

/** Closes the diary that is open. */
export function closeDiary(): void {
  store.open.value = null;
}
