import { normalBelow, normalDensity } from "./nodes.ts";

/**
 * E[D], E[D^2], E[D^3] of D = max(0, X) into `out` from place `m`, where X has the given mean, variance and third central moment and
 * otherwise the shape of a normal variable: the first term of the Gram-Charlier series, density x (1 + skewness / 6 (z^3 - 3z)).
 */
export function flooredMoments(out: Float64Array, m: number, mean: number, variance: number, third: number): void {
  if (!(variance > 1e-12)) {
    const value = Math.max(0, mean);
    out[m] = value;
    out[m + 1] = value * value;
    out[m + 2] = value * value * value;
    return;
  }
  const spread = Math.sqrt(variance);
  const lean = third / (6 * variance * spread);
  const edge = -mean / spread;
  // parts[k] is the integral of z^k x density from the floor upwards: (k - 1) parts[k - 2] + edge^(k - 1) density(edge).
  const density = normalDensity(edge);
  parts[0] = normalBelow(-edge);
  parts[1] = density;
  for (let k = 2, power = edge; k <= 6; k++, power *= edge) parts[k] = (k - 1) * parts[k - 2] + power * density;
  for (let k = 0; k <= 3; k++) leaning[k] = parts[k] + lean * (parts[k + 3] - 3 * parts[k + 1]);
  const [none, one, two, three] = leaning;
  out[m] = mean * none + spread * one;
  out[m + 1] = mean * mean * none + 2 * mean * spread * one + variance * two;
  out[m + 2] = mean * mean * mean * none + 3 * mean * mean * spread * one + 3 * mean * variance * two + variance * spread * three;
}

/** Room to work in: used and left within one call. */
const parts = new Float64Array(7);
const leaning = new Float64Array(4);
