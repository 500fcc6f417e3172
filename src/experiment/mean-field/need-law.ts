import { exp } from "../../math/elementary.ts";
import { compoundPoisson } from "./compound-poisson.ts";
import type { Nodes } from "./nodes.ts";

/** What strikes a person in a week: events at a rate, each exponential around one of some means with its share. */
export interface Strikes {
  readonly rate: number;
  readonly kinds: readonly { readonly share: number; readonly mean: number }[];
}

/** A law on the lattice 0, step, 2 step, ...: the chance of each point. */
export interface Lattice {
  readonly step: number;
  readonly chances: Float64Array;
}

/**
 * Law of what weighs on a person in a week: severities are put on the lattice so that their mean stays, and the sum of a
 * Poisson number of them follows point by point.
 * @param step about a sixth of the smallest mean keeps the error of a mean of a smooth function below 1%
 * @param size number of lattice points; what lies beyond is dropped
 */
export function needLaw({ rate, kinds }: Strikes, step: number, size: number): Lattice {
  const severity = new Float64Array(size);
  for (const { share, mean } of kinds) {
    // Mean excess over x of an exponential is mean exp(-x / mean); its second differences are the chances of the points.
    const excess = (k: number) => mean * exp((-k * step) / mean);
    severity[0] += share * (1 - (excess(0) - excess(1)) / step);
    for (let k = 1; k < size; k++) severity[k] += (share * (excess(k - 1) - 2 * excess(k) + excess(k + 1))) / step;
  }
  return { step, chances: compoundPoisson(rate, severity) };
}

/** Mean of need / (1 + need). */
export function meanSaturation({ step, chances }: Lattice): number {
  let sum = 0;
  for (let k = 1; k < chances.length; k++) sum += (chances[k] * k * step) / (1 + k * step);
  return sum;
}

/**
 * Mean of what is left above `limit`, E[max(0, need x left - limit)], over need and what help leaves of it.
 * @param left the law of 1 / (1 + ease) of a week with need, 0 to 1
 */
export function meanOverload(need: Lattice, left: Nodes, limit: number): number {
  const excess = meanExcess(need);
  let sum = 0;
  for (let k = 0; k < left.values.length; k++) {
    const at = limit / left.values[k] / need.step;
    const below = Math.floor(at);
    if (below + 1 >= excess.length) continue;
    sum += left.shares[k] * left.values[k] * (excess[below] + (at - below) * (excess[below + 1] - excess[below]));
  }
  return sum;
}

/** E[max(0, need - k step)] for every lattice point k; it is straight between them. */
function meanExcess({ step, chances }: Lattice): Float64Array {
  const excess = new Float64Array(chances.length);
  let beyond = 0;
  for (let k = chances.length - 2; k >= 0; k--) {
    beyond += chances[k + 1];
    excess[k] = excess[k + 1] + step * beyond;
  }
  return excess;
}
