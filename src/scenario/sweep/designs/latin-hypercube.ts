import { Sequence } from "../../../random/sequence.ts";
import type { Words } from "../../../random/threefry.ts";
import { checkCount } from "./check-count.ts";

/**
 * Latin hypercube: along every dimension each of `points` strata of equal width holds exactly one row, at a random place within
 * it. McKay, Beckman & Conover (1979), doi:10.1080/00401706.1979.10489755. Dimensions have dice of their own, so that one more
 * leaves those before it as they were; another number of points is another design.
 *
 * @returns rows in the open unit cube, one a point
 * @throws RangeError if a count is no whole number from 1 upwards
 */
export function latinHypercube(points: number, dimensions: number, key: Words): number[][] {
  checkCount(points, "points");
  checkCount(dimensions, "dimensions");
  const rows = Array.from({ length: points }, () => new Array<number>(dimensions).fill(0));
  for (let d = 0; d < dimensions; d++) {
    const dice = new Sequence(key, `latinHypercube.${d}`);
    const strata = shuffled(points, dice);
    for (let p = 0; p < points; p++) rows[p][d] = (strata[p] + dice.uniform()) / points;
  }
  return rows;
}

/** 0 to `count` - 1 in random order, each order equally likely (Fisher and Yates). */
export function shuffled(count: number, dice: Sequence): number[] {
  const order = Array.from({ length: count }, (_, k) => k);
  for (let last = count - 1; last > 0; last--) {
    const other = dice.below(last + 1);
    [order[last], order[other]] = [order[other], order[last]];
  }
  return order;
}
