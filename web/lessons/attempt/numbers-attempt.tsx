import { FiftyTimes } from "../../asking/fifty-times.tsx";
import { ThisRun } from "../../asking/this-run.tsx";
import { samePath } from "../../controls/edits.ts";
import { pseudo } from "../../words/language.ts";
import { lessonWords } from "../../words/lessons.ts";
import { fixed } from "../../words/numbers.ts";
import type { JudgedClaim } from "../../worker/judged-claim.ts";
import type { Attempt, Lesson } from "../lesson.ts";
import { lessonRepeats } from "../lesson-run.ts";
import { lessonEvents } from "../pictures/lesson-weeks.tsx";
import { lessonSeries, measuresOf, seriesTitle } from "../pictures/series.ts";
import { TwoViews } from "../pictures/two-views.tsx";
import { fill, measuredAs, type Sides, sidesOf } from "../verdict.ts";
import { type Tried, tried } from "./attempt-run.ts";
import { NumberSliders, useParameters } from "./surroundings.tsx";

const nothingYet: Sides = { of: "B", from: "A", differences: [] };

type NumbersAttempt = Extract<Attempt, { kind: "numbers" }>;

/** The numbers that a lesson lets its readers move, as sliders. They hold in both networks. */
export function NumbersWords({ lesson, attempt }: { lesson: Lesson; attempt: NumbersAttempt }) {
  const parameters = useParameters(lesson.panels[0]);
  const offered = attempt.paths.flatMap((path) => parameters.filter((parameter) => samePath(parameter.path, path)));
  return <NumberSliders lesson={lesson} parameters={offered} />;
}

/** The lesson's claim measured again with the reader's numbers, beside what it came to without them. */
export function NumbersPicture({ lesson }: { lesson: Lesson }) {
  const now = tried.value?.lesson === lesson.id ? tried.value : null;
  return now === null ? <TwoViews lesson={lesson} /> : <Again lesson={lesson} tried={now} />;
}

function Again({ lesson, tried: { runs, repeats } }: { lesson: Lesson; tried: Tried }) {
  const [measure = "distress"] = measuresOf(lesson, runs.people);
  const judged = repeats.judged.value;
  const sides = (judged === null ? null : sidesOf(judged, lesson.panels)) ?? nothingYet;
  const before = lessonRepeats.value?.judged.value ?? null;
  return (
    <>
      <p class="k-verdict-sentence try-again" role="status">
        {judged === null || !repeats.complete.value
          ? lessonWords.counting(repeats.done.value, repeats.wanted)
          : fill(lesson.reveal.verdict[measuredAs(judged)], judged).map(({ text, filled }, k) =>
              filled ? <b key={k}>{pseudo(text)}</b> : pseudo(text),
            )}
      </p>
      <Means lesson={lesson} measured={seriesTitle(lesson, runs, measure)} before={before} now={judged} />
      <div class="lesson-reveal">
        <ThisRun
          weeks={runs.variants[0].weeks}
          series={lessonSeries(lesson, runs, measure).slice(0, 2)}
          events={lessonEvents()}
          measured={seriesTitle(lesson, runs, measure)}
        />
        <FiftyTimes {...sides} planned={repeats.wanted} />
      </div>
    </>
  );
}

interface MeansProps {
  readonly lesson: Lesson;
  readonly measured: string;
  readonly before: JudgedClaim | null;
  readonly now: JudgedClaim | null;
}

/** What both networks came to on average, before and now. */
function Means({ lesson, measured, before, now }: MeansProps) {
  const value = (judged: JudgedClaim | null, variant: string) => {
    const mean = judged?.spread[variant]?.mean;
    return mean === undefined ? "" : fixed(mean);
  };
  return (
    <table class="t-table try-means">
      <caption>{lessonWords.averageOf(measured)}</caption>
      <thead>
        <tr>
          <th scope="col">{lessonWords.networks()}</th>
          <th scope="col" class="t-number">
            {lessonWords.numbersBefore()}
          </th>
          <th scope="col" class="t-number">
            {lessonWords.numbersNow()}
          </th>
        </tr>
      </thead>
      <tbody>
        {lesson.panels.map((variant, k) => (
          <tr key={variant}>
            <th scope="row">{lessonWords.lettered(k === 0 ? "A" : "B", lesson.where[k] ?? "")}</th>
            <td class="t-number">{value(before, variant)}</td>
            <td class="t-number">{value(now, variant)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
