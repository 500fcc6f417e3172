/** Lines that are others than before: a stretch of the earlier text and what stands in its place, either of them maybe empty. */
export interface LineChange {
  /** Places of lines, from 0; the end is not part of it. */
  readonly before: readonly [from: number, to: number];
  readonly after: readonly [from: number, to: number];
}

/** Lines compared at most: beyond that, everything between the first and the last difference counts as one change. */
const mostCompared = 4_000_000;

/** What was changed, line by line: as few lines as possible. */
export function lineChanges(before: readonly string[], after: readonly string[]): readonly LineChange[] {
  let head = 0;
  while (head < before.length && head < after.length && before[head] === after[head]) head++;
  let tail = 0;
  while (
    tail < before.length - head &&
    tail < after.length - head &&
    before[before.length - 1 - tail] === after[after.length - 1 - tail]
  )
    tail++;
  const [m, n] = [before.length - head - tail, after.length - head - tail];
  if (m === 0 && n === 0) return [];
  if (m * n > mostCompared) return [{ before: [head, head + m], after: [head, head + n] }];
  return stretches(before, after, head, m, n);
}

/** Longest common lines, then what lies between them. */
function stretches(before: readonly string[], after: readonly string[], head: number, m: number, n: number): LineChange[] {
  // common[i * (n + 1) + j]: common lines of what follows line i here and line j there.
  const common = new Uint32Array((m + 1) * (n + 1));
  for (let i = m - 1; i >= 0; i--)
    for (let j = n - 1; j >= 0; j--)
      common[i * (n + 1) + j] =
        before[head + i] === after[head + j]
          ? common[(i + 1) * (n + 1) + j + 1] + 1
          : Math.max(common[(i + 1) * (n + 1) + j], common[i * (n + 1) + j + 1]);

  const found: LineChange[] = [];
  let [i, j] = [0, 0];
  while (i < m || j < n) {
    if (i < m && j < n && before[head + i] === after[head + j]) {
      i++;
      j++;
      continue;
    }
    const [fromI, fromJ] = [i, j];
    while (i < m || j < n) {
      if (i < m && j < n && before[head + i] === after[head + j]) break;
      if (j >= n || (i < m && common[(i + 1) * (n + 1) + j] >= common[i * (n + 1) + j + 1])) i++;
      else j++;
    }
    found.push({ before: [head + fromI, head + i], after: [head + fromJ, head + j] });
  }
  return found;
}

/** The later text with one change undone. */
export function takeBackLines(before: readonly string[], after: readonly string[], change: LineChange): string {
  const there = before.slice(...change.before);
  return [...after.slice(0, change.after[0]), ...there, ...after.slice(change.after[1])].join("\n");
}
