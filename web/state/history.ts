import { batch, computed, effect, signal, untracked } from "@preact/signals";
import { sameFiles, sameSource } from "../worker/same-files.ts";
import { documentNow, putDocument, type ScenarioDocument } from "./document.ts";
import { store } from "./store.ts";

/** Steps that can be taken back. */
const most = 200;
/** Two changes of the same thing that follow within so many milliseconds are one: a slider that is dragged, a word that is typed. */
const oneGesture = 900;

interface Steps {
  readonly before: readonly ScenarioDocument[];
  readonly after: readonly ScenarioDocument[];
}

const steps = signal<Steps>({ before: [], after: [] });
let last: ScenarioDocument | null = null;
let lastAt = 0;
let lastWhat = "";
let moving = false;

export const canUndo = computed(() => steps.value.before.length > 0);
export const canRedo = computed(() => steps.value.after.length > 0);

/** Puts a document on the page in place of another one. */
let replace: (document: ScenarioDocument) => void = putDocument;

/**
 * Remembers every state of the playground's document, so that any change can be taken back: numbers, text, people and ties alike.
 * @param open what a step does that leads to another scenario: its people stand elsewhere and its runs are others
 */
export function keepHistory(open: (document: ScenarioDocument) => void = putDocument): void {
  replace = open;
  effect(() => {
    void [store.scenarioText.value, store.files.value, store.edits.value];
    const held = store.holds.value;
    untracked(() => {
      if (held !== desk) return;
      const now = documentNow();
      if (last === null || moving) last = now;
      else if (!sameSource(last, now)) note(last, now);
    });
  });
}

/** The name under which the page holds the playground's document. */
export const desk = "desk";

function note(before: ScenarioDocument, now: ScenarioDocument): void {
  const what = whatChanged(before, now);
  const at = performance.now();
  const goesOn = what !== "" && what === lastWhat && at - lastAt < oneGesture;
  if (!goesOn) steps.value = { before: [...steps.value.before, before].slice(-most), after: [] };
  else steps.value = { ...steps.value, after: [] };
  last = now;
  lastAt = at;
  lastWhat = what;
}

/** A word for the one thing that changed, or "" where it is a step of its own. */
function whatChanged(before: ScenarioDocument, now: ScenarioDocument): string {
  if (before.file !== now.file) return "";
  if (before.text !== now.text) return Math.abs(before.text.length - now.text.length) < 3 ? "text" : "";
  if (!sameFiles(before.files, now.files)) return "";
  const paths = now.edits.filter((edit) => !before.edits.includes(edit)).map(({ path }) => path.join("."));
  return paths.length === 1 ? paths[0] : "";
}

/** What comes next is a step of its own, however small and however soon it follows. */
export function endGesture(): void {
  lastWhat = "";
}

export function undo(): void {
  const { before, after } = steps.value;
  const back = before[before.length - 1];
  if (back !== undefined) move(back, { before: before.slice(0, -1), after: [documentNow(), ...after] });
}

export function redo(): void {
  const { before, after } = steps.value;
  const [next, ...rest] = after;
  if (next !== undefined) move(next, { before: [...before, documentNow()], after: rest });
}

/** Puts a document beneath the present one: Undo brings it back. For work that another scenario took the place of. */
export function keepBelow(document: ScenarioDocument): void {
  steps.value = { before: [...steps.value.before, document], after: [] };
  // This was the step: what comes onto the desk next is where a new one begins, or Undo would have to be asked twice.
  last = null;
  endGesture();
}

function move(to: ScenarioDocument, next: Steps): void {
  // Whoever went to a lesson meanwhile, with a message that offers Undo still there, would have the playground's scenario in it.
  if (store.holds.peek() !== desk) return;
  moving = true;
  lastWhat = "";
  const { original } = documentNow();
  const isAnother = original.text !== to.original.text || !sameFiles(original.files, to.original.files);
  batch(() => {
    steps.value = next;
    if (isAnother) replace(to);
    else putDocument(to);
  });
  last = documentNow();
  moving = false;
}
