import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import { Empty } from "../controls/empty.tsx";
import { pause, play, select, showWeek } from "../state/actions.ts";
import { addressOf } from "../state/place.ts";
import { store } from "../state/store.ts";
import { lessonWords } from "../words/lessons.ts";
import { lessonNamed } from "./all-lessons.ts";
import { forgetTried } from "./attempt/attempt-run.ts";
import { keepFocus } from "./frame/keep-focus.ts";
import { type LessonGuess, readGuess, rememberGuess } from "./guess.ts";
import type { Lesson } from "./lesson.ts";
import { closeLesson, lessonRuns, openLesson, yearAsked } from "./lesson-run.ts";
import { note, notesOf } from "./notebook.ts";
import { lessonPerson } from "./pictures/series.ts";
import { noteSeen, seenBefore } from "./seen-before.ts";
import { PredictStep } from "./steps/predict-step.tsx";
import { QuestionStep } from "./steps/question-step.tsx";
import { RevealStep } from "./steps/reveal-step.tsx";
import { RunStep } from "./steps/run-step.tsx";
import { TakeawayStep } from "./steps/takeaway-step.tsx";
import { TryStep } from "./steps/try-step.tsx";
import { stepAt, steps } from "./steps.ts";

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

function Known({ lesson, place: asked }: { lesson: Lesson; place: number }) {
  const { id } = lesson;
  const place = Math.min(asked, steps.length - 1);
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
  const played = useRef(yearAsked.peek());
  useEffect(() => {
    const asked = yearAsked.peek();
    if (stepAt(place) !== "run" || played.current === asked || lessonRuns.peek() === null) return standStill(lesson, place);
    played.current = asked;
    playYear();
  }, [id, place, store.runs.value, yearAsked.value]);
  useEffect(() => followPerson(lesson), [id, store.runs.value]);
  // Before the page is painted: whoever has seen it and leaves at once has seen it to the end.
  useLayoutEffect(() => {
    if (stepAt(place) === "takeaway") note(id, { done: true });
  }, [id, place]);

  useLayoutEffect(keepFocus, []);
  // Whoever comes from the list or from another step begins at what this one says; a page that was just opened begins at its top.
  // Before the page is painted: for no moment is focus on nothing.
  const came = useRef(seenBefore() ? -1 : place);
  useLayoutEffect(() => {
    noteSeen();
    if (came.current === place) return;
    came.current = place;
    document.querySelector<HTMLElement>(".lesson h1")?.focus({ preventScroll: true });
    scrollTo(0, 0);
  }, [place]);

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

/** From the first week on; without motion the last one at once. */
function playYear(): void {
  if (store.reducedMotion.peek()) showWeek(store.lastWeek.peek());
  else {
    showWeek(0);
    play();
  }
}

/** The week in which each step begins: before the year, or at its end once it was run. */
function standStill({ id }: Lesson, place: number): void {
  const step = stepAt(place);
  const before = step === "question" || step === "predict" || (step === "run" && !notesOf(id).ran);
  pause();
  showWeek(before ? 0 : store.lastWeek.peek());
}
