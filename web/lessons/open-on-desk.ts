import { takeToDesk } from "../state/desk.ts";
import type { ScenarioDocument } from "../state/document.ts";
import { go } from "../state/place.ts";
import { ask } from "../state/session.ts";
import { store } from "../state/store.ts";
import type { Lesson } from "./lesson.ts";

/**
 * Opens a lesson's scenario in the playground with the two networks beside each other that were compared here.
 * @param pair names of the two variants
 */
export async function openOnDesk(document: ScenarioDocument, pair: readonly [string, string]): Promise<void> {
  await takeToDesk(document);
  const names = store.runs.value?.variants.map(({ name }) => name) ?? [];
  const [first, second] = pair.map((name) => names.indexOf(name));
  if (first >= 0 && second >= 0) store.pair.value = [first, second];
  go({ at: "playground", room: "compare" });
}

/** A lesson's scenario with its two networks among the four that the playground has room for. */
export async function panelsFirst(document: ScenarioDocument, { panels }: Pick<Lesson, "panels">): Promise<ScenarioDocument> {
  const varied = await ask({ kind: "vary", text: document.text, variation: { first: panels } });
  return varied.kind === "varied"
    ? { ...document, text: varied.text, original: { ...document.original, text: varied.text } }
    : document;
}
