import type { World } from "../world.ts";

/**
 * How much friends resemble each other: Pearson correlation of a column over all arcs, each tie counted both ways
 * (Newman's assortativity, doi:10.1103/PhysRevE.67.026126). 0 where nobody differs or nobody is tied. Ties of people who are
 * in no measure do not count. O(arcs).
 */
export function friendsCorrelation({ network, order, leftOut, count }: World, column: ArrayLike<number>): number {
  const { offsets, ends, targets } = network;
  let arcs = 0;
  let sum = 0;
  let squares = 0;
  let products = 0;
  for (let p = 0; p < count; p++) {
    const i = order === null ? p : order[p];
    if (leftOut[i] === 1) continue;
    let degree = 0;
    let friends = 0;
    for (let a = offsets[i]; a < ends[i]; a++) {
      if (leftOut[targets[a]] === 1) continue;
      degree++;
      friends += column[targets[a]];
    }
    arcs += degree;
    sum += degree * column[i];
    squares += degree * column[i] * column[i];
    products += column[i] * friends;
  }
  return correlation(arcs, sum, squares, products);
}

/** Pearson correlation of the two ends of arcs, from sums over arcs: both ends have the same mean and variance. */
export function correlation(arcs: number, sum: number, squares: number, products: number): number {
  if (arcs === 0) return 0;
  const mean = sum / arcs;
  const variance = squares / arcs - mean * mean;
  return variance <= 1e-12 * mean * mean ? 0 : (products / arcs - mean * mean) / variance;
}
