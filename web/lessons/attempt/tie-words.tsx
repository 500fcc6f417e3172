import { lessonWords } from "../../words/lessons.ts";
import type { RunSet } from "../../worker/protocol.ts";
import type { Attempt, Lesson } from "../lesson.ts";
import type { TieChange } from "../notebook.ts";
import { ByName } from "./by-name.tsx";
import { did, useTieHands } from "./ties-attempt.tsx";

type TiesAttempt = Extract<Attempt, { kind: "ties" }>;

/** Beside the picture: the budget, what was done, what can be done, and the same by name. */
export function TieWords({ lesson, attempt, runs }: { lesson: Lesson; attempt: TiesAttempt; runs: RunSet }) {
  const hands = useTieHands(lesson, attempt, runs);
  const { changes, left, people } = hands;
  const open = attempt.may.filter((may) => !changes.some(({ what }) => what === may));
  return (
    <>
      <Budget budget={attempt.budget} changes={changes} />
      <ul class="lesson-done-list">
        {changes.map((change) => (
          <li key={`${change.one} ${change.other}`} class="lesson-did">
            {did(people, change)}
          </li>
        ))}
        {left > 0 &&
          open.map((may) => (
            <li key={may} class="lesson-to-do">
              {lessonWords.hintOf[may]()}
            </li>
          ))}
        {changes.length > 0 && <li class="lesson-to-do">{lessonWords.nextRun(left)}</li>}
      </ul>
      <ByName hands={hands} may={attempt.may} />
    </>
  );
}

/** How many changes there are, each a place that is filled as it is done: a line for a new tie, dots for one that was cut. */
function Budget({ budget, changes }: { budget: number; changes: readonly TieChange[] }) {
  const kinds = (["add", "cut", "trust", "mend"] as const).flatMap((kind) => {
    const number = changes.filter(({ what }) => what === kind).length;
    return number === 0 ? [] : [lessonWords.kindOf[kind](number)];
  });
  return (
    <div class="lesson-budget" role="status">
      <p>{lessonWords.left(budget - changes.length, budget)}</p>
      <div class="lesson-slots" aria-hidden="true">
        {Array.from({ length: budget }, (_, k) => (
          <span key={k} class={`lesson-slot lesson-slot-${changes[k]?.what ?? "free"}`} />
        ))}
      </div>
      {kinds.length > 0 && <p class="lesson-kinds">{lessonWords.spent(kinds)}</p>}
    </div>
  );
}
