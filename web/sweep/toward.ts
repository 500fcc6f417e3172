import type { Level } from "../../src/scenario/sweep/sweep.ts";
import type { Spot } from "../worker/sweep/asks.ts";

export type Direction = "left" | "right" | "up" | "down";

/** What is known of a spot's point, to stay on its line. */
export interface OnLine {
  readonly levels: readonly Level[];
  readonly variant: string;
}

/**
 * The spot that an arrow leads to from another one. To the sides the line or row is kept: the next spot whose point differs in
 * nothing but what runs across. Up and down it is the next spot in the same column, else the nearest that way.
 * @param across place of the factor that runs across, or -1
 * @returns the same spot where there is none further
 */
export function spotToward(
  spots: readonly Spot[],
  from: Spot,
  direction: Direction,
  lineOf: (at: number) => OnLine,
  across: number,
): Spot {
  const sideways = direction === "left" || direction === "right";
  const sign = direction === "left" || direction === "up" ? -1 : 1;
  const ahead = spots.filter((spot) => sign * (sideways ? spot.x - from.x : spot.y - from.y) > 0.5);
  const mine = lineOf(from.at);
  const sameLine = (spot: Spot) => {
    const { levels, variant } = lineOf(spot.at);
    return variant === mine.variant && levels.every((level, f) => f === across || level === mine.levels[f]);
  };
  const kept = sideways ? ahead.filter(sameLine) : ahead.filter((spot) => Math.abs(spot.x - from.x) <= 1);
  return nearest(kept, from, sideways) ?? nearest(ahead, from, sideways) ?? from;
}

/** Nearest, where to go astray counts three times as much as to go on. */
function nearest(spots: readonly Spot[], from: Spot, sideways: boolean): Spot | null {
  let found: Spot | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const spot of spots) {
    const [on, astray] = [Math.abs(spot.x - from.x), Math.abs(spot.y - from.y)];
    const distance = sideways ? on + 3 * astray : astray + 3 * on;
    if (distance < least) [found, least] = [spot, distance];
  }
  return found;
}

/** The spot at a place of the picture: the one whose mark holds it, else the nearest within reach. */
export function spotAt(spots: readonly Spot[], x: number, y: number, reach = 22): Spot | null {
  let found: Spot | null = null;
  let least = reach;
  for (const spot of spots) {
    const beyond = Math.max(Math.abs(x - spot.x) - spot.halfWidth, Math.abs(y - spot.y) - spot.halfHeight, 0);
    const distance = beyond + 0.001 * Math.hypot(x - spot.x, y - spot.y);
    if (distance < least) [found, least] = [spot, distance];
  }
  return found;
}
