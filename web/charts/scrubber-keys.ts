/** Where a key takes the playhead: arrows one week, Page four, Home and End; null for any other key. Time runs left to right. */
export function weekAfterKey(key: string, week: number, first: number, last: number): number | null {
  const next = steps[key] === undefined ? jump(key, first, last) : week + steps[key];
  return next === null ? null : Math.max(first, Math.min(last, next));
}

const steps: Readonly<Record<string, number>> = {
  ArrowLeft: -1,
  ArrowDown: -1,
  ArrowRight: 1,
  ArrowUp: 1,
  PageDown: -4,
  PageUp: 4,
};

function jump(key: string, first: number, last: number): number | null {
  if (key === "Home") return first;
  return key === "End" ? last : null;
}
