import { useMemo, useState } from "preact/hooks";
import { ThisRun } from "../../asking/this-run.tsx";
import { valueDomain } from "../../charts/frame.ts";
import { Segments } from "../../controls/segments.tsx";
import { lessonWords } from "../../words/lessons.ts";
import { measureWords } from "../../words/measures.ts";
import type { ShownMeasure } from "../../worker/protocol.ts";
import type { LessonGuess } from "../guess.ts";
import type { Lesson } from "../lesson.ts";
import { lessonRuns } from "../lesson-run.ts";
import { lessonEvents } from "../pictures/lesson-weeks.tsx";
import { lessonSeries, measuresOf, seriesTitle } from "../pictures/series.ts";
import { DoseLines } from "./dose-lines.tsx";

/** The lines of this run, with the curve that the reader drew; or what each dose came to, where the lesson is about doses. */
export function RevealChart({ lesson, guess }: { lesson: Lesson; guess: LessonGuess | null }) {
  const ready = lessonRuns.value;
  const offered = ready === null ? [] : measuresOf(lesson, ready.runs.people);
  const [chosen, setChosen] = useState<ShownMeasure | null>(null);
  const measure = chosen ?? offered[0] ?? "distress";
  const series = useMemo(
    () => (ready === null ? [] : lessonSeries(lesson, ready.runs, measure).slice(0, 2)),
    [lesson, ready?.runs, measure],
  );
  const drawn = useMemo(() => drawnBy(lesson, guess, series[0]?.values[0] ?? 0), [lesson, guess, series]);
  const domain = useMemo(() => {
    const guessed = Float64Array.from(drawn, ({ value }) => value);
    return valueDomain([...series.map(({ values }) => values), guessed], 20);
  }, [series, drawn]);
  if (ready === null) return null;
  if (lesson.chart === "dose") return <DoseLines lesson={lesson} guess={guess} />;
  return (
    <div class="reveal-chart">
      <ThisRun
        weeks={ready.runs.variants[0].weeks}
        series={series}
        events={lessonEvents()}
        drawn={drawn}
        domain={domain}
        measured={seriesTitle(lesson, ready.runs, measure)}
      />
      {offered.length > 1 && (
        <Segments
          label={lessonWords.whose()}
          value={measure}
          onChange={setChosen}
          choices={offered.map((value) => ({ value, text: measureWords[value].button }))}
        />
      )}
    </div>
  );
}

/** The drawn curve, from where distress stood before the first week. */
function drawnBy({ predict }: Lesson, guess: LessonGuess | null, start: number) {
  if (predict.kind !== "curve" || guess?.kind !== "curve") return [];
  const points = predict.weeks.map((week, k) => ({ week, value: guess.values[k] ?? 0 }));
  return predict.weeks[0] === 0 ? points : [{ week: 0, value: start }, ...points];
}
