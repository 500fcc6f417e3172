import { Button } from "../../controls/button.tsx";
import { go } from "../../state/place.ts";
import { lessonWords } from "../../words/lessons.ts";
import { LessonFrame } from "../frame/lesson-frame.tsx";
import type { StepProps } from "../lesson-page.tsx";
import { notesOf } from "../notebook.ts";
import { Asked, Cards, isPictured, Seats } from "../predict/asked.tsx";
import { placeAfter } from "../steps.ts";
import { runYear } from "./run-step.tsx";

/** The guess: by a card, by bars, by hand, as a count or as people. Nobody has to. */
export function PredictStep(props: StepProps) {
  const { lesson, place, guess, onGuess } = props;
  const { predict, question } = lesson;
  const run = () => {
    runYear(lesson);
    go({ at: "lesson", lesson: lesson.id, step: placeAfter(place, notesOf(lesson.id).short) ?? place });
  };
  const prompt = predict.kind === "choose" ? lesson.lead : predict.prompt;
  const title = predict.kind === "choose" ? question : lessonWords.predictTitle();
  return (
    <LessonFrame
      lesson={lesson}
      place={place}
      title={title}
      primary={{ text: lessonWords.runYear(), onPress: run }}
      picture={<Asked {...props} />}
    >
      <p class={predict.kind === "choose" ? "lesson-second" : "lesson-lead"}>{prompt}</p>
      {predict.kind === "choose" && !isPictured(lesson) && <Cards {...props} />}
      {predict.kind === "members" && <Seats {...props} seats={predict.seats} />}
      {predict.kind !== "choose" && <How {...props} />}
      {predict.kind !== "choose" && (
        <p class="lesson-unsure">
          <Button size="small" pressed={guess?.kind === "unsure"} onPress={() => onGuess({ kind: "unsure" })}>
            {lessonWords.unsure()}
          </Button>
          {guess !== null && (
            <Button size="small" kind="quiet" onPress={() => onGuess(null)}>
              {lessonWords.clearGuess()}
            </Button>
          )}
        </p>
      )}
      <p class="lesson-note">{lessonWords.stays()}</p>
    </LessonFrame>
  );
}

function How({ lesson: { predict } }: StepProps) {
  switch (predict.kind) {
    case "bars":
      return <p class="lesson-hint">{lessonWords.barsHow()}</p>;
    case "curve":
      return <p class="lesson-hint">{lessonWords.curveHow(predict.weeks.length)}</p>;
    case "count":
      return <p class="lesson-hint">{lessonWords.countHow()}</p>;
    case "members":
      return <p class="lesson-hint">{lessonWords.seatsHow()}</p>;
    default:
      return null;
  }
}
