import { place } from "../state/place.ts";
import { tell } from "../state/toast.ts";
import { shareWords } from "../words/share.ts";

let latest = 0;

/** Opens what a share link says; a link that says nothing ends in words and the story. Settles when the page knows its place. */
export async function openLink(hash: string): Promise<void> {
  const mine = ++latest;
  // Fetched by those who follow a link only.
  const { applyState, isGoneOnWith, readLink, remember } = await import("./opening-parts.ts");
  const opened = await readLink(hash);
  if (mine !== latest) return;
  if (opened.kind === "state") {
    const goesOn = isGoneOnWith(hash);
    remember(hash);
    applyState(opened.state, goesOn);
    if (opened.changed) tell(shareWords.changed());
    return;
  }
  place.value = { at: "story" };
  tell(opened.kind === "broken" ? shareWords.broken() : shareWords.laterRelease());
}
