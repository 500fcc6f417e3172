import { detectable, replicatesFor } from "../statistics/power.ts";
import type { Spread } from "./spread.ts";

/** What is to be found, and how surely. */
export interface Aim {
  /** null where it is only asked what the replicates that are there can find. */
  readonly difference: number | null;
  readonly power: number;
  readonly level: number;
}

/** How many replicates one comparison takes. */
export interface PlannedReplicates extends Spread {
  /** null without a difference, or where it would be more than a million. */
  readonly needed: number | null;
  /** The same at both ends of the SD's interval; null without one. */
  readonly neededRange: readonly [low: number | null, high: number | null] | null;
  /** The smallest difference that the replicates that are there find with the wanted power. */
  readonly detectable: number;
}

/** So many comparisons are planned for, those with the largest SDs; the others need no more. */
const mostPlanned = 50;

/** Replicates for each spread, of up to fifty in their order. Where nothing differs between replicates, two are enough for any difference. */
export function planReplicates(spreads: readonly Spread[], { difference, power, level }: Aim): PlannedReplicates[] {
  const found = new Map<string, number>();
  return spreads.slice(0, mostPlanned).map((spread) => {
    const { paired, replicates } = spread;
    const kind = `${replicates} ${paired}`;
    const inSds = found.get(kind) ?? detectable(replicates, { power, level, paired });
    found.set(kind, inSds);
    const needed = (sd: number) =>
      difference === null ? null : sd > 0 ? replicatesFor({ difference, sd, power, level, paired }) : 2;
    return {
      ...spread,
      needed: needed(spread.sd),
      neededRange:
        difference === null || spread.interval === null ? null : [needed(spread.interval[0]), needed(spread.interval[1])],
      detectable: spread.sd * inSds,
    };
  });
}
