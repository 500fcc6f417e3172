/** Sum in the given order, with Neumaier's correction: the same bits everywhere and good to the last few of them. */
export function sum(values: ArrayLike<number>): number {
  let total = 0;
  let lost = 0;
  for (let k = 0; k < values.length; k++) {
    const value = values[k];
    const next = total + value;
    lost += Math.abs(total) >= Math.abs(value) ? total - next + value : value - next + total;
    total = next;
  }
  return total + lost;
}

/** Mean; NaN of nothing. */
export function mean(values: ArrayLike<number>): number {
  return sum(values) / values.length;
}

/**
 * Quantile by linear interpolation between order statistics (R's type 7). `sorted` ascending; NaN of nothing.
 * @param p 0 to 1
 */
export function quantile(sorted: ArrayLike<number>, p: number): number {
  if (sorted.length === 0) return Number.NaN;
  const place = (sorted.length - 1) * p;
  const below = Math.floor(place);
  const above = Math.min(sorted.length - 1, below + 1);
  return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
}
