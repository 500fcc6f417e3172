import { checkCount } from "./check-count.ts";
import { mostSobolDimensions, sobolSequence } from "./sobol.ts";

/** As many factors as there are pairs of Sobol dimensions. */
export const mostSaltelliDimensions = Math.floor(mostSobolDimensions / 2);

/**
 * Saltelli's sample for Sobol indices: for each of `base` points of a Sobol sequence in twice as many dimensions its first half A and
 * its second half B, then A with each coordinate in turn taken from B. Saltelli et al. (2010), doi:10.1016/j.cpc.2009.09.018 (of
 * their choices the recommended one). Every index needs all blocks, so `base` is best a power of
 * two, as for the sequence itself; a larger base begins with the rows of a smaller one.
 *
 * @returns base x (dimensions + 2) rows in [0, 1)
 * @throws RangeError if a count is no whole number from 1 upwards, or there are more dimensions than half of the sequence has
 */
export function saltelli(base: number, dimensions: number): number[][] {
  checkCount(base, "base");
  checkCount(dimensions, "dimensions", mostSaltelliDimensions);
  return sobolSequence(base, 2 * dimensions).flatMap((point) => {
    const a = point.slice(0, dimensions);
    const b = point.slice(dimensions);
    return [a, b, ...a.map((_, d) => a.map((value, k) => (k === d ? b[k] : value)))];
  });
}
