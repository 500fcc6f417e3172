import { area, curveMonotoneX, scaleLinear } from "d3";
import { useMemo } from "preact/hooks";
import { signed } from "../words/numbers.ts";
import type { Letter } from "../worker/protocol.ts";
import { valueAtWeek } from "./at-week.ts";
import { Chart } from "./chart.tsx";
import type { ChartEvent } from "./chart-event.ts";
import { Part, pathOf } from "./curves.tsx";
import { EventMarks } from "./event-marks.tsx";
import { hairlines, weekFrame } from "./frame.ts";
import { Hairlines } from "./hairlines.tsx";
import type { Size } from "./use-size.ts";

export interface DifferenceOverTimeProps {
  readonly size: Size;
  readonly height: number;
  readonly top: number;
  readonly weeks: ArrayLike<number>;
  /** Median of the paired differences, or of one run the difference. */
  readonly median: ArrayLike<number>;
  /** Middle 95% of repeats; null while there are too few. */
  readonly band: { readonly low: ArrayLike<number>; readonly high: ArrayLike<number> } | null;
  readonly domain: readonly [number, number];
  readonly week: number;
  readonly events: readonly ChartEvent[];
  readonly of: Letter;
  readonly label: string;
}

/** One variant minus another, week by week: the median line, and the band of repeats once there are enough. */
export function DifferenceOverTime({
  size,
  height,
  top,
  weeks,
  median,
  band,
  domain,
  week,
  events,
  of,
  label,
}: DifferenceOverTimeProps) {
  const frame = weekFrame(size, weeks[0] ?? 0, weeks[weeks.length - 1] ?? 1);
  const whole = top + height;
  const y = scaleLinear(domain, [whole - 4, top + 8]);
  const path = useMemo(() => pathOf(weeks, median, frame, y), [weeks, median, size, height, top, domain[0], domain[1]]);
  const filled = useMemo(() => bandPath(weeks, band, frame.x, y), [weeks, band, size, height, top, domain[0], domain[1]]);
  const head = frame.x(week);
  const lines = (
    <>
      <path class="k-band" d={filled} />
      <path class={`k-line k-${of}`} d={path} />
    </>
  );
  return (
    <Chart width={size.width} height={whole} label={label}>
      <EventMarks events={events} frame={frame} top={top} bottom={whole} />
      <Hairlines
        values={hairlines(domain, height - 12, size.em)}
        y={y}
        frame={frame}
        text={(value) => signed(value, Number.isInteger(value) ? 0 : 1)}
      />
      <line class="k-zero" x1={frame.left} x2={frame.right} y1={y(0)} y2={y(0)} />
      <Part from={0} to={head} height={whole}>
        {lines}
      </Part>
      <Part from={head} to={size.width} height={whole} future>
        {lines}
      </Part>
      <line class="k-playhead" x1={head} x2={head} y1={top} y2={whole} />
      <circle class={`k-point k-${of}`} cx={head} cy={y(valueAtWeek(weeks, median, week))} r={5} />
    </Chart>
  );
}

function bandPath(
  weeks: ArrayLike<number>,
  band: DifferenceOverTimeProps["band"],
  x: (week: number) => number,
  y: (value: number) => number,
): string {
  if (band === null) return "";
  const draw = area<number>()
    .x((_, k) => x(weeks[k]))
    .y0((_, k) => y(band.low[k]))
    .y1((_, k) => y(band.high[k]))
    .defined((_, k) => !Number.isNaN(band.low[k]) && !Number.isNaN(band.high[k]))
    .curve(curveMonotoneX);
  return draw(Array.from(band.low)) ?? "";
}
