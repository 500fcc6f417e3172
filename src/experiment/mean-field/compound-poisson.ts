import { exp } from "../../math/elementary.ts";

/**
 * Law of the sum of a Poisson number of independent amounts, all on the lattice 0, 1, 2, ...: Panjer's recursion (1981,
 * doi:10.1017/S0515036100006796). What lies beyond the lattice is dropped. O(points squared)
 * @param rate mean number of amounts
 * @param one chance of each lattice point for one amount
 */
export function compoundPoisson(rate: number, one: Float64Array): Float64Array {
  const chances = new Float64Array(one.length);
  chances[0] = exp(-rate * (1 - one[0]));
  for (let n = 1; n < one.length; n++) {
    let sum = 0;
    for (let k = 1; k <= n; k++) sum += k * one[k] * chances[n - k];
    chances[n] = (rate / n) * sum;
  }
  return chances;
}

/** Puts an amount with its chance on the two lattice points around it so that its mean stays; `at` counts in lattice steps. */
export function place(law: Float64Array, at: number, chance: number): void {
  const below = Math.floor(at);
  law[below] += chance * (1 - (at - below));
  if (at > below) law[below + 1] += chance * (at - below);
}
