import { type Blocks, completeBlocks } from "./blocks.ts";
import { crossProduct } from "./cross-product.ts";
import { type Dice, diceOf, replicateMeans } from "./dice.ts";
import { type Estimate, type IntervalOptions, withIntervals } from "./with-intervals.ts";

/** What share of the variance between points goes back to each parameter. */
export interface SobolIndices {
  /** Blocks that entered, out of those of the design. */
  readonly blocks: number;
  readonly replicates: number;
  readonly leftOut: Blocks["leftOut"];
  readonly dice: Dice;
  /** One a factor. */
  readonly factors: readonly {
    /** Alone: what would be gone if the parameter were known. */
    readonly first: Estimate;
    /** With all of its interactions: what would be left if everything else were known. */
    readonly total: Estimate;
  }[];
}

/**
 * First-order indices after Saltelli et al. (2010), doi:10.1016/j.cpc.2009.09.018, table 2 (b), and total indices after Jansen (1999),
 * doi:10.1016/S0010-4655(98)00154-4 (there (f)), of the expected outcome m(x) of a point x:
 *
 *   first_i = mean of (m(B) - c) (m(A with x_i of B) - m(A)) / V        total_i = mean of (m(A with x_i of B) - m(A))^2 / 2V
 *
 * A run is m(x) plus what its dice add. Means over replicates in place of m would count the rest of the dice as if it were
 * an interaction of everything; so every product is taken over pairs of different replicates (`crossProduct`), which leaves
 * the dice out on average, whether points share them or not. With one replicate that cannot be: then the indices are those of
 * the runs as they are, total indices too high by the dice's share. A corrected index can come out below 0 or above 1
 * by chance.
 *
 * @param rows by row of the design and replicate, in blocks A, B, A with each coordinate in turn from B
 */
export function sobolIndices(rows: readonly ArrayLike<number>[], factors: number, options: IntervalOptions): SobolIndices {
  const { values, replicates, leftOut } = completeBlocks(rows, factors + 2);
  // Each replicate about its own mean: what its dice do to all points alike says nothing about any parameter.
  const centers = replicateMeans(values.flatMap((rows) => rows.slice(0, 2)));
  const prepared = values.map(([a, b, ...mixed]) => ({
    a: a.map((value, r) => value - centers[r]),
    b: b.map((value, r) => value - centers[r]),
    steps: mixed.map((row) => row.map((value, r) => value - a[r])),
  }));
  const quantities = new Map<number, readonly BlockQuantities[]>();
  const without = (replicate: number): readonly BlockQuantities[] => {
    const known = quantities.get(replicate);
    const made = known ?? prepared.map((block) => quantitiesOf(block, replicate));
    if (known === undefined) quantities.set(replicate, made);
    return made;
  };
  const estimates = withIntervals(
    values.length,
    replicates,
    (drawn, replicate) => indices(without(replicate), drawn, factors),
    options,
  );
  return {
    blocks: values.length,
    replicates,
    leftOut,
    dice: diceOf(
      values.map(([a, b]) => [a, b]),
      replicates,
      options,
    ),
    factors: Array.from({ length: factors }, (_, i) => ({ first: estimates[2 * i], total: estimates[2 * i + 1] })),
  };
}

interface Block {
  readonly a: Float64Array;
  readonly b: Float64Array;
  readonly steps: readonly Float64Array[];
}

/** What a block adds to each sum. */
interface BlockQuantities {
  readonly level: number;
  readonly square: number;
  readonly first: readonly number[];
  readonly total: readonly number[];
}

function quantitiesOf({ a, b, steps }: Block, without: number): BlockQuantities {
  return {
    level: (meanWithout(a, without) + meanWithout(b, without)) / 2,
    square: (crossProduct(a, a, without) + crossProduct(b, b, without)) / 2,
    first: steps.map((step) => crossProduct(b, step, without)),
    total: steps.map((step) => crossProduct(step, step, without) / 2),
  };
}

/** First and total index of each factor in turn. */
function indices(blocks: readonly BlockQuantities[], drawn: Uint32Array, factors: number): number[] {
  let [level, square] = [0, 0];
  const sums = new Float64Array(2 * factors);
  for (const place of drawn) {
    const block = blocks[place];
    level += block.level;
    square += block.square;
    for (let i = 0; i < factors; i++) {
      sums[2 * i] += block.first[i];
      sums[2 * i + 1] += block.total[i];
    }
  }
  const count = drawn.length;
  const variance = square / count - (level / count) * (level / count);
  return Array.from(sums, (sum) => (variance > 0 ? sum / count / variance : Number.NaN));
}

function meanWithout(values: Float64Array, without: number): number {
  let [sum, count] = [0, 0];
  for (let r = 0; r < values.length; r++) {
    if (r === without) continue;
    sum += values[r];
    count++;
  }
  return sum / count;
}
