import { child } from "../../../random/seed.ts";
import { Sequence } from "../../../random/sequence.ts";
import type { Words } from "../../../random/threefry.ts";
import { checkCount } from "./check-count.ts";
import { shuffled } from "./latin-hypercube.ts";

/**
 * Morris's design for screening: trajectories of `dimensions + 1` rows on a grid of `levels` values a dimension (0, 1 / (levels - 1),
 * ..., 1), in which each row differs from the one before in one dimension, by levels / (2 (levels - 1)) up or down; every
 * dimension moves once. Morris (1991), doi:10.1080/00401706.1991.10484804. That step makes every value of the grid equally likely,
 * which takes an even number of levels. The dice of a trajectory are keyed by its number: asking for more leaves the first
 * ones as they were.
 *
 * @returns rows in the closed unit cube, trajectory by trajectory
 * @throws RangeError if a count is no whole number from 1 upwards, or `levels` is odd
 */
export function morrisTrajectories(trajectories: number, dimensions: number, levels: number, key: Words): number[][] {
  checkCount(trajectories, "trajectories");
  checkCount(dimensions, "dimensions");
  checkCount(levels, "levels");
  if (levels % 2 !== 0) throw new RangeError(`levels must be even; it is ${levels}`);
  const rows: number[][] = [];
  for (let t = 0; t < trajectories; t++) {
    const dice = new Sequence(child(key, t), "morris");
    const order = shuffled(dimensions, dice);
    const half = levels / 2;
    const lower = order.map(() => dice.below(half));
    const up = order.map(() => dice.below(2) === 1);
    const level = lower.map((low, d) => (up[d] ? low : low + half));
    const place = () => level.map((steps) => steps / (levels - 1));
    rows.push(place());
    for (const d of order) {
      level[d] = up[d] ? lower[d] + half : lower[d];
      rows.push(place());
    }
  }
  return rows;
}

/** How far a dimension moves in the unit cube: levels / (2 (levels - 1)), 2/3 with four levels. */
export function morrisStep(levels: number): number {
  return levels / (2 * (levels - 1));
}
