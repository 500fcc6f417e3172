import type { Layer } from "../state/layers.ts";
import type { VariantRun } from "../worker/protocol.ts";
import { weekOf } from "./at-moment.ts";
import { diamondHeight, diamondReach } from "./fill.ts";
import type { Geometry } from "./geometry.ts";
import type { Palette } from "./palette.ts";
import type { Pen } from "./pen.ts";

/** Columns of people in one week, of the layers that are on. */
export interface ShownLayers {
  /** Lowest, middle and highest third of everybody at the start: 0, 1, 2. */
  readonly resilience: Uint8Array | null;
  /** Shares, 0 to 1. */
  readonly selfEsteem: Float32Array | null;
  readonly internalizedStigma: Float32Array | null;
}

/** The columns of the layers that are on, in a week. */
export function layersIn({ people }: VariantRun, size: number, row: number, on: ReadonlySet<Layer>): ShownLayers {
  return {
    resilience: on.has("resilience") ? thirds(people.resilience, size, row) : null,
    selfEsteem: on.has("selfEsteem") ? weekOf(people.selfEsteem, size, row) : null,
    internalizedStigma: on.has("internalizedStigma") ? weekOf(people.internalizedStigma, size, row) : null,
  };
}

/** Outline of each third, as a share of the usual one; the lowest is dashed too. */
export const outlines = [0.75, 1, 2.2] as const;
/** How far a ring stands off a mark, and its width. */
const ring = { off: 3, width: 2 } as const;

/** Stripes over the empty part of a mark: closer together the more somebody believes the hurtful messages. */
export function drawStripes(
  pen: Pen,
  { x, y, radius }: Geometry,
  identities: Uint32Array,
  distress: Float32Array,
  values: Float32Array,
  absent: ArrayLike<number>,
  palette: Palette,
): void {
  pen.beginPath();
  for (let i = 0; i < x.length; i++) {
    if (identities[i] === 0 || absent[i] === 1 || !(values[i] > 0)) continue;
    const reach = radius * diamondReach;
    const level = reach - diamondHeight(distress[i] / 100) * reach; // from the middle, down positive
    const step = Math.max(2, reach * (0.62 - 0.5 * Math.min(1, values[i])));
    for (let across = step / 2; across < reach - 1; across += step) {
      for (const side of [-across, across]) {
        const high = -(reach - Math.abs(side)) + 1;
        const low = Math.min(reach - Math.abs(side) - 1, level);
        if (low <= high) continue;
        pen.moveTo(x[i] + side, y[i] + high);
        pen.lineTo(x[i] + side, y[i] + low);
      }
    }
  }
  pen.strokeStyle = palette.ink;
  pen.lineWidth = 1;
  pen.stroke();
}

/** A ring around each mark, from the top and clockwise: the fuller the higher. */
export function drawSelfEsteem(
  pen: Pen,
  { x, y, radius }: Geometry,
  identities: Uint32Array,
  values: Float32Array,
  absent: ArrayLike<number>,
  palette: Palette,
): void {
  pen.beginPath();
  for (let i = 0; i < x.length; i++) {
    if (absent[i] === 1) continue;
    const reach = radius * (identities[i] === 0 ? 1 : diamondReach) + ring.off;
    const from = -Math.PI / 2;
    const to = from + 2 * Math.PI * Math.max(0.02, Math.min(1, values[i]));
    pen.moveTo(x[i] + reach * Math.cos(from), y[i] + reach * Math.sin(from));
    pen.arc(x[i], y[i], reach, from, to);
  }
  pen.strokeStyle = palette.support;
  pen.lineWidth = ring.width;
  pen.stroke();
}

/** The third of each person: by two values that part everybody at the start in three. */
function thirds(column: Float32Array, size: number, row: number): Uint8Array {
  const sorted = column.slice(0, size).sort();
  const [low, high] = [sorted[Math.floor(size / 3)], sorted[Math.floor((2 * size) / 3)]];
  return Uint8Array.from(weekOf(column, size, row), (value) => (value < low ? 0 : value < high ? 1 : 2));
}
