import { ChoiceCards } from "../../asking/choice-cards.tsx";
import { Button } from "../../controls/button.tsx";
import { Legend } from "../../controls/legend.tsx";
import { go } from "../../state/place.ts";
import { lessonWords } from "../../words/lessons.ts";
import { LessonFrame } from "../frame/lesson-frame.tsx";
import type { LessonGuess } from "../guess.ts";
import type { Lesson } from "../lesson.ts";
import type { StepProps } from "../lesson-page.tsx";
import { lessonRuns } from "../lesson-run.ts";
import { notesOf } from "../notebook.ts";
import { lessonSeries, measuresOf } from "../pictures/series.ts";
import { SeatPicture } from "../pictures/seat-picture.tsx";
import { OneView, TwoViews } from "../pictures/two-views.tsx";
import { BarsGuess } from "../predict/bars-guess.tsx";
import { CountGuess } from "../predict/count-guess.tsx";
import { CurveGuess } from "../predict/curve-guess.tsx";
import { SeatList } from "../predict/seat-list.tsx";
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

/** Whether some answers are pictures. */
function isPictured({ predict }: Lesson): boolean {
  return predict.kind === "choose" && predict.options.some(({ letter }) => letter !== undefined);
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

/** What is asked, at the right. */
function Asked(props: StepProps) {
  const { lesson, guess, onGuess } = props;
  const { predict } = lesson;
  const ready = lessonRuns.value;
  if (ready === null) return null;
  switch (predict.kind) {
    case "choose":
      return isPictured(lesson) ? (
        <>
          <Cards {...props} pictured />
          <Legend compared={false} />
        </>
      ) : (
        <TwoViews lesson={lesson} />
      );
    case "bars":
      return (
        <BarsGuess
          bars={predict.bars}
          values={guess?.kind === "bars" ? guess.values : null}
          onChange={(values) => onGuess({ kind: "bars", values })}
        />
      );
    case "curve": {
      const { weeks } = ready.runs.variants[0];
      const measure = measuresOf(lesson, ready.runs.people)[0] ?? "distress";
      return (
        <CurveGuess
          weeks={predict.weeks}
          last={weeks[weeks.length - 1] ?? 1}
          start={lessonSeries(lesson, ready.runs, measure)[0]?.values[0] ?? 0}
          values={guess?.kind === "curve" ? guess.values : null}
          onChange={(values) => onGuess({ kind: "curve", values })}
        />
      );
    }
    case "count":
      return (
        <CountGuess
          of={predict.of}
          prompt={predict.prompt}
          count={guess?.kind === "count" ? guess.count : null}
          onChange={(count) => onGuess({ kind: "count", count })}
        />
      );
    case "members":
      return (
        <SeatPicture
          {...ready}
          variant={1}
          week={0}
          chosen={guess?.kind === "members" ? guess.people : []}
          label={predict.prompt}
          onToggle={(person) => onGuess(toggled(guess, person, predict.seats))}
        />
      );
  }
}

/** Answers as cards; those with a letter are pictures where there is room for them. */
function Cards({ lesson, guess, onGuess, pictured = false }: StepProps & { pictured?: boolean }) {
  const { predict, question } = lesson;
  if (predict.kind !== "choose") return null;
  const value = guess?.kind === "choose" ? guess.option : guess?.kind === "unsure" ? "unsure" : null;
  return (
    <ChoiceCards
      question={question}
      choices={[...predict.options, { id: "unsure", text: lessonWords.unsure() }]}
      value={value}
      onChange={(id) => onGuess(id === "unsure" ? { kind: "unsure" } : { kind: "choose", option: id })}
      {...(pictured
        ? { picture: (letter) => <OneView lesson={lesson} variant={letter === "A" ? 0 : 1} /> }
        : {})}
    />
  );
}

function Seats({ guess, onGuess, seats }: StepProps & { seats: number }) {
  const ready = lessonRuns.value;
  if (ready === null) return null;
  return (
    <SeatList
      people={ready.runs.people}
      seats={seats}
      chosen={guess?.kind === "members" ? guess.people : []}
      onToggle={(person) => onGuess(toggled(guess, person, seats))}
    />
  );
}

/** A guess with one seat more or less; where every seat is taken it stays as it is. */
function toggled(guess: LessonGuess | null, person: number, seats: number): LessonGuess | null {
  const people = guess?.kind === "members" ? guess.people : [];
  if (people.includes(person)) {
    const rest = people.filter((one) => one !== person);
    return rest.length === 0 ? null : { kind: "members", people: rest };
  }
  return people.length >= seats ? guess : { kind: "members", people: [...people, person] };
}
