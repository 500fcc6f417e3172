import type { ChartEvent } from "../charts/chart-event.ts";
import type { WeekMark } from "../worker/protocol.ts";

/** Marks for the chart: what holds in the same weeks is one event with both names. */
export function storyEvents(marks: readonly WeekMark[]): readonly ChartEvent[] {
  const events = new Map<string, ChartEvent>();
  for (const { title, from, to } of marks) {
    const same = events.get(`${from} ${to}`);
    events.set(`${from} ${to}`, { name: same === undefined ? title : `${same.name}, ${title}`, from, to });
  }
  return [...events.values()];
}
