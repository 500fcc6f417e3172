import tQuantile from "@stdlib/stats-base-dists-t-quantile";
import { noncentralT } from "./noncentral-t.ts";

/** What replicates are planned for. */
export interface Planned {
  /** The smallest mean difference that should not be missed; its sign does not matter. */
  readonly difference: number;
  /** SD over replicates: of the paired differences, or within each of two independent groups. */
  readonly sd: number;
  /** Chance to find it, such as 0.8. */
  readonly power: number;
  /** Of the interval that has to leave out zero; 0.95 if not said. */
  readonly level?: number;
  /** Whether the two share people and shocks, replicate by replicate. Without, each group has as many runs. */
  readonly paired?: boolean;
}

/** Above this many no search goes. */
export const mostReplicates = 1_000_000;

/**
 * The chance that a t interval over `replicates` leaves out zero on the side of the true difference; exact for normal differences, by
 * the noncentral t. Equal to R's `power.t.test`. `replicates` are pairs, or runs of each group; above 1, not necessarily whole.
 */
export function powerOf(replicates: number, { difference, sd, level = 0.95, paired = true }: Omit<Planned, "power">): number {
  const df = paired ? replicates - 1 : 2 * (replicates - 1);
  const shift = (Math.abs(difference) / sd) * Math.sqrt(paired ? replicates : replicates / 2);
  // The t quantile of few degrees of freedom is huge; 1 - F loses nothing there, since F is small.
  return 1 - noncentralT(tQuantile(0.5 + level / 2, df), df, shift);
}

/**
 * The fewest replicates with the wanted power, at least 2; null if that would be more than a million.
 * @throws RangeError if the difference is 0, the SD is not above 0, or power and level are not between 0 and 1
 */
export function replicatesFor(planned: Planned): number | null {
  const { difference, sd, power, level = 0.95 } = planned;
  if (difference === 0 || !Number.isFinite(difference)) throw new RangeError("the difference must be a number other than 0");
  if (!(sd > 0)) throw new RangeError(`the SD is ${sd}; it must be above 0`);
  if (!(power > 0 && power < 1)) throw new RangeError(`power is ${power}; it must be between 0 and 1`);
  if (!(level > 0 && level < 1)) throw new RangeError(`the level is ${level}; it must be between 0 and 1`);
  const enough = (replicates: number) => powerOf(replicates, planned) >= power;
  let high = 2;
  while (!enough(high)) {
    if (high >= mostReplicates) return null;
    high = Math.min(mostReplicates, 2 * high);
  }
  let low = Math.max(1, Math.floor(high / 2));
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (enough(middle)) high = middle;
    else low = middle;
  }
  return high;
}

/**
 * The smallest difference that so many replicates find with the wanted power, in units of the SD.
 * @throws RangeError with fewer than two replicates
 */
export function detectable(replicates: number, planned: Omit<Planned, "difference" | "sd">): number {
  if (!(replicates >= 2)) throw new RangeError(`${replicates} replicates have no interval; 2 are the fewest`);
  let low = 0;
  let high = 1;
  const found = (difference: number) => powerOf(replicates, { ...planned, difference, sd: 1 }) >= planned.power;
  while (!found(high)) high *= 2;
  for (let k = 0; k < 50; k++) {
    const middle = (low + high) / 2;
    if (found(middle)) high = middle;
    else low = middle;
  }
  return high;
}
