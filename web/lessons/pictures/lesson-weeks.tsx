import { useMemo } from "preact/hooks";
import { EventButtons, rowHeight, rowsOf } from "../../charts/event-marks.tsx";
import { weekFrame } from "../../charts/frame.ts";
import { marksOf } from "../../charts/marks-of.ts";
import { Scrubber } from "../../charts/scrubber.tsx";
import { LinesField } from "../../charts/time-fields.tsx";
import { Transport } from "../../charts/transport.tsx";
import { useSize } from "../../charts/use-size.ts";
import { Segments } from "../../controls/segments.tsx";
import { showMeasure, showWeek, stepWeeks, togglePlay } from "../../state/actions.ts";
import { store } from "../../state/store.ts";
import { CurveTable } from "../../tables/curve-table.tsx";
import { TableButton } from "../../tables/table-button.tsx";
import { lessonWords } from "../../words/lessons.ts";
import { measureWords } from "../../words/measures.ts";
import type { RunSet } from "../../worker/protocol.ts";
import type { Lesson } from "../lesson.ts";
import { lessonSeries, measuresOf, seriesTitle } from "./series.ts";

/** The year as lines, with play, steps and the week slider for its axis. */
export function LessonWeeks({ lesson, runs }: { lesson: Lesson; runs: RunSet }) {
  const [ref, size] = useSize();
  const offered = measuresOf(lesson, runs.people);
  const measure = offered.includes(store.measure.value) ? store.measure.value : (offered[0] ?? "distress");
  const series = useMemo(() => lessonSeries(lesson, runs, measure), [lesson, runs, measure]);
  const { weeks } = runs.variants[0];
  const week = store.week.value;
  const title = seriesTitle(lesson, runs, measure);
  const frame = weekFrame(size, weeks[0] ?? 0, weeks[weeks.length - 1] ?? 1);
  const events = lessonEvents();
  const top = rowsOf(events, frame, size.em) * rowHeight(size.em) + 4;
  return (
    <section class="lesson-weeks" aria-label={title}>
      <div class="k-time-head">
        <Transport playing={store.playing.value} onToggle={togglePlay} onStep={stepWeeks} />
        <h2>{title}</h2>
        {offered.length > 1 && (
          <Segments
            label={lessonWords.whose()}
            value={measure}
            onChange={showMeasure}
            choices={offered.map((value) => ({ value, text: measureWords[value].button }))}
          />
        )}
        <TableButton title={title}>
          <CurveTable title={title} weeks={weeks} series={series} pair={[0, 1]} />
        </TableButton>
      </div>
      <div class="k-time-field" ref={ref}>
        <div class="k-events">
          <EventButtons events={events} frame={frame} em={size.em} onWeek={showWeek} />
        </div>
        <LinesField {...{ weeks, series, week, size, top, title, events }} height={store.narrow.value ? 130 : 110} />
        <Scrubber
          frame={frame}
          em={size.em}
          week={week}
          firstWeek={weeks[0] ?? 0}
          lastWeek={weeks[weeks.length - 1] ?? 1}
          events={events}
          onWeek={showWeek}
        />
      </div>
    </section>
  );
}

/** What happens at a date in both networks or in one of them, off the scenario's interventions. */
export function lessonEvents(shown: readonly (0 | 1)[] = [0, 1]) {
  return marksOf(store.summary.value?.marks ?? [], shown);
}
