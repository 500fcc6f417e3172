/**
 * Holm's step-down adjustment (1979): p values so that the chance of even one false finding among all of them stays below the level
 * at which they are read. Null stays null and counts as a test all the same.
 */
export function holm(values: readonly (number | null)[]): (number | null)[] {
  const order = values.map((_, k) => k).sort((a, b) => (values[a] ?? 1) - (values[b] ?? 1));
  const adjusted: (number | null)[] = values.map(() => null);
  let last = 0;
  for (const [rank, k] of order.entries()) {
    const p = values[k];
    last = Math.min(1, Math.max(last, (p ?? 1) * (values.length - rank)));
    adjusted[k] = p === null ? null : last;
  }
  return adjusted;
}
