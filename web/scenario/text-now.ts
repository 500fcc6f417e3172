import { computed } from "@preact/signals";
import { setText } from "../state/actions.ts";
import { endGesture } from "../state/history.ts";
import { store } from "../state/store.ts";
import type { Edit } from "../worker/protocol.ts";

/**
 * The scenario's text as it is now: what the editor shows. Numbers that were set beside it are in it as soon as the worker has written them.
 * Lines end with one letter.
 */
export const textNow = computed(() => {
  const text = store.scenarioText.value;
  const isOfText = store.edits.value.length > 0 && store.writtenOf.value?.text === text;
  return (isOfText ? store.written.value : text).replace(/\r\n?/g, "\n");
});

/** The editor that is open: what is typed in it and not yet taken over. */
interface Typing {
  readonly text: () => string;
  /** Forgets that something was typed: it has been taken over. */
  readonly settled: () => void;
}

let typing: Typing | null = null;

/** The editor tells that something is typed; nothing of it is lost when anything else is done meanwhile. */
export function typed(now: Typing): void {
  typing = now;
}

/** Takes over what was typed in the editor. Called after a pause, and before anything else changes or reads the scenario. */
export function settleTyping(): void {
  if (typing === null) return;
  const { text, settled } = typing;
  typing = null;
  settled();
  if (text() === textNow.peek()) return;
  setText(text(), store.files.peek(), unwrittenEdits());
}

/** What was set in the form and is not in the text that is shown: whoever types there has not seen it, and has not written over it. */
function unwrittenEdits(): readonly Edit[] {
  const of = store.writtenOf.peek();
  const written = of?.text === store.scenarioText.peek() ? of.edits.map((edit) => JSON.stringify(edit)) : [];
  return store.edits.peek().filter((edit) => !written.includes(JSON.stringify(edit)));
}

/** Puts another text in its place, as a step of its own that Undo takes back. */
export function replaceText(text: string): void {
  settleTyping();
  endGesture();
  setText(text);
  endGesture();
}
