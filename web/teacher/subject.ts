import { allLessons } from "../lessons/all-lessons.ts";
import { roomSettings } from "./room-settings.ts";
import type { VoteSubject } from "./vote-answers.ts";

/** What this hour is about; the story where the lesson that was chosen is not there any more. */
export function subjectNow(): VoteSubject {
  const lesson = allLessons().find(({ id }) => id === roomSettings.value.subject);
  return lesson === undefined ? { about: "story" } : { about: "lesson", lesson };
}
