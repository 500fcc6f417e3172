import { effect } from "@preact/signals";
import { documentNow, type ScenarioDocument } from "./document.ts";
import { desk } from "./history.ts";
import { store } from "./store.ts";

/** Where the playground's document is kept, on this device only. */
const key = "kith.work";
/** Milliseconds after a change until it is written down. */
const patience = 250;

/** Writes the playground's document down after each change, so that it is there again after a reload. */
export function keepWork(): void {
  let timer = 0;
  const write = () => {
    timer = 0;
    if (store.holds.peek() !== desk) return;
    try {
      localStorage.setItem(key, JSON.stringify({ version: 1, document: documentNow() }));
    } catch {
      // A private window, or more than the device keeps: the work is still on the page.
    }
  };
  effect(() => {
    void [store.scenarioText.value, store.files.value, store.edits.value, store.holds.value];
    if (timer === 0) timer = window.setTimeout(write, patience);
  });
  addEventListener("pagehide", write);
}

/** What was on the desk when the page was last left, or null. */
export function keptWork(): ScenarioDocument | null {
  try {
    const kept = JSON.parse(localStorage.getItem(key) ?? "null") as { version?: unknown; document?: unknown } | null;
    return kept?.version === 1 && isDocument(kept.document) ? kept.document : null;
  } catch {
    return null;
  }
}

/** Whether something read from outside has the shape of a document. */
export function isDocument(value: unknown): value is ScenarioDocument {
  if (value === null || typeof value !== "object") return false;
  const { file, text, files, edits, original } = value as Record<string, unknown>;
  return (
    typeof file === "string" &&
    typeof text === "string" &&
    areTexts(files) &&
    Array.isArray(edits) &&
    edits.every(isEdit) &&
    original !== null &&
    typeof original === "object" &&
    typeof (original as Record<string, unknown>)["text"] === "string" &&
    areTexts((original as Record<string, unknown>)["files"])
  );
}

function areTexts(value: unknown): value is Record<string, string> {
  return value !== null && typeof value === "object" && Object.values(value).every((text) => typeof text === "string");
}

function isEdit(value: unknown): boolean {
  if (value === null || typeof value !== "object") return false;
  const { path, value: set } = value as Record<string, unknown>;
  const pathIsText = Array.isArray(path) && path.length > 0 && path.every((step) => typeof step === "string");
  return pathIsText && (typeof set === "number" || typeof set === "string");
}
