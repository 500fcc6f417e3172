import { desk } from "../state/history.ts";
import type { Place } from "../state/place.ts";

/** The name under which the page holds the document of a place; null where there is none. */
export function heldAt(at: Place): string | null {
  switch (at.at) {
    case "story":
      return "story";
    case "lesson":
      return `lesson/${at.lesson}`;
    case "playground":
      return desk;
    default:
      return null;
  }
}
