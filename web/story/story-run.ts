import { signal } from "@preact/signals";
import { layOut } from "../state/place-people.ts";
import { moreRepeats, openDocument } from "../state/session.ts";
import { store } from "../state/store.ts";
import type { Positions } from "../worker/protocol.ts";
import { tiesInCircles } from "./circles.ts";
import { storyDocument } from "./texts.ts";

/** The name under which the page holds the story's scenario. */
export const held = "story";
/** Times that the year is lived again. */
export const repeats = 50;

/** Where the forty stand, by the circles of B. */
export const storyPlaces = signal<Positions | null>(null);

let opened: Promise<boolean> | null = null;

/** Puts the forty people on the page and lives their year, if they are not there. Nothing is repeated yet. */
export function openStory(): Promise<boolean> {
  if (opened === null || store.holds.peek() !== held) opened = live();
  return opened;
}

async function live(): Promise<boolean> {
  const done = await openDocument(held, storyDocument(), { repeats: 0, shape: "card" });
  const runs = store.holds.peek() === held ? store.runs.peek() : null;
  if (runs !== null) storyPlaces.value = await layOut(tiesInCircles(runs.people, runs.variants[1].ties), "card");
  return done;
}

/** Lives the year again in the background until there are enough repeats. */
export async function repeatStory(): Promise<void> {
  if (!(await openStory()) || store.holds.peek() !== held || store.repeating.peek()) return;
  const lacking = repeats - store.repeats.peek().length;
  if (lacking > 0) moreRepeats(lacking);
}
