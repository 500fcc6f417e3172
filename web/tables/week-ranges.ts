/** A stretch of weeks and where it lies among the recorded ones. */
export interface WeekRange {
  readonly from: number;
  readonly to: number;
  readonly places: readonly [first: number, last: number];
}

/** The weeks of a run in stretches of equal length, at most `most` of them; week 0, the start, stands alone. */
export function weekRanges(weeks: ArrayLike<number>, most = 13): readonly WeekRange[] {
  const ranges: WeekRange[] = [];
  if (weeks.length === 0) return ranges;
  ranges.push({ from: weeks[0], to: weeks[0], places: [0, 0] });
  const length = Math.max(1, Math.ceil((weeks.length - 1) / most));
  for (let first = 1; first < weeks.length; first += length) {
    const last = Math.min(weeks.length - 1, first + length - 1);
    ranges.push({ from: weeks[first], to: weeks[last], places: [first, last] });
  }
  return ranges;
}

/** Mean of a row of weeks over a stretch. */
export function meanOver(values: ArrayLike<number>, { places: [first, last] }: WeekRange): number {
  let sum = 0;
  for (let k = first; k <= last; k++) sum += values[k];
  return sum / (last - first + 1);
}
