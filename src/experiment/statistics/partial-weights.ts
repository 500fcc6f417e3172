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

/** The coefficient that such weights give. */
export function weighted(weights: ArrayLike<number>, outcome: ArrayLike<number>): number {
  return product(weights, outcome);
}
