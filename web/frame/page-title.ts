import { effect } from "@preact/signals";
import { type Place, place } from "../state/place.ts";
import { store } from "../state/store.ts";
import { coreWords } from "../words/core.ts";

/**
 * What tabs and the browser's history call a place: the place first, for there is room for a few letters only.
 * @param scenario its title, or ""
 * @param page what the whole page is called: Kith, or what somebody called their hand-out
 */
export function titleOf(at: Place, scenario: string, page: string): string {
  return [...namesOf(at, scenario), page].filter((name) => name !== "").join(" · ");
}

/** Keeps the page's title that of the place where the reader is. */
export function keepPageTitle(): void {
  const page = document.title;
  effect(() => {
    document.title = titleOf(place.value, store.summary.value?.title ?? "", page);
  });
}

function namesOf(at: Place, scenario: string): readonly string[] {
  switch (at.at) {
    case "story":
      return [];
    case "playground":
      return [coreWords.roomOf[at.room](), scenario];
    case "teacher":
      return [coreWords.teacher()];
    case "help":
      return [coreWords.help()];
    default:
      return [coreWords.lessons()];
  }
}
