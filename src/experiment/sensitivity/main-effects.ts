import tQuantile from "@stdlib/stats-base-dists-t-quantile";
import { mean } from "../../math/sums.ts";
import { Sequence } from "../../random/sequence.ts";
import { columnsOf } from "../../scenario/hypothesis/design-columns.ts";
import type { Factor } from "../../scenario/sweep/sweep.ts";
import { isBalanced } from "./balance.ts";
import { besideOthers } from "./beside-others.ts";
import { type Blocks, completeBlocks } from "./blocks.ts";
import type { DesignRow } from "./design-row.ts";
import { type Dice, diceOf, replicateMeans } from "./dice.ts";
import { groupsOf, levelShare } from "./level-share.ts";
import { lineEffect } from "./line-effect.ts";
import { type Estimate, type IntervalOptions, jackknifeError } from "./with-intervals.ts";

/** How much an outcome hangs on one parameter, all others averaged over the design. */
export interface MainEffect {
  /** Place among the factors. */
  readonly factor: number;
  /** Change of the outcome from the lowest to the highest value, along a straight line; null for names. */
  readonly effect: Estimate | null;
  /** The same in SDs: of the outcome between points, for one SD of the parameter in the design. null for names. */
  readonly standardized: Estimate | null;
  /** Share of the variance between points that lies between its levels, straight or not (first-order index). */
  readonly share: Estimate;
  /** Levels, or bins of values, that the share is about. */
  readonly groups: number;
  /** Whether every level stands beside the same rows of the other factors. */
  readonly balanced: boolean;
}

export interface MainEffects {
  readonly points: number;
  readonly replicates: number;
  readonly leftOut: Blocks["leftOut"];
  readonly dice: Dice;
  /** One a factor that varies, the largest first. */
  readonly effects: readonly MainEffect[];
}

/** Parts into which rows are cut for the jackknife. */
const cuts = 20;

/**
 * Main effects from any design. Two views of each parameter: the slope of a regression on all of them, and the variance between
 * its levels, which sees curves too. Intervals of both: over replicates where the design is balanced in that parameter; where it
 * is not, over the design's rows (a jackknife that leaves out a twentieth of them; of slopes, errors that allow for lack of
 * fit), and with shared shocks over replicates as well, added as squares.
 */
export function mainEffects(rows: readonly DesignRow[], factors: readonly Factor[], options: IntervalOptions): MainEffects {
  const { values, places, replicates, leftOut } = completeBlocks(
    rows.map((row) => row.values),
    1,
  );
  const kept = places.map((place) => rows[place]);
  const outcome = values.map(([row]) => row);
  const dice = diceOf(values, replicates, options);
  const means = Float64Array.from(outcome, mean);
  const sd = Math.sqrt(Math.max(0, dice.betweenPoints));
  const design = { factors, rows: kept.map(({ levels }) => levels) };
  const columns = factors.map(({ key }) => columnsOf(design, key));
  const centers = replicateMeans(outcome);
  const centered = outcome.map((row) => row.map((value, r) => value - centers[r]));
  const beside = besideOthers(centered, means, columns);
  const effects = factors.flatMap((factor, place): MainEffect[] => {
    const levels = kept.map((row) => row.levels[place]);
    if (new Set(levels).size < 2) return [];
    const balanced = isBalanced(
      kept.map((row) => row.levels),
      place,
    );
    const grouping = groupsOf(levels);
    const line = factor.numeric
      ? lineEffect(
          columns[place][0],
          columns.flatMap((own, k) => (k === place ? [] : own)),
          outcome,
          means,
          { balanced, ...options },
        )
      : null;
    return [
      {
        factor: place,
        effect: line?.effect ?? null,
        standardized: line === null || !(sd > 0) ? null : scaled(line.effect, line.sd / line.range / sd),
        share: shareWithInterval(balanced ? centered : beside(place), centered, grouping, balanced, replicates, options),
        groups: grouping.groups,
        balanced,
      },
    ];
  });
  effects.sort((one, other) => size(other) - size(one));
  return { points: kept.length, replicates, leftOut, dice, effects };
}

/** What effects are sorted by: the share, or what of it a straight line alone explains, where bins see less. */
function size({ share, standardized }: MainEffect): number {
  const straight = standardized === null ? 0 : standardized.value * standardized.value;
  return Number.isFinite(share.value) ? Math.max(share.value, straight) : Number.NEGATIVE_INFINITY;
}

function shareWithInterval(
  values: readonly Float64Array[],
  whole: readonly Float64Array[],
  grouping: ReturnType<typeof groupsOf>,
  balanced: boolean,
  replicates: number,
  { key, sharedShocks, level = 0.95 }: IntervalOptions,
): Estimate {
  const all = values.map((_, row) => row);
  const share = (kept: readonly number[], without: number) => levelShare(values, whole, grouping, balanced, kept, without);
  const value = share(all, -1);
  const overReplicates =
    replicates > 2 && (balanced || sharedShocks) ? Array.from({ length: replicates }, (_, r) => share(all, r)) : [];
  let squares = 0;
  let df = Number.POSITIVE_INFINITY;
  if (overReplicates.length > 0) {
    const error = jackknifeError(overReplicates);
    squares += error * error;
    df = Math.min(df, replicates - 1);
  }
  if (!balanced && values.length >= 2 * cuts) {
    const dice = new Sequence(key, "main effects");
    const mixed = all.map((row) => ({ row, at: dice.uniform() })).sort((a, b) => a.at - b.at || a.row - b.row);
    const parts = Array.from({ length: cuts }, (_, cut) => mixed.filter((_, k) => k % cuts !== cut).map(({ row }) => row));
    const error = jackknifeError(parts.map((kept) => share(kept, -1)));
    squares += error * error;
    df = Math.min(df, cuts - 1);
  }
  if (!Number.isFinite(value) || df === Number.POSITIVE_INFINITY) return { value, interval: null };
  const half = tQuantile(0.5 + level / 2, df) * Math.sqrt(squares);
  return { value, interval: [value - half, value + half] };
}

function scaled({ value, interval }: Estimate, by: number): Estimate {
  return { value: value * by, interval: interval === null ? null : [interval[0] * by, interval[1] * by] };
}
