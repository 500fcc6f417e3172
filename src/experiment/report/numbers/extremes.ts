import { meanInterval } from "../../statistics/mean-interval.ts";
import type { Pooled } from "./pool.ts";
import { directionOf, minus } from "./trend.ts";

type HasPooled = { readonly pooled: Pooled };

/** The places with the lowest and the highest mean. */
export function extremes<One extends HasPooled>(places: readonly One[]): readonly [lowest: One, highest: One] {
  const sorted = [...places].sort((a, b) => a.pooled.summary.mean - b.pooled.summary.mean);
  return [sorted[0], sorted[sorted.length - 1]];
}

/** The interval of a difference that was picked from so many by what it came to (Bonferroni). */
export function atOnce(from: HasPooled, to: HasPooled, picked: number): readonly [number, number] | null {
  return meanInterval(minus(to.pooled.values, from.pooled.values), 1 - 0.05 / picked).interval;
}

/** Pairs among so many places. */
export function pairsOf(count: number): number {
  return (count * (count - 1)) / 2;
}

/** How many other places cannot be told from this one, when all pairs are looked at. */
export function alikeTo<One extends HasPooled>(place: One, places: readonly One[]): number {
  const others = places.filter((one) => one !== place);
  return others.filter((one) => directionOf({ interval: atOnce(place, one, pairsOf(places.length)) }) === "unclear").length;
}
