/** Place in `weeks` (ascending) of the last one that is not after `week`; 0 where all are. */
function placeOfWeek(weeks: ArrayLike<number>, week: number): number {
  let place = 0;
  for (let k = 0; k < weeks.length && weeks[k] <= week; k++) place = k;
  return place;
}

/** The value at a week, on the straight way between recorded ones. NaN without values. */
export function valueAtWeek(weeks: ArrayLike<number>, values: ArrayLike<number>, week: number): number {
  if (weeks.length === 0) return Number.NaN;
  const before = placeOfWeek(weeks, week);
  const after = Math.min(before + 1, weeks.length - 1);
  if (after === before || week <= weeks[before]) return values[before];
  const part = (week - weeks[before]) / (weeks[after] - weeks[before]);
  return values[before] + part * (values[after] - values[before]);
}
