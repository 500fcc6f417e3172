import { effect } from "@preact/signals";
import { sameSource } from "../worker/same-files.ts";
import { documentNow, freshDocument, type ScenarioDocument } from "./document.ts";
import { desk, keepBelow } from "./history.ts";
import { comesBack, keepBeneath, keptBeneath, keptWork } from "./keep-work.ts";
import { openingScenario } from "./opening.ts";
import { place } from "./place.ts";
import { openDocument } from "./session.ts";
import { store } from "./store.ts";

/** The playground's document while the page holds another one. */
let aside: ScenarioDocument | null = null;
let opening: Promise<ScenarioDocument> | null = null;

/** Remembers what is on the desk whenever a lesson takes its place. */
export function keepDesk(): void {
  effect(() => {
    void [store.scenarioText.value, store.files.value, store.edits.value];
    if (store.holds.value === desk) aside = documentNow();
  });
}

/** Puts the playground's own document on the page and runs it, if it is not there already. */
export async function openDesk(): Promise<void> {
  if (store.holds.peek() === desk) return;
  opening ??= firstDocument();
  const document = aside ?? (await opening);
  if (store.holds.peek() === desk) return;
  await openDocument(desk, document, { play: true });
}

/** Puts another scenario on the desk; what was there comes back with Undo. */
export async function takeToDesk(document: ScenarioDocument): Promise<void> {
  await keepWhatLies(document);
  await openDocument(desk, document, { play: true });
}

/** The playground's document, wherever the reader is. */
export async function deskDocument(): Promise<ScenarioDocument> {
  opening ??= firstDocument();
  return store.holds.peek() === desk ? documentNow() : (aside ?? (await opening));
}

/** Lays a scenario on the desk without going there; what was there comes back with Undo. */
export async function leaveOnDesk(document: ScenarioDocument): Promise<void> {
  await keepWhatLies(document);
  aside = document;
  if (store.holds.peek() !== desk) return;
  // The page holds what lay there before: it lets go of that, and whoever comes to the desk finds this one.
  store.holds.value = "";
  if (place.peek().at === "playground") await openDesk();
}

/** Puts what lies on the desk beneath another document: what the page was served with, too, from wherever the reader comes. */
async function keepWhatLies(document: ScenarioDocument): Promise<void> {
  const before = await deskDocument();
  if (!sameSource(before, document)) keepBelow(before);
}

/** What the page was served with; with what its reader made of it on an earlier visit, or else of another scenario since the tab is open. */
async function firstDocument(): Promise<ScenarioDocument> {
  const { file, text, start } = await openingScenario();
  store.start.value = start;
  const served = freshDocument(file, text, start?.files ?? {});
  const isBack = comesBack(served);
  const kept = keptWork();
  // Somebody who asked the terminal for a scenario sees that one; a page without one opens where its reader left it, and a reload leads nobody away.
  const goesOn = kept !== null && !sameSource(kept, served) && (start === null || kept.original.text === text || isBack);
  if (kept !== null && !goesOn && !sameSource(kept, served)) keepBeneath(kept);
  const first = goesOn ? kept : served;
  const beneath = keptBeneath();
  if (beneath !== null && !sameSource(beneath, first)) keepBelow(beneath);
  return first;
}
