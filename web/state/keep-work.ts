import { effect } from "@preact/signals";
import type { Edit } from "../worker/protocol.ts";
import { documentNow, type ScenarioDocument } from "./document.ts";
import { desk } from "./history.ts";
import { isRecord, keep, kept, keptRecord } from "./kept.ts";
import { store } from "./store.ts";

/** Where the playground's document is kept, on this device only. */
const key = "kith.work";
/** Where the work is kept that another scenario from the terminal took the place of: what lies on the desk is written over it. */
const beneathKey = "kith.work-before";
/** What the tab was served with last, as long as it is open. */
const servedKey = "kith.served";
/** Milliseconds after a change until it is written down. */
const patience = 250;

/** Writes the playground's document down after each change, so that it is there again after a reload. */
export function keepWork(): void {
  let timer = 0;
  // Remembered here: when its time has come, a lesson may have taken its place on the page.
  let unwritten: ScenarioDocument | null = null;
  const write = () => {
    timer = 0;
    if (unwritten !== null) keep(key, { version: 1, document: unwritten });
    unwritten = null;
  };
  effect(() => {
    if (store.holds.value !== desk) return;
    unwritten = documentNow();
    if (timer === 0) timer = window.setTimeout(write, patience);
  });
  addEventListener("pagehide", () => {
    leaveField();
    write();
  });
}

/** Whatever is being typed in counts as done: fields, and the scenario as text, take over what is in them when they are left. */
function leaveField(): void {
  let field = document.activeElement;
  while (field?.shadowRoot?.activeElement) field = field.shadowRoot.activeElement;
  if (field instanceof HTMLElement) field.blur();
}

/** What was on the desk when the page was last left, or null. */
export function keptWork(): ScenarioDocument | null {
  return keptUnder(key);
}

/** Keeps work beneath what the page was served with: a reload finds it there again. */
export function keepBeneath(document: ScenarioDocument): void {
  keep(beneathKey, { version: 1, document });
}

/** The work that was kept beneath, or null. */
export function keptBeneath(): ScenarioDocument | null {
  return keptUnder(beneathKey);
}

/** Whether this tab was served with the same before: its reader comes back to it, and asked the terminal for nothing new. */
export function comesBack({ text }: ScenarioDocument): boolean {
  const before = kept(servedKey, { inTab: true });
  keep(servedKey, text, { inTab: true });
  return before === text;
}

function keptUnder(name: string): ScenarioDocument | null {
  const { version, document } = keptRecord(name);
  return version === 1 && isDocument(document) ? document : null;
}

/** Whether something read from outside has the shape of a document. */
export function isDocument(value: unknown): value is ScenarioDocument {
  if (!isRecord(value)) return false;
  const { file, text, files, edits, original } = value;
  return (
    typeof file === "string" &&
    typeof text === "string" &&
    areTexts(files) &&
    Array.isArray(edits) &&
    edits.every(isEdit) &&
    isRecord(original) &&
    typeof original["text"] === "string" &&
    areTexts(original["files"])
  );
}

function areTexts(value: unknown): boolean {
  return isRecord(value) && Object.values(value).every((text) => typeof text === "string");
}

/** Whether something read from outside sets a number or a word of a scenario. */
export function isEdit(value: unknown): value is Edit {
  if (!isRecord(value)) return false;
  const { path, value: set } = value;
  const pathIsText = Array.isArray(path) && path.length > 0 && path.every((step) => typeof step === "string");
  return pathIsText && (typeof set === "number" || typeof set === "string");
}
