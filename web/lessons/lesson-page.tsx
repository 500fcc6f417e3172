import { useEffect, useState } from "preact/hooks";
import { Empty } from "../controls/empty.tsx";
import { pause, select, showWeek } from "../state/actions.ts";
import { addressOf } from "../state/place.ts";
import { store } from "../state/store.ts";
import { lessonWords } from "../words/lessons.ts";
import { lessonNamed } from "./all-lessons.ts";
import { forgetTried } from "./attempt/attempt-run.ts";
import { type LessonGuess, readGuess, rememberGuess } from "./guess.ts";
import type { Lesson } from "./lesson.ts";
import { closeLesson, lessonRuns, openLesson } from "./lesson-run.ts";
import { note, notesOf } from "./notebook.ts";
import { lessonPerson } from "./pictures/series.ts";
import { PredictStep } from "./steps/predict-step.tsx";
import { QuestionStep } from "./steps/question-step.tsx";
import { RevealStep } from "./steps/reveal-step.tsx";
import { RunStep } from "./steps/run-step.tsx";
import { TakeawayStep } from "./steps/takeaway-step.tsx";
import { TryStep } from "./steps/try-step.tsx";
import { stepAt } from "./steps.ts";

/** What every step of a lesson is handed. */
export interface StepProps {
  readonly lesson: Lesson;
  /** Place of the step, from 0. */
  readonly place: number;
  readonly guess: LessonGuess | null;
  readonly onGuess: (guess: LessonGuess | null) => void;
}

/** A lesson at one of its steps. Its scenario is on the page as long as it is open. */
export function LessonPage({ lesson: id, step }: { lesson: string; step: number }) {
  const lesson = lessonNamed(id);
  return lesson === null ? <Unknown /> : <Known lesson={lesson} place={step} />;
}

function Unknown() {
  return (
    <main id="main" class="lesson-list" tabIndex={-1}>
      <h1>{lessonWords.unknown()}</h1>
      <Empty title={lessonWords.unknown()} text={lessonWords.unknownHow()}>
        <a href={addressOf({ at: "lessons" })}>{lessonWords.toList()}</a>
      </Empty>
    </main>
  );
}

function Known({ lesson, place }: { lesson: Lesson; place: number }) {
  const { id } = lesson;
  const [guess, setGuess] = useState(() => readGuess(lesson));
  const onGuess = (next: LessonGuess | null) => {
    setGuess(next);
    rememberGuess(lesson, next);
  };
  useEffect(() => {
    void openLesson(lesson);
    return () => {
      forgetTried();
      closeLesson();
    };
  }, [id]);
  useEffect(() => standStill(lesson, place), [id, place, store.runs.value]);
  useEffect(() => followPerson(lesson), [id, store.runs.value]);
  useEffect(() => {
    if (stepAt(place) === "takeaway") note(id, { done: true });
  }, [id, place]);

  const props = { lesson, place, guess, onGuess };
  switch (stepAt(place)) {
    case "question":
      return <QuestionStep {...props} />;
    case "predict":
      return <PredictStep {...props} />;
    case "run":
      return <RunStep {...props} />;
    case "reveal":
      return <RevealStep {...props} />;
    case "try":
      return <TryStep {...props} />;
    case "takeaway":
      return <TakeawayStep {...props} />;
  }
}

/** The person whom the lesson is about is marked from the start. */
function followPerson(lesson: Lesson): void {
  const people = lessonRuns.peek()?.runs.people;
  const person = people === undefined ? -1 : lessonPerson(lesson, people);
  if (person >= 0) select(person);
}

/** The week in which each step begins: before the year, or at its end once it was run. */
function standStill({ id }: Lesson, place: number): void {
  const step = stepAt(place);
  const before = step === "question" || step === "predict" || (step === "run" && !notesOf(id).ran);
  pause();
  showWeek(before ? 0 : store.lastWeek.peek());
}
