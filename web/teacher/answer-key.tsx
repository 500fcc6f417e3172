import type { Lesson } from "../lessons/lesson.ts";
import { teacherWords } from "../words/teacher.ts";
import { answerOf, measuredOf } from "./measured-of.ts";

/** What was measured of the story or a lesson, over many more repeats than a lesson has time for; and why. */
export function AnswerKey({ about, lesson }: { about: string; lesson: Lesson | null }) {
  const measured = measuredOf(about);
  return (
    <div class="answer-key">
      {measured === null ? (
        <p>{teacherWords.notMeasured()}</p>
      ) : (
        <>
          <p class="answer-verdict">{answerOf(lesson, measured)}</p>
          <p>{teacherWords.difference(measured.difference, measured.interval, measured.unit)}</p>
        </>
      )}
      {lesson !== null && (
        <ul class="notes-points">
          {lesson.reveal.why.map((why) => (
            <li key={why}>{why}</li>
          ))}
        </ul>
      )}
      {measured !== null && measured.also.length > 0 && (
        <>
          <h3>{teacherWords.also()}</h3>
          <ul class="notes-points" translate={false}>
            {measured.also.map(({ title, sentence }) => (
              <li key={title}>
                {title}. {sentence}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
