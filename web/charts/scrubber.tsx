import { useRef } from "preact/hooks";
import { useDrag } from "../controls/use-drag.ts";
import { chartWords } from "../words/charts.ts";
import type { ChartEvent } from "./chart-event.ts";
import { type Frame, namedWeeks } from "./frame.ts";
import { weekAfterKey } from "./scrubber-keys.ts";

export interface ScrubberProps {
  /** The frame of the chart above: this is its x axis. */
  readonly frame: Frame;
  readonly em: number;
  readonly week: number;
  readonly firstWeek: number;
  readonly lastWeek: number;
  readonly events: readonly ChartEvent[];
  readonly onWeek: (week: number) => void;
}

/** The week slider, which is the x axis of the chart above it: same left and right, the week in the thumb. */
export function Scrubber({ frame, em, week, firstWeek, lastWeek, events, onWeek }: ScrubberProps) {
  const ref = useRef<HTMLDivElement>(null);
  const shown = Math.round(week);
  const middle = Math.round(1.5 * em);
  const height = Math.round(4.1 * em);
  const radius = Math.round(0.94 * em);
  const { x, left, right, width } = frame;

  const drag = useDrag(({ clientX }) => {
    const box = ref.current?.getBoundingClientRect();
    if (box === undefined) return;
    onWeek(Math.max(firstWeek, Math.min(lastWeek, Math.round(x.invert(clientX - box.left)))));
  });

  return (
    <div
      ref={ref}
      class="k-scrubber"
      role="slider"
      tabIndex={0}
      aria-label={chartWords.week()}
      aria-orientation="horizontal"
      aria-valuemin={firstWeek}
      aria-valuemax={lastWeek}
      aria-valuenow={shown}
      aria-valuetext={chartWords.weekOf(shown, lastWeek)}
      onKeyDown={(event) => {
        const next = weekAfterKey(event.key, shown, firstWeek, lastWeek);
        if (next === null) return;
        event.preventDefault();
        event.stopPropagation();
        onWeek(next);
      }}
      {...drag}
    >
      <svg class="k-scrub" width={width} height={height} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
        {events
          .filter(({ from, to }) => from !== to)
          .map(({ name, from, to }) => (
            <rect
              key={`${name}${from}`}
              class="k-scrub-span"
              x={x(from)}
              width={x(to) - x(from)}
              y={middle - 7}
              height={14}
              rx={3}
            />
          ))}
        <line class="k-track" x1={left} x2={right} y1={middle} y2={middle} />
        <line class="k-done" x1={left} x2={x(week)} y1={middle} y2={middle} />
        <Ticks frame={frame} em={em} firstWeek={firstWeek} lastWeek={lastWeek} top={middle + 8} />
        <line class="k-playhead" x1={x(week)} x2={x(week)} y1={0} y2={middle} />
        <circle class="k-thumb" cx={x(week)} cy={middle} r={radius} />
        <text class="k-thumb-week" x={x(week)} y={middle} dy=".35em" text-anchor="middle">
          {shown}
        </text>
      </svg>
    </div>
  );
}

function Ticks({
  frame: { x, left, right },
  em,
  firstWeek,
  lastWeek,
  top,
}: Pick<ScrubberProps, "frame" | "em" | "firstWeek" | "lastWeek"> & { top: number }) {
  const named = namedWeeks(firstWeek, lastWeek, right - left, em);
  const each = (right - left) / (lastWeek - firstWeek) >= 4;
  const weeks = each ? Array.from({ length: lastWeek - firstWeek + 1 }, (_, k) => firstWeek + k) : named;
  return (
    <g>
      {weeks.map((week) => (
        <line
          key={week}
          class={named.includes(week) ? "k-week-tick k-named" : "k-week-tick"}
          x1={x(week)}
          x2={x(week)}
          y1={top}
          y2={top + (named.includes(week) ? 8 : 5)}
        />
      ))}
      {named.map((week, k) => (
        <text
          key={week}
          class="k-tick"
          x={x(week)}
          y={top + 8}
          dy="1.15em"
          text-anchor={k === 0 ? "start" : k === named.length - 1 ? "end" : "middle"}
        >
          {k === 0 ? chartWords.firstTick(week) : week}
        </text>
      ))}
    </g>
  );
}
