import { useMemo, useRef } from "preact/hooks";
import { Segments } from "../controls/segments.tsx";
import { CurveTable } from "../tables/curve-table.tsx";
import { TableButton } from "../tables/table-button.tsx";
import { chartWords } from "../words/charts.ts";
import { measureWords, minusWords } from "../words/measures.ts";
import { type Letter, type ShownMeasure, shownMeasures } from "../worker/protocol.ts";
import { valueAtWeek } from "./at-week.ts";
import { enoughRepeats } from "./bands.ts";
import type { ChartEvent } from "./chart-event.ts";
import { Curves, type Series } from "./curves.tsx";
import { DifferenceOverTime } from "./difference-over-time.tsx";
import { EventButtons, rowHeight, rowsOf } from "./event-marks.tsx";
import { valueDomain, weekFrame } from "./frame.ts";
import { PlayButton, StepButton } from "./play-button.tsx";
import { Scrubber } from "./scrubber.tsx";
import { useSize } from "./use-size.ts";

/** The paired difference over time: over repeats, or of one run where `repeats` is 1. */
export interface OverTime {
  readonly of: Letter;
  readonly from: Letter;
  readonly median: ArrayLike<number>;
  readonly low: ArrayLike<number>;
  readonly high: ArrayLike<number>;
  readonly repeats: number;
}

export interface TimeChartProps {
  /** Weeks that the values stand for, ascending. */
  readonly weeks: ArrayLike<number>;
  readonly series: readonly Series[];
  readonly overTime: OverTime | null;
  readonly measure: ShownMeasure;
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

/** The chart over the weeks with its scrubber for an axis: play, whose distress, lines or difference. */
export function TimeChart(props: TimeChartProps) {
  const { weeks, series, overTime, measure, view, week, playing, events, height = 144 } = props;
  const [ref, size] = useSize();
  const first = weeks[0] ?? 0;
  const last = weeks[weeks.length - 1] ?? 1;
  const frame = weekFrame(size, first, last);
  const rows = rowsOf(events, frame, size.em);
  const top = rows * rowHeight(size.em) + 4;
  const title = measureWords[measure].title;
  const asDifference = view === "difference" && overTime !== null;

  return (
    <section class="k-time" aria-label={title}>
      <div class="k-time-head">
        <div class="k-transport">
          <StepButton by={-1} onStep={props.onStep} />
          <PlayButton playing={playing} onToggle={props.onTogglePlay} />
          <StepButton by={1} onStep={props.onStep} />
        </div>
        <h2>{chartWords.heading(measure)}</h2>
        <Segments
          label={chartWords.whose()}
          value={measure}
          onChange={props.onMeasure}
          choices={shownMeasures.map((value) => ({ value, text: measureWords[value].button }))}
        />
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

interface FieldProps {
  readonly weeks: ArrayLike<number>;
  readonly week: number;
  readonly events: readonly ChartEvent[];
  readonly size: { readonly width: number; readonly em: number };
  readonly height: number;
  readonly top: number;
  readonly title: string;
}

function LinesField({ series, title, ...field }: FieldProps & { series: readonly Series[] }) {
  const domain = useMemo(() => valueDomain(series.map(({ values }) => values)), [series]);
  const { weeks, week } = field;
  const label = chartWords.curvesSentence(
    title,
    Math.round(week),
    series.map(({ letter, values }) => ({ letter, now: valueAtWeek(weeks, values, week), first: values[0] ?? Number.NaN })),
  );
  return <Curves {...field} series={series} domain={domain} label={label} />;
}

function DifferenceField({ overTime, measure, title, ...field }: FieldProps & { overTime: OverTime; measure: ShownMeasure }) {
  const { weeks, week } = field;
  const { of, from, median, low, high, repeats } = overTime;
  const banded = repeats >= enoughRepeats;
  const kept = useRef<{ measure: string; domain: readonly [number, number] | null }>({ measure, domain: null });
  if (kept.current.measure !== measure) kept.current = { measure, domain: null };
  const domain = valueDomain([median, ...(banded ? [low, high] : []), kept.current.domain ?? []], 4, 0);
  kept.current.domain = domain;
  const at = (values: ArrayLike<number>) => valueAtWeek(weeks, values, week);
  const label = chartWords.differenceSentence(
    title,
    of,
    from,
    Math.round(week),
    at(median),
    at(low),
    at(high),
    banded ? repeats : 1,
  );
  return (
    <DifferenceOverTime {...field} median={median} band={banded ? { low, high } : null} domain={domain} of={of} label={label} />
  );
}
