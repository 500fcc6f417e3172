import { meanInterval } from "./mean-interval.ts";
import { sdInterval } from "./sd-interval.ts";

/** An SD over replicates as it was measured. */
export interface MeasuredSd {
  readonly sd: number;
  readonly interval: readonly [low: number, high: number] | null;
  readonly replicates: number;
}

/** SD of values over replicates with its 95% interval; those that are no numbers are left out. null with fewer than two. */
export function measuredSd(values: ArrayLike<number>): MeasuredSd | null {
  const { sd, count } = meanInterval(values);
  return count < 2 ? null : { sd, interval: sdInterval(sd, count), replicates: count };
}
