import { store } from "../../state/store.ts";
import { classVote } from "../../teacher/class-vote.ts";
import { lessonAnswers } from "../../teacher/vote-answers.ts";
import { lessonWords } from "../../words/lessons.ts";
import type { Lesson } from "../lesson.ts";

/** What the class guessed, as a teacher counted hands. */
export function ClassVote({ lesson }: { lesson: Lesson }) {
  const votes = classVote.value[lesson.id];
  if (votes === undefined) return null;
  const options = lessonAnswers(lesson).filter((option) => votes[option.id] !== undefined);
  // For the last row all answers fit beside the charts: A and B are called by their letters, as there.
  const far = store.textSize.value === "A++" && !store.narrow.value;
  const most = Math.max(1, ...options.map((option) => votes[option.id] ?? 0));
  if (options.length === 0) return null;
  return (
    <section class={far ? "lesson-vote lesson-vote-far" : "lesson-vote"} aria-label={lessonWords.vote()}>
      <h2 class="asking-title">{lessonWords.vote()}</h2>
      <ul>
        {options.map((option) => {
          const number = votes[option.id] ?? 0;
          const short = far ? (option.letter ?? beforeColon(option.text)) : option.text;
          return (
            <li key={option.id}>
              <span class="lesson-vote-text">
                {short === option.text ? (
                  option.text
                ) : (
                  <>
                    <span aria-hidden="true">{short}</span>
                    <span class="visually-hidden">{option.text}</span>
                  </>
                )}
              </span>
              <span class="lesson-vote-track" aria-hidden="true">
                <span class="lesson-vote-bar" style={{ inlineSize: `${(100 * number) / most}%` }} />
              </span>
              <span class="lesson-vote-number">{lessonWords.votes(number)}</span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** "About the same" of "About the same: help and hurt cancel out", so that every answer takes one line. */
function beforeColon(text: string): string {
  return text.split(/[:\uFF1A]/)[0];
}
