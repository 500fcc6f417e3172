import type { Positions } from "../worker/protocol.ts";

/** Where everything stands in one panel, in CSS pixels. */
export interface Geometry {
  readonly width: number;
  readonly height: number;
  /** Radius of a person's circle. */
  readonly radius: number;
  /** Least width of people's outlines, where more is wanted than their radius would give. */
  readonly outline?: number;
  /** Radius from which on a mark is filled to a level, where it is another than usual. */
  readonly fillFrom?: number;
  readonly x: Float32Array;
  readonly y: Float32Array;
}

/** A point of the picture, in CSS pixels. */
export type Point = readonly [x: number, y: number];

/** The radius for a number of people on an area: 27 for a dozen, about 10 for forty side by side, 5 and less for hundreds. */
export function radiusFor(size: number, width: number, height: number): number {
  const room = Math.sqrt((width * height) / Math.max(1, size));
  // A panel much wider than the layout squeezes people together; smaller marks keep them apart.
  const squeezed = Math.min(1, Math.sqrt(Math.min(1, (1.6 * height) / Math.max(1, width))) + 0.18);
  return Math.max(2.5, Math.min(27, room * shareOfRoom(size) * squeezed));
}

/** A dozen people may be large, forty leave room for their ties, and of hundreds no more can be seen than their color. */
function shareOfRoom(size: number): number {
  if (size <= 15) return 0.28;
  return 0.195 + 0.05 * Math.min(1, Math.max(0, size - 60) / 140);
}

/** Stretches positions over a panel, with room at the rim for marks and rings. */
export function geometry({ xy }: Positions, width: number, height: number): Geometry {
  const size = xy.length / 2;
  const radius = radiusFor(size, width, height);
  const margin = radius * 1.12 + 7;
  const x = new Float32Array(size);
  const y = new Float32Array(size);
  for (let i = 0; i < size; i++) {
    x[i] = margin + xy[2 * i] * Math.max(0, width - 2 * margin);
    y[i] = margin + xy[2 * i + 1] * Math.max(0, height - 2 * margin);
  }
  return { width, height, radius, x, y };
}

/** The person at a point, or null where nobody is within reach of it. */
export function personAt({ x, y, radius }: Geometry, px: number, py: number): number | null {
  const reach = Math.max(radius + 4, 12);
  let nearest: number | null = null;
  let least = reach * reach;
  for (let i = 0; i < x.length; i++) {
    const distance = (x[i] - px) ** 2 + (y[i] - py) ** 2;
    if (distance > least) continue;
    least = distance;
    nearest = i;
  }
  return nearest;
}

export type Direction = "left" | "right" | "up" | "down";

/**
 * The nearest person that way: within 45 degrees to either side of the direction if anybody is, else anybody on that side.
 * Null at the rim.
 */
export function personToward({ x, y }: Geometry, from: number, direction: Direction): number | null {
  const across = direction === "left" || direction === "right";
  const sign = direction === "right" || direction === "down" ? 1 : -1;
  let best: number | null = null;
  let least = Infinity;
  for (let i = 0; i < x.length; i++) {
    const along = sign * (across ? x[i] - x[from] : y[i] - y[from]);
    const aside = Math.abs(across ? y[i] - y[from] : x[i] - x[from]);
    if (i === from || along <= 0) continue;
    const distance = Math.sqrt(along * along + aside * aside) * (aside <= along ? 1 : 4);
    if (distance >= least) continue;
    least = distance;
    best = i;
  }
  return best;
}

/** People within a rectangle, its corners in any order. */
export function peopleWithin({ x, y }: Geometry, x0: number, y0: number, x1: number, y1: number): Set<number> {
  const found = new Set<number>();
  for (let i = 0; i < x.length; i++) {
    if (x[i] >= Math.min(x0, x1) && x[i] <= Math.max(x0, x1) && y[i] >= Math.min(y0, y1) && y[i] <= Math.max(y0, y1))
      found.add(i);
  }
  return found;
}
