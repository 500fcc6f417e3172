/** A box that dots keep clear of. */
export interface Obstacle {
  /** Pixels sideways from the exact place, of its middle. */
  readonly center: number;
  /** Half of its width. */
  readonly half: number;
  readonly top: number;
  readonly bottom: number;
}

/**
 * How far each dot is moved sideways so that none hides another: heights stay exact, and each dot stands as near to `center` as
 * those before it, and the obstacles, allow. Lowest number first, from the top. Null where a dot would have to
 * leave `center` by more than `most`.
 */
export function swarm(
  heights: readonly number[],
  radius: number,
  most: number,
  center = 0,
  obstacles: readonly Obstacle[] = [],
): readonly number[] | null {
  const order = heights.map((_, k) => k).sort((a, b) => heights[a] - heights[b] || a - b);
  const offsets = new Array<number>(heights.length).fill(0);
  const near: number[] = [];
  for (const k of order) {
    while (near.length > 0 && heights[k] - heights[near[0]] >= 2 * radius) near.shift();
    const free = (offset: number) =>
      near.every((other) => apart(offset - offsets[other], heights[k] - heights[other], 2 * radius)) &&
      obstacles.every(
        ({ center: middle, half, top, bottom }) =>
          Math.abs(offset - middle) >= half + radius || heights[k] + radius <= top || heights[k] - radius >= bottom,
      );
    const found = nearest(center, most, free);
    if (found === null) return null;
    offsets[k] = found;
    near.push(k);
  }
  return offsets;
}

/** The nearest free place in steps of half a pixel: the middle, then right, then left of it. */
function nearest(center: number, most: number, free: (offset: number) => boolean): number | null {
  if (free(center)) return center;
  for (let step = 0.5; step <= most; step += 0.5) {
    if (free(center + step)) return center + step;
    if (free(center - step)) return center - step;
  }
  return null;
}

function apart(across: number, down: number, distance: number): boolean {
  return across * across + down * down >= distance * distance - 1e-9;
}
