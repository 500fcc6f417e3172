import { checkCount } from "./check-count.ts";
import { joeKuo } from "./joe-kuo.ts";

/** Dimensions for which there are direction numbers. */
export const mostSobolDimensions = joeKuo.length + 1;

const bits = 32;
const words = 2 ** 32;

/**
 * The first points of the Sobol sequence: each dimension's first 2^k points stand one in each of 2^k equal parts of [0, 1), and low
 * dimensions are even in pairs too. Sobol' (1967), doi:10.1016/0041-5553(67)90144-9; in Gray code order after Antonov & Saleev
 * (1979), with the direction numbers of Joe & Kuo (2008), doi:10.1137/070709359.
 *
 * The first point, the origin, belongs to it: without it the balance of every power of two is lost (Owen 2020, arXiv:2008.08051).
 * For the same reason one takes 2^k points: any other number leaves some parts with one point more than others. A
 * longer sequence begins with a shorter one.
 *
 * @returns rows in [0, 1), one a point
 * @throws RangeError if a count is no whole number from 1 upwards, or there are more dimensions than direction numbers
 */
export function sobolSequence(points: number, dimensions: number): number[][] {
  checkCount(points, "points", words);
  checkCount(dimensions, "dimensions", mostSobolDimensions);
  const directions = Array.from({ length: dimensions }, (_, d) => directionNumbers(d));
  const place = new Uint32Array(dimensions);
  const rows: number[][] = [];
  for (let p = 0; p < points; p++) {
    rows.push(Array.from(place, (word) => word / words));
    // Gray code: from one point to the next only the direction of the lowest zero bit of its number changes.
    const changed = bits - 1 - Math.clz32(~p & (p + 1));
    if (changed < bits) for (let d = 0; d < dimensions; d++) place[d] ^= directions[d][changed];
  }
  return rows;
}

/** Direction numbers of a dimension from 0, as 32-bit fractions. */
export function directionNumbers(dimension: number): Uint32Array {
  const v = new Uint32Array(bits);
  if (dimension === 0) {
    for (let k = 0; k < bits; k++) v[k] = 1 << (bits - 1 - k);
    return v;
  }
  const { polynomial, first } = joeKuo[dimension - 1];
  const degree = first.length;
  for (let k = 0; k < bits; k++) {
    if (k < degree) {
      v[k] = first[k] << (bits - 1 - k);
      continue;
    }
    // The recurrence of the primitive polynomial; its inner coefficients are the bits of `polynomial`, highest first.
    let word = v[k - degree] ^ (v[k - degree] >>> degree);
    for (let term = 1; term < degree; term++) if ((polynomial >>> (degree - 1 - term)) & 1) word ^= v[k - term];
    v[k] = word;
  }
  return v;
}
