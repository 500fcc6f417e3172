import { signal } from "@preact/signals";
import type { Diary } from "../../src/engine/diary.ts";
import { ask } from "../state/session.ts";
import type { RunSet } from "../worker/protocol.ts";
import { type ClearStory, clearestStory } from "./clearest-story.ts";
import { openingDocument } from "./texts.ts";

/** The opening as it was lived: a run of its own, beside the one that the page holds. */
export interface OpeningRun {
  readonly runs: RunSet;
  readonly story: ClearStory | null;
}

/** The twelve through their six weeks; null until they are lived. */
export const openingRuns = signal<RunSet | null>(null);
/** What is told of them; undefined until all diaries are read, which is a moment after the twelve are there. */
export const toldStory = signal<ClearStory | null | undefined>(undefined);

let asked = false;

/** Lives the six weeks of the twelve, reads their diaries, and finds the week that is told. Once. */
export async function liveOpening(): Promise<void> {
  if (asked) return;
  asked = true;
  const source = openingDocument();
  const answer = await ask({ kind: "run", source });
  if (answer.kind !== "ran") return;
  const { runs } = answer;
  openingRuns.value = runs;
  const diaries: Diary[] = [];
  for (let person = 0; person < runs.people.size; person++) {
    // Only who carries the identity can meet a remark about it.
    if (runs.people.identities[person] === 0) continue;
    const explained = await ask({ kind: "explain", source, person, variant: 0 });
    if (explained.kind === "explained") diaries.push(explained.diary);
  }
  toldStory.value = clearestStory(diaries);
}
