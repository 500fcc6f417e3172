import { Segments } from "../controls/segments.tsx";
import { CurveTable } from "../tables/curve-table.tsx";
import { TableButton } from "../tables/table-button.tsx";
import { chartWords } from "../words/charts.ts";
import { measureWords, minusWords } from "../words/measures.ts";
import { isDistress } from "../worker/in-points.ts";
import { type Letter, type ShownMeasure, shownMeasures } from "../worker/protocol.ts";
import { enoughRepeats } from "./bands.ts";
import type { ChartEvent } from "./chart-event.ts";
import type { Series } from "./curves.tsx";
import { EventButtons, rowHeight, rowsOf } from "./event-marks.tsx";
import { weekFrame } from "./frame.ts";
import { MeasureChoice } from "./measure-choice.tsx";
import { Scrubber } from "./scrubber.tsx";
import { DifferenceField, LinesField, type OverTime } from "./time-fields.tsx";
import { Transport } from "./transport.tsx";
import { useSize } from "./use-size.ts";

export type { OverTime };

export interface TimeChartProps {
  /** Weeks that the values stand for, ascending. */
  readonly weeks: ArrayLike<number>;
  readonly series: readonly Series[];
  readonly overTime: OverTime | null;
  readonly measure: ShownMeasure;
  /** What else can be shown: all of them if left out. */
  readonly offered?: readonly ShownMeasure[];
  readonly view: "lines" | "difference";
  readonly week: number;
  readonly playing: boolean;
  readonly events: readonly ChartEvent[];
  readonly height?: number;
  readonly onWeek: (week: number) => void;
  readonly onStep: (weeks: number) => void;
  readonly onTogglePlay: () => void;
  readonly onMeasure: (measure: ShownMeasure) => void;
  readonly onView: (view: "lines" | "difference") => void;
}

/** The chart over the weeks with its scrubber for an axis: play, what is drawn, whose distress, lines or difference. */
export function TimeChart(props: TimeChartProps) {
  const { weeks, series, overTime, measure, view, week, playing, events, height = 144 } = props;
  const [ref, size] = useSize();
  const first = weeks[0] ?? 0;
  const last = weeks[weeks.length - 1] ?? 1;
  const frame = weekFrame(size, first, last);
  const rows = rowsOf(events, frame, size.em);
  const top = rows * rowHeight(size.em) + 4;
  const title = measureWords[measure].title;
  const offered = props.offered ?? shownMeasures;
  const choice = !offered.every(isDistress);
  const asDifference = view === "difference" && overTime !== null;

  return (
    <section class="k-time" aria-label={title}>
      <div class="k-time-head">
        <Transport playing={playing} onToggle={props.onTogglePlay} onStep={props.onStep} />
        <div class="k-time-of">
          <h2 class={choice ? "visually-hidden" : undefined}>{chartWords.heading(measure)}</h2>
          <MeasureChoice measure={measure} offered={offered} onChoose={props.onMeasure} />
        </div>
        {isDistress(measure) && (
          <Segments
            label={chartWords.whose()}
            value={measure}
            onChange={props.onMeasure}
            choices={offered.filter(isDistress).map((value) => ({ value, text: measureWords[value].button }))}
          />
        )}
        {overTime !== null && (
          <Segments
            label={chartWords.view()}
            value={view}
            onChange={props.onView}
            choices={[
              { value: "lines", text: chartWords.lines() },
              { value: "difference", text: minusWords(overTime.of, overTime.from) },
            ]}
          />
        )}
        <TableButton title={title}>
          <CurveTable
            title={title}
            weeks={weeks}
            series={series}
            pair={overTime === null ? null : [placeOf(series, overTime.from), placeOf(series, overTime.of)]}
          />
        </TableButton>
      </div>
      <div class="k-time-field" ref={ref}>
        <div class="k-events">
          <EventButtons events={events} frame={frame} em={size.em} onWeek={props.onWeek} />
        </div>
        {asDifference && overTime !== null ? (
          <DifferenceField {...{ weeks, overTime, measure, week, events, size, height, top, title }} />
        ) : (
          <LinesField {...{ weeks, series, week, events, size, height, top, title }} />
        )}
        <Scrubber
          frame={frame}
          em={size.em}
          week={week}
          firstWeek={first}
          lastWeek={last}
          events={events}
          onWeek={props.onWeek}
        />
      </div>
      {asDifference && overTime !== null && (
        <p class="k-note">
          {overTime.repeats >= enoughRepeats
            ? chartWords.bandNote(overTime.repeats)
            : `${chartWords.needRepeats(enoughRepeats)}.`}
        </p>
      )}
    </section>
  );
}

function placeOf(series: readonly Series[], letter: Letter): number {
  return series.findIndex((one) => one.letter === letter);
}
