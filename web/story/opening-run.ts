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

export const opening = signal<OpeningRun | null>(null);
let asked = false;

/** Lives the six weeks of the twelve, reads everybody's diary, and finds the week that is told. Once. */
export async function liveOpening(): Promise<void> {
  if (asked) return;
  asked = true;
  const source = openingDocument();
  const answer = await ask({ kind: "run", source });
  if (answer.kind !== "ran") return;
  const { runs } = answer;
  const diaries: Diary[] = [];
  for (let person = 0; person < runs.people.size; person++) {
    // Only who carries the identity can meet a remark about it.
    if (runs.people.identities[person] === 0) continue;
    const explained = await ask({ kind: "explain", source, person, variant: 0 });
    if (explained.kind === "explained") diaries.push(explained.diary);
  }
  opening.value = { runs, story: clearestStory(diaries) };
}
