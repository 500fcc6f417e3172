import type { ReadonlySignal } from "@preact/signals";
import { scaleLinear } from "d3";
import { useMemo } from "preact/hooks";
import { valueAtWeek } from "../charts/at-week.ts";
import { Chart } from "../charts/chart.tsx";
import { type ChartEvent, placeLabels } from "../charts/chart-event.ts";
import { Part, pathOf, type Series } from "../charts/curves.tsx";
import { dodge } from "../charts/dodge.ts";
import { EventMarks } from "../charts/event-marks.tsx";
import { hairlines, valueDomain, weekFrame } from "../charts/frame.ts";
import { Hairlines } from "../charts/hairlines.tsx";
import { askingWords } from "../words/asking.ts";
import { EventNames, namesHeight } from "./event-names.tsx";
import { useRoom } from "./use-room.ts";
import { WeekTicks } from "./week-ticks.tsx";

export interface ThisRunProps {
  /** Weeks that the values stand for, ascending. */
  readonly weeks: ArrayLike<number>;
  readonly series: readonly Series[];
  readonly events: readonly ChartEvent[];
  /** How far the lines are drawn; all the way if left out. A signal, so that lines can grow while weeks play. */
  readonly until?: ReadonlySignal<number>;
  /** What the reader drew before they saw it, in accent dots. */
  readonly drawn?: readonly { readonly week: number; readonly value: number }[];
  /** Range of the values for the whole run; the smallest round one around them if left out. */
  readonly domain?: readonly [number, number];
  /** What stands above, and in smaller letters what is measured. */
  readonly title?: string;
  readonly measured?: string;
  /** The picture in one sentence, if another one than the values at the last week. */
  readonly label?: string;
}

/** The lines of one run in a fixed frame: events tinted, letters at the ends. It fills the height that its style gives it. */
export function ThisRun(props: ThisRunProps) {
  const { title = askingWords.thisRun(), measured = askingWords.average() } = props;
  return (
    <section class="this-run">
      <h2 class="asking-title">
        {title} <span class="asking-measured">{measured}</span>
      </h2>
      <Lines {...props} title={title} measured={measured} />
    </section>
  );
}

function Lines({ weeks, series, events, until, drawn = [], domain, measured = "", label }: ThisRunProps) {
  const [ref, size] = useRoom();
  const first = weeks[0] ?? 0;
  const last = weeks[weeks.length - 1] ?? 1;
  const range = useMemo(
    () =>
      domain ??
      valueDomain(
        series.map(({ values }) => values),
        20,
      ),
    [domain, series],
  );
  const frame = weekFrame(size, first, last);
  const labels = placeLabels(events, frame.x, size.em, frame.width);
  const top = Math.round((namesHeight(labels) + 0.3) * size.em);
  const bottom = Math.max(top + 60, size.height - Math.round(1.7 * size.em));
  const y = scaleLinear(range, [bottom, top + 4]);
  const paths = useMemo(
    () => series.map(({ values }) => pathOf(weeks, values, frame, y)),
    [weeks, series, range, size.width, size.height, size.em, top],
  );
  const here = Math.max(first, Math.min(last, until?.value ?? last));
  const head = frame.x(here);
  const values = series.map(({ values: own }) => valueAtWeek(weeks, own, here));
  const ends = dodge(values.map(y), size.em * 1.05, top, bottom);
  const sentence =
    label ??
    askingWords.lines(
      measured,
      series.map(({ letter, values: own }) => ({ letter, value: own[own.length - 1] ?? Number.NaN })),
      last,
    );

  return (
    <div class="asking-field" ref={ref}>
      <Chart width={size.width} height={size.height} label={sentence}>
        <EventMarks events={events} frame={frame} top={top} bottom={bottom} />
        <EventNames labels={labels} top={top} em={size.em} />
        <Hairlines values={hairlines(range, bottom - top - 4, size.em)} y={y} frame={frame} />
        <WeekTicks first={first} last={last} frame={frame} em={size.em} y={bottom} />
        {drawn.length > 1 && (
          <path
            class="k-drawn"
            d={pathOf(
              drawn.map(({ week }) => week),
              drawn.map(({ value }) => value),
              frame,
              y,
            )}
          />
        )}
        <Part from={0} to={here >= last ? size.width : head} height={size.height}>
          {series.map(({ letter, look = letter }, k) => (
            <path key={letter} class={`k-line k-${look}`} d={paths[k]} />
          ))}
        </Part>
        {series.map(({ letter, look = letter }, k) => (
          <g key={letter}>
            {here < last && <circle class={`k-point k-${look}`} cx={head} cy={y(values[k])} r={5} />}
            <text class={`k-letter k-${look}`} x={head + 0.55 * size.em} y={ends[k]} dy=".36em">
              {letter}
            </text>
          </g>
        ))}
      </Chart>
    </div>
  );
}
