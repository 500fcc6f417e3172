import { exp } from "../../math/elementary.ts";
import { compoundPoisson } from "./compound-poisson.ts";
import type { Nodes } from "./nodes.ts";

/** What strikes a person in a week: kinds of events, each a Poisson number of exponential burdens. */
export type Strikes = readonly { readonly rate: number; readonly mean: number }[];

/** Mean of a week's need. */
export function meanNeed(strikes: Strikes): number {
  return strikes.reduce((sum, { rate, mean }) => sum + rate * mean, 0);
}

/** Variance of a week's need: rate x mean square, and the mean square of an exponential is twice its mean squared. */
export function needVariance(strikes: Strikes): number {
  return strikes.reduce((sum, { rate, mean }) => sum + 2 * rate * mean * mean, 0);
}

/** A law on the lattice 0, step, 2 step, ...: the chance of each point. */
export interface Lattice {
  readonly step: number;
  readonly chances: Float64Array;
}

/** Lattice points for the smallest mean burden: the mean of a smooth function is then right to better than 1%. */
const fineness = 6;

/** Law of a week's need. Burdens are put on the lattice so that their mean stays. */
export function needLaw(strikes: Strikes): Lattice {
  const kinds = strikes.filter(({ rate, mean }) => rate > 0 && mean > 0);
  if (kinds.length === 0) return { step: 1, chances: Float64Array.of(1) };
  const means = kinds.map(({ mean }) => mean);
  const step = Math.min(...means) / fineness;
  // Eight standard deviations, and the tail of the heaviest kind down to exp(-10).
  const reach = meanNeed(kinds) + 8 * Math.sqrt(needVariance(kinds)) + 10 * Math.max(...means);
  const one = new Float64Array(Math.ceil(reach / step));
  const rate = kinds.reduce((sum, kind) => sum + kind.rate, 0);
  for (const kind of kinds) {
    const share = kind.rate / rate;
    // Mean excess of an exponential over x is mean exp(-x / mean); its second differences are the chances of the points.
    const excess = (k: number) => kind.mean * exp((-k * step) / kind.mean);
    one[0] += share * (1 - (excess(0) - excess(1)) / step);
    for (let k = 1; k < one.length; k++) one[k] += (share * (excess(k - 1) - 2 * excess(k) + excess(k + 1))) / step;
  }
  return { step, chances: compoundPoisson(rate, one) };
}

/** E[need / (1 + need)]. */
export function meanSaturation({ step, chances }: Lattice): number {
  let sum = 0;
  for (let k = 1; k < chances.length; k++) sum += (chances[k] * k * step) / (1 + k * step);
  return sum;
}

/** E[max(0, need - k step)] for every lattice point k; it is straight between them. */
export function meanExcess({ step, chances }: Lattice): Float64Array {
  const excess = new Float64Array(chances.length);
  let beyond = 0;
  for (let k = chances.length - 2; k >= 0; k--) {
    beyond += chances[k + 1];
    excess[k] = excess[k + 1] + step * beyond;
  }
  return excess;
}

/**
 * What is above a limit once help has taken its part, E[max(0, need x left - limit)].
 * @param excess as `meanExcess` gives it
 * @param left the law of 1 / (1 + ease) of a week with need, above 0 up to 1
 */
export function meanOverload(excess: Float64Array, step: number, left: Nodes, limit: number): number {
  let sum = 0;
  for (let k = 0; k < left.values.length; k++) {
    const at = limit / (left.values[k] * step);
    const below = Math.floor(at);
    // What help leaves falls along the nodes, so the limit only moves away.
    if (below + 1 >= excess.length) break;
    sum += left.shares[k] * left.values[k] * (excess[below] + (at - below) * (excess[below + 1] - excess[below]));
  }
  return sum;
}
