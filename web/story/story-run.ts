import { moreRepeats, openDocument } from "../state/session.ts";
import { store } from "../state/store.ts";
import { storyDocument } from "./texts.ts";

/** The name under which the page holds the story's scenario. */
export const held = "story";
/** Times that the year is lived again. */
export const repeats = 50;

let opened: Promise<boolean> | null = null;

/** Puts the forty people on the page and lives their year, if they are not there. Nothing is repeated yet. */
export function openStory(): Promise<boolean> {
  if (opened === null || store.holds.peek() !== held) opened = openDocument(held, storyDocument(), { repeats: 0, shape: "card" });
  return opened;
}

/** Lives the year again in the background until there are enough repeats. */
export async function repeatStory(): Promise<void> {
  if (!(await openStory()) || store.holds.peek() !== held || store.repeating.peek()) return;
  const lacking = repeats - store.repeats.peek().length;
  if (lacking > 0) moreRepeats(lacking);
}
