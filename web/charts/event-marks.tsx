import { chartWords } from "../words/charts.ts";
import { type ChartEvent, placeLabels } from "./chart-event.ts";
import type { Frame } from "./frame.ts";

/** Spans as a tint and moments as a dashed line, behind the curves. */
export function EventMarks({
  events,
  frame,
  top,
  bottom,
}: {
  events: readonly ChartEvent[];
  frame: Frame;
  top: number;
  bottom: number;
}) {
  return (
    <g>
      {events.map(({ name, from, to }) =>
        from === to ? (
          <line key={`${name}${from}`} class="k-moment" x1={frame.x(from)} x2={frame.x(from)} y1={top} y2={bottom} />
        ) : (
          <rect
            key={`${name}${from}`}
            class="k-span"
            x={frame.x(from)}
            width={frame.x(to) - frame.x(from)}
            y={top}
            height={bottom - top}
          />
        ),
      )}
    </g>
  );
}

/** The word above each mark; pressing it moves the playhead there. */
export function EventButtons({
  events,
  frame,
  em,
  onWeek,
}: {
  events: readonly ChartEvent[];
  frame: Frame;
  em: number;
  onWeek: (week: number) => void;
}) {
  const labels = placeLabels(events, frame.x, em, frame.width);
  const rows = rowsOf(events, frame, em);
  return (
    <>
      {labels.map(({ event, middle, width, row }) => (
        <button
          key={`${event.name}${event.from}`}
          type="button"
          class="k-event"
          style={{ left: `${middle - width / 2}px`, width: `${width}px`, top: `${(rows - 1 - row) * rowHeight(em)}px` }}
          aria-label={chartWords.goTo(event.name, event.from, event.to)}
          onClick={() => onWeek(event.from)}
        >
          <span translate={false}>{event.name}</span>
        </button>
      ))}
    </>
  );
}

/** Rows of words above the chart. */
export function rowsOf(events: readonly ChartEvent[], frame: Frame, em: number): number {
  return Math.max(0, ...placeLabels(events, frame.x, em, frame.width).map(({ row }) => row + 1));
}

/** Height of one row of words. */
export function rowHeight(em: number): number {
  return Math.round(em * 1.5);
}
