import { Disclosure } from "../controls/disclosure.tsx";
import { addressOf } from "../state/place.ts";
import { teacherWords } from "../words/teacher.ts";
import { AnswerKey } from "./answer-key.tsx";
import { nameOf, type VoteSubject } from "./vote-answers.ts";

const general = [
  [teacherWords.before, teacherWords.beforeText],
  [teacherWords.during, teacherWords.duringText],
  [teacherWords.after, teacherWords.afterText],
  [teacherWords.recognizes, teacherWords.recognizesText],
  [teacherWords.language, teacherWords.languageText],
  [teacherWords.never, teacherWords.neverText],
] as const;

/** Notes for whoever leads the hour: of every hour, and of the lesson that was chosen. */
export function Notes({ subject }: { subject: VoteSubject }) {
  const lesson = subject.about === "lesson" ? subject.lesson : null;
  return (
    <section class="teacher-notes" aria-labelledby="teacher-notes">
      <h2 id="teacher-notes" class="teacher-notes-title" tabIndex={-1}>
        {teacherWords.notes()}
      </h2>
      <div class="notes-grid">
        {lesson !== null && (
          <section class="notes-lesson">
            <h3>{teacherWords.aboutLesson(lesson.number, lesson.title)}</h3>
            <p class="muted">{teacherWords.minutes(lesson.teacher.minutes)}</p>
            <Points title={teacherWords.three()} points={lesson.teacher.short} ordered />
            <Points title={teacherWords.discuss()} points={lesson.teacher.discuss} />
            <Points title={teacherWords.watchFor()} points={lesson.teacher.watchFor} />
            <p>
              <a href={addressOf({ at: "worksheet", lesson: lesson.id })}>{teacherWords.toWorksheet()}</a>
            </p>
          </section>
        )}
        {general.map(([title, points]) => (
          <section key={title()}>
            <Points title={title()} points={points()} />
          </section>
        ))}
      </div>
      <Disclosure title={teacherWords.answerKey()}>
        <p class="teacher-note">{teacherWords.answerKeyHow()}</p>
        <AnswerKey about={nameOf(subject)} lesson={lesson} />
      </Disclosure>
    </section>
  );
}

function Points({ title, points, ordered = false }: { title: string; points: readonly string[]; ordered?: boolean }) {
  const items = points.map((point) => <li key={point}>{point}</li>);
  return (
    <>
      <h3>{title}</h3>
      {ordered ? <ol class="notes-points notes-steps">{items}</ol> : <ul class="notes-points">{items}</ul>}
    </>
  );
}
