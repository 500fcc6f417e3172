import { mean } from "../../math/sums.ts";
import { crossProduct, varianceOver } from "./cross-product.ts";
import { type Estimate, type IntervalOptions, withIntervals } from "./with-intervals.ts";

/**
 * What the dice do to an outcome, beside what the parameters do. By the law of total variance a single run at a point drawn from
 * the design has the variance
 *
 *   V(run) = V(m(x)) between points + E(variance over replicates at a point): the dice
 *
 * and with shared shocks the dice's part splits again: what a replicate's dice do to all points alike (it drops out of every
 * comparison between points) and what they do differently from point to point (what more replicates are needed for).
 */
export interface Dice {
  /** Variance between points of the expected outcome, without the dice; below 0 by chance where there is hardly any. */
  readonly betweenPoints: number;
  /** Mean variance over replicates at a point; null with one replicate. */
  readonly variance: number | null;
  /** Share of the dice in the variance of single runs; null with one replicate. */
  readonly share: Estimate | null;
  /** Share in the variance of single runs of what the dice do to all points alike; null without shared shocks or with one replicate. */
  readonly alike: number | null;
  /**
   * The noise floor: share of the dice in the variance between points of means over the replicates that there are. A parameter whose
   * total index lay below it would not have been told from the dice without correcting for them. null with one replicate.
   */
  readonly floor: number | null;
}

/** @param blocks by block, point of the block and replicate; points of one block may depend on each other, blocks not */
export function diceOf(blocks: readonly (readonly Float64Array[])[], replicates: number, options: IntervalOptions): Dice {
  const points = blocks.flat();
  const centers = replicateMeans(points);
  const partsWithout = new Map<number, readonly Parts[]>();
  const parts = (without: number): readonly Parts[] => {
    const known = partsWithout.get(without);
    const made = known ?? blocks.map((block) => partsOf(block, centers, without));
    if (known === undefined) partsWithout.set(without, made);
    return made;
  };
  const all = Uint32Array.from(blocks, (_, k) => k);
  const { between, dice } = split(parts(-1), all);
  if (replicates < 2 || blocks.length < 2) {
    return { betweenPoints: between, variance: null, share: null, alike: null, floor: null };
  }
  const [share] = withIntervals(
    blocks.length,
    replicates,
    (drawn, without) => {
      const found = split(parts(without), drawn);
      return [found.dice / (found.between + found.dice)];
    },
    options,
  );
  // What the dice do to all alike moves the means over points, which a share of the rest moves too.
  const alike = options.sharedShocks ? Math.max(0, (varianceOver(centers) - dice / points.length) / (1 - 1 / points.length)) : 0;
  const apart = Math.max(0, dice - alike) / replicates;
  return {
    betweenPoints: between,
    variance: dice,
    share,
    alike: options.sharedShocks ? alike / (between + dice) : null,
    floor: apart / (Math.max(0, between) + apart),
  };
}

/** Means over points, one a replicate: of numbers that are all the same, that very number and not its neighbor. */
export function replicateMeans(points: readonly Float64Array[]): Float64Array {
  return Float64Array.from(points[0] ?? [], (first, r) => first + mean(points.map((values) => values[r] - first)));
}

/** Sums over the points of a block. */
interface Parts {
  readonly square: number;
  readonly level: number;
  readonly dice: number;
  readonly points: number;
}

function partsOf(block: readonly Float64Array[], centers: Float64Array, without: number): Parts {
  let [square, level, dice] = [0, 0, 0];
  for (const values of block) {
    const about = values.map((value, r) => value - centers[r]);
    square += crossProduct(about, about, without);
    level += mean(about);
    dice += varianceOver(values, without);
  }
  return { square, level, dice, points: block.length };
}

/** Variance between points without the dice, and that of the dice. */
function split(blocks: readonly Parts[], drawn: Uint32Array) {
  let [square, level, dice, points] = [0, 0, 0, 0];
  for (const place of drawn) {
    const block = blocks[place];
    square += block.square;
    level += block.level;
    dice += block.dice;
    points += block.points;
  }
  const between = square / points - (level / points) * (level / points);
  return { between: points < 2 ? Number.NaN : (between * points) / (points - 1), dice: dice / points };
}
