import { computed } from "@preact/signals";
import { setText } from "../state/actions.ts";
import { endGesture } from "../state/history.ts";
import { store } from "../state/store.ts";

/** The scenario's text as it is now, numbers that were set beside it included: what the editor shows. Lines end with one letter. */
export const textNow = computed(() => {
  const text = store.edits.value.length === 0 ? store.scenarioText.value : store.written.value || store.scenarioText.value;
  return text.replace(/\r\n?/g, "\n");
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
  if (text() !== textNow.peek()) setText(text());
}

/** Puts another text in its place, as a step of its own that Undo takes back. */
export function replaceText(text: string): void {
  settleTyping();
  endGesture();
  setText(text);
  endGesture();
}
