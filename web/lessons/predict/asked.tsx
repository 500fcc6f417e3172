import { ChoiceCards } from "../../asking/choice-cards.tsx";
import { Legend } from "../../controls/legend.tsx";
import { lessonWords } from "../../words/lessons.ts";
import type { LessonGuess } from "../guess.ts";
import type { Lesson } from "../lesson.ts";
import type { StepProps } from "../lesson-page.tsx";
import { lessonRuns } from "../lesson-run.ts";
import { GroupSigns } from "../pictures/group-signs.tsx";
import { SeatPicture } from "../pictures/seat-picture.tsx";
import { lessonSeries, measuresOf } from "../pictures/series.ts";
import { OneView, TwoViews } from "../pictures/two-views.tsx";
import { BarsGuess } from "./bars-guess.tsx";
import { CountGuess } from "./count-guess.tsx";
import { CurveGuess } from "./curve-guess.tsx";
import { SeatList } from "./seat-list.tsx";

/** Whether some answers are pictures. */
export function isPictured({ predict }: Lesson): boolean {
  return predict.kind === "choose" && predict.options.some(({ letter }) => letter !== undefined);
}

/** What is asked, at the right. */
export function Asked(props: StepProps) {
  const { lesson, guess, onGuess } = props;
  const { predict } = lesson;
  const ready = lessonRuns.value;
  if (ready === null) return null;
  switch (predict.kind) {
    case "choose":
      return isPictured(lesson) ? (
        <>
          <Cards {...props} pictured />
          <Legend people={ready.runs.people} compared={false}>
            <GroupSigns />
          </Legend>
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
export function Cards({ lesson, guess, onGuess, pictured = false }: StepProps & { pictured?: boolean }) {
  const { predict, question } = lesson;
  if (predict.kind !== "choose") return null;
  const value = guess?.kind === "choose" ? guess.option : guess?.kind === "unsure" ? "unsure" : null;
  return (
    <ChoiceCards
      question={question}
      choices={[...predict.options, { id: "unsure", text: lessonWords.unsure() }]}
      value={value}
      onChange={(id) => onGuess(id === "unsure" ? { kind: "unsure" } : { kind: "choose", option: id })}
      {...(pictured ? { picture: (letter) => <OneView lesson={lesson} variant={letter === "A" ? 0 : 1} /> } : {})}
    />
  );
}

export function Seats({ guess, onGuess, seats }: StepProps & { seats: number }) {
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
