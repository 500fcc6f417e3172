import { exp, ln } from "../../math/elementary.ts";

/**
 * Interval of a standard deviation measured on `count` normal values: sd x root(df / chi-squared quantile). null with
 * fewer than two values. Ten replicates know their SD only to within -31% and +83%.
 */
export function sdInterval(sd: number, count: number, level = 0.95): readonly [low: number, high: number] | null {
  if (count < 2) return null;
  const df = count - 1;
  const tail = (1 - level) / 2;
  return [sd * Math.sqrt(df / chiSquaredQuantile(1 - tail, df)), sd * Math.sqrt(df / chiSquaredQuantile(tail, df))];
}

/** Quantile of the chi-squared distribution, by halving; good to 1e-9 of itself. `df` a whole number from 1. */
export function chiSquaredQuantile(p: number, df: number): number {
  let low = 0;
  let high = df + 10;
  while (chiSquaredBelow(high, df) < p) high *= 2;
  for (let k = 0; k < 60; k++) {
    const middle = (low + high) / 2;
    if (chiSquaredBelow(middle, df) < p) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** Chi-squared distribution function, by integrating the density of the root of x / df as the noncentral t does. */
export function chiSquaredBelow(x: number, df: number): number {
  if (x <= 0) return 0;
  const reach = 12 / Math.sqrt(2 * df);
  const low = Math.max(0, 1 - reach);
  const high = 1 + reach;
  const end = Math.min(high, Math.max(low, Math.sqrt(x / df)));
  return integral(low, end, df) / (integral(low, end, df) + integral(end, high, df));
}

/** Integral of s^(df - 1) exp(-df s^2 / 2), over its peak, by Simpson's rule. */
function integral(from: number, to: number, df: number): number {
  if (to <= from) return 0;
  const steps = 1000;
  const step = (to - from) / steps;
  const logOf = (s: number) => (df === 1 ? 0 : (df - 1) * ln(s)) - (df * s * s) / 2;
  const highest = logOf(Math.sqrt((df - 1) / df));
  let sum = 0;
  for (let k = 0; k <= steps; k++) {
    const s = from + k * step;
    const density = s === 0 && df > 1 ? 0 : exp(logOf(s) - highest);
    sum += (k === 0 || k === steps ? 1 : k % 2 === 1 ? 4 : 2) * density;
  }
  return (sum * step) / 3;
}
