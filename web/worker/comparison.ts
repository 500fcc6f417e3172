import type { PairedDifference } from "../../src/experiment/statistics/paired-difference.ts";
import type { ShownMeasure } from "./protocol.ts";

/** The paired difference "second minus first" over the repeats so far. */
export interface Comparison {
  readonly measure: ShownMeasure;
  /** Places of the two variants. */
  readonly first: number;
  readonly second: number;
  /** Repeats that were looked at, with those in which either has no value. */
  readonly repeats: number;
  /** Mean, interval, counts and verdict, of those with a value. */
  readonly paired: PairedDifference;
  /** Second minus first, in order of replicate, of those with a value. */
  readonly differences: readonly number[];
  /** Middle 95% of repeats. */
  readonly middle: readonly [from: number, to: number];
  /**
   * Over time, week by week from week 0: median of the differences and the middle 95% of the repeats that have a value in that
   * week, NaN where none has. `repeats` have one in any.
   */
  readonly weekly: {
    readonly median: Float32Array;
    readonly low: Float32Array;
    readonly high: Float32Array;
    readonly repeats: number;
  };
}

/** What a comparison is worked out from. */
export interface ToCompare {
  readonly measure: ShownMeasure;
  readonly first: number;
  readonly second: number;
  /** The outcome in each repeat, of the first and the second variant; NaN where there is none. */
  readonly a: Float64Array;
  readonly b: Float64Array;
  /** Second minus first in rows of repeats, [row * weeks + week], of those whose weeks are here. */
  readonly weekly: Float32Array;
  /** How many those are, where they are not all. */
  readonly weeklyRows?: number;
}
