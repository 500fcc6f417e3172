import { addressOf } from "../../state/place.ts";
import { lessonWords } from "../../words/lessons.ts";
import { stepAt, stepsShown } from "../steps.ts";

/** The steps of a lesson as short bars: each leads to its step, the present one in accent. */
export function StepMarks({ lesson, place, short }: { lesson: string; place: number; short: boolean }) {
  const shown = stepsShown(short);
  return (
    <nav aria-label={lessonWords.progress()}>
      <ol class="lesson-steps">
        {shown.map((step, k) => (
          <li key={step}>
            <a
              class={step < place ? "lesson-step lesson-step-past" : "lesson-step"}
              href={addressOf({ at: "lesson", lesson, step })}
              aria-current={step === place ? "step" : undefined}
            >
              <span class="visually-hidden">
                {lessonWords.stepLabel(k + 1, shown.length, lessonWords.stepOf[stepAt(step)]())}
              </span>
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
