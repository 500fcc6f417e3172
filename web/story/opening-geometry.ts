import type { Point } from "./caption-place.ts";

/** Where the twelve stand on a picture of some size, and how large they are. */
export interface OpeningGeometry {
  readonly width: number;
  readonly height: number;
  readonly radius: number;
  /** Height of the letters of names. */
  readonly letters: number;
  readonly at: readonly Point[];
}

/** Stretches places over a picture, with room for names at its sides and below. */
export function openingGeometry(
  places: readonly (readonly [right: number, down: number])[],
  width: number,
  height: number,
  letters: number,
): OpeningGeometry {
  const radius = Math.max(12, Math.min(28, 5 + 0.034 * Math.min(width, height)));
  const side = radius * 1.26 + 10;
  const above = radius * 1.26 + 4;
  const below = radius * 1.26 + letters * 1.45;
  const at = places.map(([right, down]) => ({
    x: side + right * Math.max(0, width - 2 * side),
    y: above + down * Math.max(0, height - above - below),
  }));
  return { width, height, radius, letters, at };
}

/** The point of a tie between two people, as a share of the way from the first to the second. */
export function along(from: Point, to: Point, share: number): Point {
  return { x: from.x + share * (to.x - from.x), y: from.y + share * (to.y - from.y) };
}

/** The direction from a point in which fewest ties leave it: right and down, length 1. */
export function freeDirection(at: Point, others: readonly Point[]): Point {
  let best: Point = { x: 1, y: 0 };
  let widest = -1;
  // Downwards is left out: names stand there.
  for (let k = -7; k <= 1; k++) {
    const turn = (k * Math.PI) / 8;
    const way = { x: Math.cos(turn), y: Math.sin(turn) };
    let nearest = Math.PI;
    for (const other of others) nearest = Math.min(nearest, angleBetween(way, { x: other.x - at.x, y: other.y - at.y }));
    if (nearest <= widest) continue;
    widest = nearest;
    best = way;
  }
  return best;
}

function angleBetween(one: Point, other: Point): number {
  const length = Math.hypot(one.x, one.y) * Math.hypot(other.x, other.y);
  return length === 0 ? Math.PI : Math.acos(Math.max(-1, Math.min(1, (one.x * other.x + one.y * other.y) / length)));
}
