import tQuantile from "@stdlib/stats-base-dists-t-quantile";
import { mean, quantile, sum } from "../../math/sums.ts";
import { Sequence } from "../../random/sequence.ts";
import type { Words } from "../../random/threefry.ts";

/** A number and how sure it is. */
export interface Estimate {
  readonly value: number;
  /** null where it cannot be told. */
  readonly interval: readonly [low: number, high: number] | null;
}

export interface IntervalOptions {
  readonly key: Words;
  /** Whether all points share people and shocks. */
  readonly sharedShocks: boolean;
  readonly resamples?: number;
  readonly level?: number;
}

/**
 * Numbers that rest on blocks of a design and on replicates, with intervals from two sources of luck, added as their squares:
 *
 * - which places the blocks happen to stand at: percentile bootstrap over whole blocks. Where runs have dice of their own
 *   this is all, since noise differs from block to block and is drawn with it;
 * - with shared shocks, which dice the replicates happen to have: these move all blocks together and no bootstrap over
 *   blocks can see them. Delete-one jackknife over replicates, from three on, with a t quantile.
 *
 * Blocks of a Sobol sequence lie more evenly than random ones, so the first part is rather too wide than too narrow.
 *
 * @param estimate all numbers, of blocks drawn with repeats and without one replicate (-1: of all)
 */
export function withIntervals(
  blocks: number,
  replicates: number,
  estimate: (drawn: Uint32Array, withoutReplicate: number) => readonly number[],
  { key, sharedShocks, resamples = 1000, level = 0.95 }: IntervalOptions,
): Estimate[] {
  const all = Uint32Array.from({ length: blocks }, (_, block) => block);
  const values = estimate(all, -1);
  if (blocks < 2) return values.map((value) => ({ value, interval: null }));
  const drawn = new Uint32Array(blocks);
  const dice = new Sequence(key, "sensitivity");
  const seen: number[][] = values.map(() => []);
  for (let k = 0; k < resamples; k++) {
    for (let block = 0; block < blocks; block++) drawn[block] = dice.below(blocks);
    for (const [place, value] of estimate(drawn, -1).entries()) if (Number.isFinite(value)) seen[place].push(value);
  }
  const without = sharedShocks && replicates > 2 ? upTo(replicates).map((r) => estimate(all, r)) : [];
  const reach = without.length === 0 ? 0 : tQuantile(0.5 + level / 2, replicates - 1);
  return values.map((value, place) => {
    if (!Number.isFinite(value) || seen[place].length < resamples / 2) return { value, interval: null };
    const sorted = seen[place].sort((one, other) => one - other);
    const [low, high] = [quantile(sorted, (1 - level) / 2), quantile(sorted, (1 + level) / 2)];
    const dicePart = reach * jackknifeError(without.map((one) => one[place]));
    return { value, interval: [value - both(value - low, dicePart), value + both(high - value, dicePart)] };
  });
}

/** Standard error from what comes out without each in turn; 0 of nothing. */
export function jackknifeError(without: readonly number[]): number {
  const known = without.filter(Number.isFinite);
  if (known.length < 2) return 0;
  const center = mean(known);
  return Math.sqrt(((known.length - 1) / known.length) * sum(known.map((value) => (value - center) * (value - center))));
}

/** Two reaches to one side, added as their squares. */
function both(one: number, other: number): number {
  return Math.sqrt(Math.max(0, one) * Math.max(0, one) + other * other);
}

function upTo(count: number): number[] {
  return Array.from({ length: count }, (_, k) => k);
}
