import { mean } from "../../math/sums.ts";
import { morrisStep } from "../../scenario/sweep/designs/morris.ts";
import type { Level } from "../../scenario/sweep/sweep.ts";
import { type Blocks, completeBlocks } from "./blocks.ts";
import { crossProduct, varianceOver } from "./cross-product.ts";
import { replicateMeans } from "./dice.ts";
import { type Estimate, type IntervalOptions, withIntervals } from "./with-intervals.ts";

/** What a Morris design tells of a parameter, in units of the outcome for its whole range. */
export interface MorrisEffect {
  /** Mean elementary effect: its sign says which way the outcome goes. */
  readonly mu: Estimate;
  /** Mean size of the elementary effects: how much the parameter matters (Campolongo, Cariboni & Saltelli 2007). */
  readonly muStar: Estimate;
  /** SD of the expected elementary effects: how much it is not the same everywhere, by curves or interactions. Without the dice. */
  readonly sigma: Estimate;
  /** The noise floor of `muStar`: what a parameter that does nothing would seem to have, by the dice. null with one replicate. */
  readonly floor: number | null;
  /** Trajectories in which it moved. */
  readonly effects: number;
}

export interface MorrisEffects {
  readonly trajectories: number;
  readonly replicates: number;
  readonly leftOut: Blocks["leftOut"];
  /** One a factor; null where it never moved. */
  readonly factors: readonly (MorrisEffect | null)[];
}

/**
 * Elementary effects after Morris (1991), doi:10.1080/00401706.1991.10484804, and mu* after Campolongo, Cariboni & Saltelli (2007),
 * doi:10.1016/j.envsoft.2006.10.004: each step of a trajectory moves one parameter, upwards or downwards, and the effect is the
 * outcome's change upwards over the step's share of the range (on its logarithm where the range has a log scale). sigma is taken over pairs of different replicates, so that the dice do not count as curves; with
 * one replicate it is that of the runs as they are.
 *
 * @param levels by row of the design, one a factor; @param values by row and replicate
 * @param gridLevels levels of the design's grid, for the length of a step
 */
export function morrisEffects(
  levels: readonly (readonly Level[])[],
  values: readonly ArrayLike<number>[],
  gridLevels: number,
  options: IntervalOptions,
): MorrisEffects {
  const factors = levels[0]?.length ?? 0;
  const size = factors + 1;
  const blocks = completeBlocks(values, size);
  const { replicates, leftOut } = blocks;
  const length = morrisStep(gridLevels);
  const effects = Array.from({ length: factors }, (_, factor) =>
    blocks.values.flatMap((rows, place) => {
      const first = blocks.places[place] * size;
      return rows.slice(1).flatMap((row, k) => {
        const step = Number(levels[first + k + 1][factor]) - Number(levels[first + k][factor]);
        // A whole-numbered parameter may be rounded to where it was: then that step tells nothing.
        return step === 0 ? [] : [row.map((value, r) => (Math.sign(step) * (value - rows[k][r])) / length)];
      });
    }),
  );
  return {
    trajectories: blocks.values.length,
    replicates,
    leftOut,
    factors: effects.map((own) => (own.length === 0 ? null : effectOf(own, replicates, options))),
  };
}

function effectOf(effects: readonly Float64Array[], replicates: number, options: IntervalOptions): MorrisEffect {
  const centers = replicateMeans(effects);
  const partsWithout = new Map<number, readonly Part[]>();
  const parts = (without: number): readonly Part[] => {
    const known = partsWithout.get(without);
    const made = known ?? effects.map((effect) => partOf(effect, centers, without));
    if (known === undefined) partsWithout.set(without, made);
    return made;
  };
  const [mu, muStar, sigma] = withIntervals(
    effects.length,
    replicates,
    (drawn, without) => summary(parts(without), drawn),
    options,
  );
  const noise = effects.map((effect) => Math.sqrt((2 / Math.PI) * (varianceOver(effect) / replicates)));
  return { mu, muStar, sigma, floor: replicates < 2 ? null : mean(noise), effects: effects.length };
}

interface Part {
  readonly effect: number;
  /** About each replicate's own mean over trajectories: what its dice do to every effect alike is no curve. */
  readonly about: number;
  readonly square: number;
}

function partOf(effect: Float64Array, centers: Float64Array, without: number): Part {
  const about = effect.map((value, r) => value - centers[r]);
  const kept = (values: Float64Array) => mean(values.filter((_, r) => r !== without));
  return { effect: kept(effect), about: kept(about), square: crossProduct(about, about, without) };
}

/** mu, mu* and sigma of drawn trajectories. */
function summary(parts: readonly Part[], drawn: Uint32Array): number[] {
  let [sum, size, about, square] = [0, 0, 0, 0];
  for (const place of drawn) {
    const part = parts[place];
    sum += part.effect;
    size += Math.abs(part.effect);
    about += part.about;
    square += part.square;
  }
  const n = drawn.length;
  const variance = n < 2 ? Number.NaN : (square / n - (about / n) * (about / n)) * (n / (n - 1));
  return [sum / n, size / n, Math.sqrt(Math.max(0, variance))];
}
