import type { Lesson } from "../../lessons/lesson.ts";
import { pseudo } from "../../words/language.ts";
import { lessonWords } from "../../words/lessons.ts";
import { teacherWords } from "../../words/teacher.ts";
import { worksheetWords } from "../../words/worksheet.ts";
import { AnswerKey } from "../answer-key.tsx";
import { measuredOf, measuredText } from "../measured-of.ts";

/** What was measured and why, what to talk about, and where pupils stumble: for the teacher, on a page of its own. */
export function AnswerPage({ lesson }: { lesson: Lesson }) {
  const { id, number, title, question, takeaway, leavesOut, teacher } = lesson;
  const measured = measuredOf(id);
  return (
    <section class="sheet sheet-answers" aria-label={worksheetWords.answers()}>
      <div class="sheet-top">
        <span>{worksheetWords.answersFor(number, title)}</span>
      </div>
      <h2 class="sheet-question">{question}</h2>
      <AnswerKey about={id} lesson={lesson} />
      {measured !== null && <p class="sheet-small">{worksheetWords.measured(measured.replicates)}</p>}
      {measured !== null && (
        <>
          <h3>{worksheetWords.takeaway()}</h3>
          <p>{pseudo(measuredText(takeaway, measured))}</p>
        </>
      )}
      <Points title={lessonWords.leavesOut()} points={leavesOut} />
      <Points title={teacherWords.discuss()} points={teacher.discuss} />
      <Points title={teacherWords.watchFor()} points={teacher.watchFor} />
    </section>
  );
}

function Points({ title, points }: { title: string; points: readonly string[] }) {
  return (
    <>
      <h3>{title}</h3>
      <ul class="notes-points">
        {points.map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ul>
    </>
  );
}
