/**
 * Quantile of a weighted sample: values sorted, each standing at the middle of its weight, and straight lines between. NaN of
 * nothing.
 * @param p 0 to 1
 */
export function weightedQuantile(values: readonly number[], weights: readonly number[], p: number): number {
  const order = values.map((_, k) => k).sort((a, b) => values[a] - values[b] || a - b);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  let below = 0;
  let last = -1;
  let lastAt = 0;
  for (const k of order) {
    const at = (below + weights[k] / 2) / total;
    if (at >= p) {
      if (last < 0) return values[k];
      const share = at === lastAt ? 1 : (p - lastAt) / (at - lastAt);
      return values[last] + share * (values[k] - values[last]);
    }
    below += weights[k];
    last = k;
    lastAt = at;
  }
  return last < 0 ? Number.NaN : values[last];
}

/** Correlation of a weighted sample; NaN where one side is constant. */
export function weightedCorrelation(a: readonly number[], b: readonly number[], weights: readonly number[]): number {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const center = (values: readonly number[]) => values.reduce((sum, value, k) => sum + weights[k] * value, 0) / total;
  const [x, y] = [center(a), center(b)];
  let [xx, yy, xy] = [0, 0, 0];
  for (const [k, weight] of weights.entries()) {
    xx += weight * (a[k] - x) * (a[k] - x);
    yy += weight * (b[k] - y) * (b[k] - y);
    xy += weight * (a[k] - x) * (b[k] - y);
  }
  return xx === 0 || yy === 0 ? Number.NaN : xy / Math.sqrt(xx * yy);
}
