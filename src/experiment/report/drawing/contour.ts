import { contours } from "d3";
import { short } from "./marks.ts";

/** Values at the crossings of lines that run across and down; heights run down as pixels do. */
export interface Lattice {
  /** Pixels of the columns, from left to right. */
  readonly xs: readonly number[];
  /** Pixels of the rows, from top to bottom. */
  readonly ys: readonly number[];
  /** Row by row. */
  readonly values: readonly (readonly number[])[];
}

const fine = { across: 72, down: 48 };

/**
 * The line along which values pass a level, as the path of an SVG: between crossings values are taken to change evenly
 * (bilinear). Empty where a value is missing, there are fewer than two lines either way, or nothing passes the level.
 */
export function contourPath({ xs, ys, values }: Lattice, level: number): string {
  if (xs.length < 2 || ys.length < 2 || values.some((row) => row.some((value) => !Number.isFinite(value)))) return "";
  const { across, down } = fine;
  const samples: number[] = [];
  for (let j = 0; j < down; j++)
    for (let i = 0; i < across; i++) samples.push(between({ xs, ys, values }, at(xs, i / (across - 1)), at(ys, j / (down - 1))));
  const [shape] = contours().size([across, down]).thresholds([level])(samples);
  if (shape === undefined) return "";
  const inside = ([x, y]: readonly number[]) => x > 0.5 && x < across - 0.5 && y > 0.5 && y < down - 0.5;
  const place = ([x, y]: readonly number[]) =>
    `${short(at(xs, (x - 0.5) / (across - 1)))} ${short(at(ys, (y - 0.5) / (down - 1)))}`;
  const parts: string[] = [];
  for (const ring of shape.coordinates.flat()) {
    // A ring also runs along the edge of the lattice; only what lies within is where the level is passed.
    let drawing = false;
    for (const [k, point] of ring.entries()) {
      if (k > 0 && inside(point) && inside(ring[k - 1])) {
        parts.push(drawing ? `L${place(point)}` : `M${place(ring[k - 1])}L${place(point)}`);
        drawing = true;
      } else drawing = false;
    }
  }
  return parts.join("");
}

function at(places: readonly number[], share: number): number {
  return places[0] + share * (places[places.length - 1] - places[0]);
}

function between({ xs, ys, values }: Lattice, x: number, y: number): number {
  const [i, u] = cellOf(xs, x);
  const [j, v] = cellOf(ys, y);
  const top = values[j][i] * (1 - u) + values[j][i + 1] * u;
  const bottom = values[j + 1][i] * (1 - u) + values[j + 1][i + 1] * u;
  return top * (1 - v) + bottom * v;
}

/** The gap that a place lies in, and how far along. */
function cellOf(places: readonly number[], place: number): readonly [number, number] {
  let k = 0;
  while (k < places.length - 2 && place > places[k + 1]) k++;
  return [k, Math.max(0, Math.min(1, (place - places[k]) / (places[k + 1] - places[k])))];
}
