import type { ComponentChildren } from "preact";
import { Button } from "../../controls/button.tsx";
import { addressOf, go } from "../../state/place.ts";
import { lessonWords } from "../../words/lessons.ts";
import { allLessons } from "../all-lessons.ts";
import type { Lesson } from "../lesson.ts";
import { lessonFailure, lessonRuns } from "../lesson-run.ts";
import { notesOf } from "../notebook.ts";
import { placeAfter, placeBefore } from "../steps.ts";
import { StepMarks } from "./step-marks.tsx";

/** The one thing to do in a step. */
export interface Primary {
  readonly text: string;
  readonly onPress: () => void;
  readonly disabledBecause?: string | null;
  /** It can be done again and again, so that it never leads on by itself. */
  readonly again?: boolean;
}

export interface LessonFrameProps {
  readonly lesson: Lesson;
  readonly place: number;
  /** The largest text: a question or its answer. */
  readonly title: ComponentChildren;
  readonly answers?: boolean;
  /** Null where going on is the one thing to do. */
  readonly primary: Primary | null;
  /** What Next is called where going on is the one thing to do. */
  readonly nextText?: string;
  /** What stands at the right. */
  readonly picture: ComponentChildren;
  readonly children: ComponentChildren;
}

/** The frame of every step: words and buttons in a column, the picture beside it. Next is there whatever was done. */
export function LessonFrame({ lesson, place, title, answers = false, primary, nextText, picture, children }: LessonFrameProps) {
  const { id, number } = lesson;
  const { short } = notesOf(id);
  const before = placeBefore(place, short);
  const after = placeAfter(place, short);
  return (
    <main id="main" class="lesson" tabIndex={-1}>
      <div class="lesson-words">
        <p class="lesson-place">{lessonWords.place(number, allLessons().length, lesson.title)}</p>
        <StepMarks lesson={id} place={place} short={short} />
        <h1 class={answers ? "lesson-answer" : undefined} tabIndex={-1}>
          {title}
        </h1>
        {children}
      </div>
      <div class="lesson-go" data-onward={leadsOn(primary) || after === null ? "primary" : "next"}>
        {before === null ? (
          <a class="button button-plain" href={addressOf({ at: "lessons" })}>
            {lessonWords.toList()}
          </a>
        ) : (
          <Button onPress={() => go({ at: "lesson", lesson: id, step: before })}>{lessonWords.back()}</Button>
        )}
        {primary !== null && (
          <Button kind="primary" disabledBecause={primary.disabledBecause ?? null} onPress={once(primary.onPress)}>
            {primary.text}
          </Button>
        )}
        {after !== null && (
          <Button
            kind={primary === null ? "primary" : "plain"}
            onPress={once(() => go({ at: "lesson", lesson: id, step: after }))}
          >
            {nextText ?? lessonWords.next()}
          </Button>
        )}
      </div>
      <section class="lesson-picture" aria-label={lessonWords.picture()}>
        <Ready>{picture}</Ready>
      </section>
    </main>
  );
}

/** The second click of a double one was meant for the step before: it would run the year before anybody could guess. */
function once(act: () => void): (times: number) => void {
  return (times) => {
    if (times < 2) act();
  };
}

/** Whether the one thing to do brings the reader further now: a key for going on does it then. */
function leadsOn(primary: Primary | null): boolean {
  return primary === null || (primary.again !== true && (primary.disabledBecause ?? null) === null);
}

/** Says what is under way, or why it cannot be, until there is something to draw. */
function Ready({ children }: { children: ComponentChildren }) {
  if (lessonRuns.value !== null) return <>{children}</>;
  const failed = lessonFailure.value;
  return (
    <div class="lesson-waiting">
      <p role="status">{failed === "" ? lessonWords.opening() : lessonWords.failed(failed)}</p>
    </div>
  );
}
