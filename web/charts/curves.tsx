import { curveMonotoneX, line, scaleLinear } from "d3";
import { useMemo } from "preact/hooks";
import type { Letter } from "../worker/protocol.ts";
import { valueAtWeek } from "./at-week.ts";
import { Chart } from "./chart.tsx";
import type { ChartEvent } from "./chart-event.ts";
import { dodge } from "./dodge.ts";
import { EventMarks } from "./event-marks.tsx";
import { type Frame, hairlines, weekFrame } from "./frame.ts";
import { Hairlines } from "./hairlines.tsx";
import type { Size } from "./use-size.ts";

/** One variant's line. */
export interface Series {
  readonly letter: Letter;
  /** How it is drawn: as A, dashed; as B, in color; as C, dotted; as D, double. Like its letter if left out. */
  readonly look?: Letter;
  readonly name: string;
  readonly values: ArrayLike<number>;
}

export interface CurvesProps {
  readonly size: Size;
  /** Height of the drawn field, without the words above it. */
  readonly height: number;
  readonly weeks: ArrayLike<number>;
  readonly series: readonly Series[];
  /** Range of the values for the whole run. */
  readonly domain: readonly [number, number];
  /** Where the playhead stands. */
  readonly week: number;
  readonly events: readonly ChartEvent[];
  readonly top: number;
  /** The picture in one sentence. */
  readonly label: string;
}

/** Lines of the variants in a fixed frame; what lies after the playhead is pale. */
export function Curves({ size, height, weeks, series, domain, week, events, top, label }: CurvesProps) {
  const last = weeks[weeks.length - 1] ?? 1;
  const frame = weekFrame(size, weeks[0] ?? 0, last);
  const y = scaleLinear(domain, [top + height - 4, top + 8]);
  const paths = useMemo(
    () => series.map(({ values }) => pathOf(weeks, values, frame, y)),
    [weeks, series, size, height, top, domain[0], domain[1]],
  );
  const head = frame.x(week);
  const whole = top + height;
  const ends = dodge(
    series.map(({ values }) => y(values[values.length - 1] ?? domain[0])),
    size.em * 1.05,
    top + 8,
    whole - 4,
  );

  return (
    <Chart width={size.width} height={whole} label={label}>
      <EventMarks events={events} frame={frame} top={top} bottom={whole} />
      <Hairlines values={hairlines(domain, height - 12, size.em)} y={y} frame={frame} />
      <Part from={0} to={head} height={whole}>
        {series.map(({ letter, look = letter }, k) => (
          <Line key={letter} letter={look} path={paths[k]} />
        ))}
      </Part>
      <Part from={head} to={size.width} height={whole} future>
        {series.map(({ letter, look = letter }, k) => (
          <Line key={letter} letter={look} path={paths[k]} />
        ))}
      </Part>
      <line class="k-playhead" x1={head} x2={head} y1={top} y2={whole} />
      {series.map(({ letter, look = letter, values }, k) => (
        <g key={letter}>
          <circle class={`k-point k-${look}`} cx={head} cy={y(valueAtWeek(weeks, values, week))} r={5} />
          <text class={`k-letter k-${look}`} x={frame.right + 0.6 * size.em} y={ends[k]} dy=".36em">
            {letter}
          </text>
        </g>
      ))}
    </Chart>
  );
}

/** A window onto the same lines: before the playhead or after it. */
export function Part({
  from,
  to,
  height,
  future = false,
  children,
}: {
  from: number;
  to: number;
  height: number;
  future?: boolean;
  children: preact.ComponentChildren;
}) {
  const width = Math.max(0, to - from);
  return (
    <svg
      aria-hidden="true"
      class={future ? "k-part k-future" : "k-part"}
      x={from}
      y={0}
      width={width}
      height={height}
      viewBox={`${from} 0 ${Math.max(width, 0.01)} ${height}`}
    >
      {children}
    </svg>
  );
}

/** D is a double line: ink with paper inside. */
function Line({ letter, path }: { letter: Letter; path: string }) {
  return (
    <>
      <path class={`k-line k-${letter}`} d={path} />
      {letter === "D" && <path class="k-line k-inside" d={path} />}
    </>
  );
}

/** A smooth line through recorded values that never goes beyond them. */
export function pathOf(weeks: ArrayLike<number>, values: ArrayLike<number>, { x }: Frame, y: (value: number) => number): string {
  const draw = line<number>()
    .x((_, k) => x(weeks[k]))
    .y((value) => y(value))
    .defined((value) => !Number.isNaN(value))
    .curve(curveMonotoneX);
  return draw(Array.from(values)) ?? "";
}
