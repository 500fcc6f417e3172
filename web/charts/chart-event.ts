/** Something with a date that the chart marks: a moment where it begins and ends in the same week, else a span. */
export interface ChartEvent {
  readonly name: string;
  readonly from: number;
  readonly to: number;
}

/** A label above the chart: its middle and its row from below. */
export interface PlacedLabel {
  readonly event: ChartEvent;
  readonly middle: number;
  readonly width: number;
  readonly row: number;
}

/** Puts each event's word above where it happens, one row up where it would run into another. */
export function placeLabels(
  events: readonly ChartEvent[],
  x: (week: number) => number,
  em: number,
  right: number,
): readonly PlacedLabel[] {
  const ends: number[] = [];
  return [...events]
    .sort((a, b) => a.from - b.from || a.to - b.to)
    .map((event) => {
      const width = Math.max(36, event.name.length * 0.5 * em + 12);
      const wanted = x((event.from + event.to) / 2);
      const middle = Math.max(width / 2, Math.min(wanted, right - width / 2));
      let row = 0;
      while (ends[row] !== undefined && ends[row] > middle - width / 2) row++;
      ends[row] = middle + width / 2;
      return { event, middle, width, row };
    });
}
