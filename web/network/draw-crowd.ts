import type { Geometry } from "./geometry.ts";
import type { Palette } from "./palette.ts";
import type { Pen } from "./pen.ts";
import { levelColors, levels } from "./ramp.ts";

/**
 * More people than this are drawn as squares, and who carries the identity as a square on its corner: marks of three pixels
 * show no more, and a rectangle costs a twentieth of a circle. One path around all of them would cost their number squared.
 */
export const crowdFrom = 2000;

/** Of more people than this the rims would cover what they are around. */
const mostRims = 10_000;

/** People by level of distress: those of a level are `order` from first[level] up to first[level + 1]. */
export interface ByLevel {
  readonly order: Uint32Array;
  readonly first: Uint32Array;
}

/** Squares have the area of the circles that they stand for. */
const half = 0.886;

/** Everybody's mark in a crowd: rims first, then what is in them. */
export function drawCrowd(
  pen: Pen,
  { x, y, radius }: Geometry,
  { order, first }: ByLevel,
  identities: Uint32Array,
  absent: ArrayLike<number>,
  palette: Palette,
): void {
  const squares = new Squares(pen);
  if (x.length <= mostRims) {
    squares.begin(palette.rim, half * radius + 0.6);
    for (let i = 0; i < x.length; i++) if (absent[i] !== 1) squares.add(x[i], y[i], identities[i] !== 0);
  }
  for (let level = 0; level < levels; level++) {
    if (first[level] === first[level + 1]) continue;
    squares.begin(levelColors[level], Math.max(0.8, half * radius - 0.5));
    for (let k = first[level]; k < first[level + 1]; k++) {
      const i = order[k];
      if (absent[i] !== 1) squares.add(x[i], y[i], identities[i] !== 0);
    }
  }
  squares.end();
}

/** Squares in one color over some of a crowd: what stands behind it, or a veil over those who are not meant. */
export function coverCrowd(
  pen: Pen,
  { x, y, radius }: Geometry,
  identities: Uint32Array,
  color: string,
  more: number,
  only: ((i: number) => boolean) | null,
): void {
  const squares = new Squares(pen);
  squares.begin(color, half * radius + more);
  for (let i = 0; i < x.length; i++) if (only === null || only(i)) squares.add(x[i], y[i], identities[i] !== 0);
  squares.end();
}

/** Squares on their corners that one path holds: fewer are many paths, more are a slow one. */
const batch = 48;

/** Draws squares of one color and size: upright ones as rectangles, those on a corner some to a path. */
class Squares {
  readonly #pen: Pen;
  #side = 1;
  #waiting = 0;

  constructor(pen: Pen) {
    this.#pen = pen;
  }

  begin(color: string, side: number): void {
    this.end();
    this.#pen.fillStyle = color;
    this.#side = side;
  }

  add(x: number, y: number, onCorner: boolean): void {
    const pen = this.#pen;
    if (!onCorner) {
      pen.fillRect(x - this.#side, y - this.#side, 2 * this.#side, 2 * this.#side);
      return;
    }
    if (this.#waiting === 0) pen.beginPath();
    const reach = this.#side * cornerReach;
    pen.moveTo(x, y - reach);
    pen.lineTo(x + reach, y);
    pen.lineTo(x, y + reach);
    pen.lineTo(x - reach, y);
    pen.closePath();
    this.#waiting++;
    if (this.#waiting === batch) this.end();
  }

  end(): void {
    if (this.#waiting > 0) this.#pen.fill();
    this.#waiting = 0;
  }
}

/** From the middle of a square on its corner to its corners, for one half of a side of a square of the same area. */
const cornerReach = Math.SQRT2;
