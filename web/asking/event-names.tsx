import type { PlacedLabel } from "../charts/chart-event.ts";
import { asItIs } from "../words/as-it-is.ts";

/** The height that the names of events take above a picture, in letters of its text. */
export function namesHeight(labels: readonly PlacedLabel[]): number {
  return Math.max(0, ...labels.map(({ row }) => row + 1)) * 1.4;
}

/** The names of events above their marks. */
export function EventNames({ labels, top, em }: { labels: readonly PlacedLabel[]; top: number; em: number }) {
  return (
    <g {...asItIs}>
      {labels.map(({ event, middle, row }) => (
        <text
          key={`${event.name}${event.from}`}
          class="k-event-name"
          x={middle}
          y={top - (row * 1.4 + 0.55) * em}
          text-anchor="middle"
        >
          {event.name}
        </text>
      ))}
    </g>
  );
}
