import { sum } from "../../math/sums.ts";
import { orthonormal, product, restOf } from "./orthonormal.ts";

/**
 * Weights that give the coefficient of `column` in a regression on it, an intercept and `others`: sum of weight x outcome. They
 * are the rest of the column after the others, over its squared length (Frisch, Waugh and Lovell). A fit without a single
 * degree of freedom left, as of a 2 x 2 design, has its coefficients too. null where the column is constant or follows
 * from the others.
 */
export function partialWeights(column: ArrayLike<number>, others: readonly ArrayLike<number>[] = []): Float64Array | null {
  const rest = restOf(column, orthonormal(others));
  if (rest === null) return null;
  const squared = product(rest, rest);
  return rest.map((value) => value / squared);
}

/** Sums whose terms cancel to less than this share of their sizes are nothing but rounding. */
const rounding = 1e-12;

/**
 * The coefficient that such weights give. Where the outcome does not depend on the column at all its terms cancel down to a rounding
 * error; that is 0, for it is the same in every replicate, and an interval over replicates would be sure of its sign.
 */
export function weighted(weights: ArrayLike<number>, outcome: ArrayLike<number>): number {
  const terms = Float64Array.from(weights, (weight, k) => weight * outcome[k]);
  const total = sum(terms);
  return Math.abs(total) <= rounding * sum(terms.map(Math.abs)) ? 0 : total;
}
