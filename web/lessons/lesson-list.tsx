import { useEffect } from "preact/hooks";
import { Empty } from "../controls/empty.tsx";
import { addressOf } from "../state/place.ts";
import { lessonWords } from "../words/lessons.ts";
import { lessonsShown } from "./all-lessons.ts";
import type { Lesson } from "./lesson.ts";
import { notesOf } from "./notebook.ts";
import { noteSeen } from "./seen-before.ts";

/** The lessons: title, question, minutes, and which of them were seen to the end. */
export function LessonList() {
  const lessons = lessonsShown();
  useEffect(noteSeen, []);
  return (
    <main id="main" class="lesson-list" tabIndex={-1}>
      <h1>{lessonWords.listTitle(lessons.length)}</h1>
      <p class="lesson-list-lead">{lessonWords.listLead()}</p>
      {lessons.length === 0 ? (
        <Empty title={lessonWords.unknown()} text={lessonWords.listNone()} />
      ) : (
        <ol>
          {lessons.map((lesson) => (
            <Entry key={lesson.id} lesson={lesson} />
          ))}
        </ol>
      )}
      <p class="muted">{lessonWords.content()}</p>
    </main>
  );
}

function Entry({ lesson: { id, number, title, question, teacher } }: { lesson: Lesson }) {
  const { done } = notesOf(id);
  return (
    <li>
      <a class="lesson-entry" href={addressOf({ at: "lesson", lesson: id, step: 0 })}>
        <span class="lesson-number" aria-hidden="true">
          {number}
        </span>
        <span class="lesson-entry-text">
          <span class="lesson-entry-title">{title}</span>
          <span class="lesson-entry-question">{question}</span>
        </span>
        <span class="lesson-entry-facts">
          {lessonWords.minutes(teacher.minutes)}
          {done && (
            <span class="lesson-done">
              <span aria-hidden="true">{"\u2713"} </span>
              {lessonWords.done()}
            </span>
          )}
        </span>
      </a>
    </li>
  );
}
