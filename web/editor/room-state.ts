import { batch, computed, effect, signal, untracked } from "@preact/signals";
import type { Work } from "../network-files/work.ts";
import { setText, undo } from "../state/actions.ts";
import { desk } from "../state/history.ts";
import { ask, currentSource } from "../state/session.ts";
import { store } from "../state/store.ts";
import { tell } from "../state/toast.ts";
import { editorWords } from "../words/editor.ts";
import type { Tool } from "./canvas/editable.ts";
import { type Editing, isRefused, type Outcome } from "./operations/done.ts";
import { editingOf, filesAfter } from "./operations/perform.ts";
import { withPlaces } from "./places.ts";

/** The scenario with its networks as files, as it is edited; null before the worker has written them out. */
export const work = signal<Work | null>(null);
/** The same as it was when it last ran: what differs from it is drawn as the reader's own. */
export const asRun = signal<Work | null>(null);
/** Why there is nothing to edit, in words, or "". */
export const problem = signal("");
/** Why the last edit was not made, in words, or "". */
export const refused = signal("");
/** Place of the variant whose network is edited. */
export const chosen = signal(0);
export const tool = signal<Tool>("select");
/** Ids of the person and of the two people of the tie that all parts of the room are about. */
export const person = signal<string | null>(null);
export const tie = signal<readonly [string, string] | null>(null);
/** The group that the tool Group takes people into, by name, or "". */
export const group = signal("");

/** What is edited, or null. */
export const editing = computed<Editing | null>(() =>
  work.value === null ? null : editingOf(work.value, Math.min(chosen.value, work.value.facts.variants.length - 1)),
);

/** The document that `work` was made of. */
let madeOf: { readonly text: string; readonly files: unknown; readonly edits: unknown } = { text: "", files: null, edits: null };
let latest = 0;
let refreshing: Promise<void> = Promise.resolve();
let queue: Promise<void> = Promise.resolve();

/** Writes the networks out again whenever the scenario changes, here or anywhere else. Returns what ends it. */
export function followDocument(): () => void {
  return effect(() => {
    void [store.scenarioText.value, store.files.value, store.edits.value];
    if (store.holds.value !== desk || store.scenarioText.value === "") return;
    untracked(() => {
      refreshing = refresh();
    });
  });
}

/** Remembers how the networks were when the scenario last ran. Returns what ends it. */
export function followRuns(): () => void {
  return effect(() => {
    const now = work.value;
    if (store.runs.value !== null && !store.changedSinceRun.value && now !== null && isCurrent()) asRun.value = now;
  });
}

async function refresh(): Promise<void> {
  const mine = ++latest;
  const made = { text: store.scenarioText.value, files: store.files.value, edits: store.edits.value };
  try {
    const answer = await ask({ kind: "materialize", source: currentSource(), grown: false });
    if (mine !== latest || answer.kind !== "materialized") return;
    batch(() => {
      madeOf = made;
      work.value = answer.work;
      problem.value = "";
    });
  } catch (error) {
    if (mine !== latest) return;
    // What was edited into a scenario that does not run stays on the page, so that it can be put right here too.
    if (!isCurrent()) work.value = null;
    problem.value = error instanceof Error ? error.message : String(error);
  }
}

/** Whether what is edited here is the page's document, rather than an earlier one. */
function isCurrent(): boolean {
  const { text, files, edits } = madeOf;
  return text === store.scenarioText.value && files === store.files.value && edits === store.edits.value;
}

/**
 * Makes an edit: first things first, one after the other, each on what the one before left.
 * @returns whether it was made; `refused` says why not
 */
export function edit(operation: (editing: Editing) => Outcome): Promise<boolean> {
  const done = queue.then(() => perform(operation));
  queue = done.then(
    () => undefined,
    () => undefined,
  );
  return done;
}

async function perform(operation: (editing: Editing) => Outcome): Promise<boolean> {
  await refreshing;
  const now = work.value;
  if (now === null) return false;
  const placed = withPlaces(now, chosen.value);
  const outcome = operation(editingOf(placed, chosen.value));
  if (isRefused(outcome)) {
    refused.value = outcome.because;
    store.said.value = outcome.because;
    return false;
  }
  refused.value = "";
  const { files, changes } = filesAfter(placed.files, outcome);
  let { text } = placed;
  if (changes.length > 0) {
    const answer = await ask({ kind: "change text", text, changes });
    if (answer.kind !== "text changed" || answer.text === null) return false;
    text = answer.text;
  }
  batch(() => {
    work.value = { ...now, text, files };
    setText(text, files);
    madeOf = { text, files, edits: store.edits.value };
  });
  await refreshing;
  return true;
}

/** Puts the ties that grew before the first week in the place of none: they can be edited then. */
export async function takeGrownTies(): Promise<void> {
  const answer = await ask({ kind: "materialize", source: currentSource(), grown: true });
  if (answer.kind !== "materialized") return;
  const { text, files } = withPlaces(answer.work, chosen.value);
  setText(text, files);
  tell(editorWords.grownTaken(), undo);
}
