import { lessonWords } from "../../words/lessons.ts";
import type { Lesson } from "../lesson.ts";
import { atRandom, mostConnected } from "./yours.ts";

/** Something that the reader's version is held against: a variant, and how it is called. */
export interface Against {
  readonly variant: string;
  readonly over: string;
}

/** What the reader's version is held against: where it began, then the other network; seats against others' seats. */
export function againstOf({ attempt, panels, where }: Lesson): readonly Against[] {
  const letters = ["A", "B"] as const;
  const panel = (k: 0 | 1): Against => ({ variant: panels[k], over: lessonWords.yoursAgainst(letters[k], where[k]) });
  if (attempt.kind === "members")
    return [
      { variant: atRandom, over: lessonWords.seatsAgainst(lessonWords.atRandom(attempt.seats)) },
      { variant: mostConnected, over: lessonWords.seatsAgainst(lessonWords.mostConnected(attempt.seats)) },
      panel(0),
      panel(1),
    ];
  return attempt.kind === "ties" && attempt.variant === panels[0] ? [panel(0), panel(1)] : [panel(1), panel(0)];
}
