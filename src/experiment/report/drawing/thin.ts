import { type Obstacle, swarm } from "./swarm.ts";

/** Dots at one place: what came out by replicate, where the middle of its room is, and what they keep clear of. */
export interface Column {
  /** Pixels from the top, by replicate; NaN where there is none. */
  readonly heights: readonly number[];
  /** Pixels sideways from the exact place. */
  readonly center: number;
  readonly obstacles: readonly Obstacle[];
}

/** Dots that are drawn: by column, the replicate and how far it is moved sideways. */
export interface Drawn {
  readonly radius: number;
  readonly columns: readonly (readonly { readonly replicate: number; readonly offset: number }[])[];
  readonly drawn: number;
  readonly all: number;
  /** The first so many replicates of each column are drawn. */
  readonly replicates: number;
  /** The most replicates that a column has. */
  readonly longest: number;
}

/** Smaller dots than the last cannot be seen on a projector: then fewer are drawn. */
const radii = [3.2, 2.6, 2.2, 1.8] as const;

/**
 * The most dots that can be seen one by one: all replicates if they fit, else the first ones of every column, as many as
 * fit into `room` pixels on either side and into `most` dots in all. Replicates are alike by design, so the first are as good as any.
 */
export function thin(columns: readonly Column[], room: number, most = 720, largest: number = radii[0]): Drawn {
  const known = columns.map(({ heights }) => heights.flatMap((height, r) => (Number.isFinite(height) ? [r] : [])));
  const all = known.reduce((total, { length }) => total + length, 0);
  const longest = Math.max(0, ...known.map(({ length }) => length));
  let replicates = Math.max(0, ...columns.map(({ heights }) => heights.length));
  const countWithin = (limit: number) =>
    known.reduce((total, replicates) => total + replicates.filter((r) => r < limit).length, 0);
  while (replicates > 0 && countWithin(replicates) > most) replicates = Math.floor(replicates * 0.9);
  for (; replicates > 1; replicates = Math.floor(replicates * 0.8)) {
    for (const radius of radii) {
      if (radius > largest) continue;
      const placed = place(columns, known, replicates, radius, room);
      if (placed === null) continue;
      return { radius, columns: placed, drawn: countWithin(replicates), all, replicates, longest };
    }
  }
  return { radius: radii[0], columns: columns.map(() => []), drawn: 0, all, replicates: 0, longest };
}

function place(
  columns: readonly Column[],
  known: readonly (readonly number[])[],
  limit: number,
  radius: number,
  room: number,
): Drawn["columns"] | null {
  const placed: { replicate: number; offset: number }[][] = [];
  for (const [k, { heights, center, obstacles }] of columns.entries()) {
    const shown = known[k].filter((r) => r < limit);
    const offsets = swarm(
      shown.map((r) => heights[r]),
      radius,
      room,
      center,
      obstacles,
    );
    if (offsets === null) return null;
    placed.push(shown.map((replicate, place) => ({ replicate, offset: offsets[place] })));
  }
  return placed;
}
