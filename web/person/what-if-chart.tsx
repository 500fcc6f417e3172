import { scaleLinear } from "d3";
import { useMemo } from "preact/hooks";
import { Chart } from "../charts/chart.tsx";
import { pathOf } from "../charts/curves.tsx";
import { dodge } from "../charts/dodge.ts";
import { hairlines, namedWeeks, valueDomain } from "../charts/frame.ts";
import { useSize } from "../charts/use-size.ts";
import { chartWords } from "../words/charts.ts";
import { whatIfWords } from "../words/what-if.ts";

export interface WhatIfChartProps {
  readonly name: string;
  readonly weeks: readonly number[];
  readonly before: Float32Array;
  readonly after: Float32Array;
  /** The week in which the two begin to differ, at the earliest. */
  readonly from: number;
}

const height = 104;

/** One person's two lives: as it was, and what if. Until the change they are one line. */
export function WhatIfChart({ name, weeks, before, after, from }: WhatIfChartProps) {
  const [ref, { width, em }] = useSize();
  const first = weeks[0] ?? 0;
  const last = weeks[weeks.length - 1] ?? 1;
  const words = [whatIfWords.asItWas(), whatIfWords.whatIf()];
  const left = Math.round(1.7 * em);
  const right = width - Math.round(0.48 * em * Math.max(...words.map(({ length }) => length)) + 0.8 * em);
  const domain = useMemo(() => valueDomain([before, after]), [before, after]);
  const x = scaleLinear([first, last], [left, right]);
  const y = scaleLinear(domain, [height - 6, 8]);
  const frame = { width, left, right, x };
  const paths = useMemo(
    () => [before, after].map((values) => pathOf(weeks, values, frame, y)),
    [before, after, weeks, width, em],
  );
  const [was, is] = [before, after].map((values) => values[values.length - 1]);
  const ends = dodge([y(was), y(is)], 1.05 * em, 10, height - 4);
  const whole = height + Math.round(1.3 * em);
  return (
    <div class="what-if-chart" ref={ref} dir="ltr">
      <Chart width={width} height={whole} label={whatIfWords.chart(name, was, is)}>
        {hairlines(domain).map((value) => (
          <g key={value}>
            <line class="k-grid" x1={left} x2={right} y1={y(value)} y2={y(value)} />
            <text class="k-tick" x={left - 0.4 * em} y={y(value)} dy=".35em" text-anchor="end">
              {chartWords.tickValue(value)}
            </text>
          </g>
        ))}
        <line class="k-moment" x1={x(from)} x2={x(from)} y1={4} y2={height} />
        <path class="what-if-line what-if-after" d={paths[1]} />
        <path class="what-if-line what-if-before" d={paths[0]} />
        {words.map((word, k) => (
          <text
            key={word}
            class={k === 0 ? "what-if-word" : "what-if-word what-if-yours"}
            x={right + 0.4 * em}
            y={ends[k]}
            dy=".35em"
          >
            {word}
          </text>
        ))}
        {namedWeeks(first, last, 0, em).map((week, k, all) => (
          <text
            key={week}
            class="k-tick"
            x={x(week)}
            y={whole - 0.3 * em}
            text-anchor={k === 0 ? "start" : k === all.length - 1 ? "end" : "middle"}
          >
            {k === 0 ? chartWords.firstTick(week) : week}
          </text>
        ))}
      </Chart>
    </div>
  );
}
