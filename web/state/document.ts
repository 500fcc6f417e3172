import { batch } from "@preact/signals";
import type { Edit } from "../worker/protocol.ts";
import { type Original, store } from "./store.ts";

/** A scenario as somebody works on it: its text, the files it names, and numbers set since. */
export interface ScenarioDocument {
  /** Name for messages and for saving. */
  readonly file: string;
  readonly text: string;
  readonly files: Readonly<Record<string, string>>;
  readonly edits: readonly Edit[];
  /** As it came. */
  readonly original: Original;
}

/** A scenario that nobody has touched yet. */
export function freshDocument(file: string, text: string, files: Readonly<Record<string, string>> = {}): ScenarioDocument {
  return { file, text, files, edits: [], original: { text, files } };
}

/** The document that the page holds now. */
export function documentNow(): ScenarioDocument {
  const { scenarioFile, scenarioText, files, edits, original } = store;
  return {
    file: scenarioFile.value,
    text: scenarioText.value,
    files: files.value,
    edits: edits.value,
    original: original.value ?? { text: scenarioText.value, files: files.value },
  };
}

/** Puts a document on the page; nothing is run. */
export function putDocument({ file, text, files, edits, original }: ScenarioDocument): void {
  batch(() => {
    store.scenarioFile.value = file;
    store.scenarioText.value = text;
    store.files.value = files;
    store.edits.value = edits;
    store.original.value = original;
  });
}
