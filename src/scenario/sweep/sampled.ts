import type { Words } from "../../random/threefry.ts";
import { own } from "../merge.ts";
import type { PlainMap } from "../yaml/plain.ts";
import type { Column, Design, Value } from "./column.ts";
import { latinHypercube } from "./designs/latin-hypercube.ts";
import { morrisTrajectories } from "./designs/morris.ts";
import { mostSaltelliDimensions, saltelli } from "./designs/saltelli.ts";
import { mostSobolDimensions, sobolSequence } from "./designs/sobol.ts";
import { keyAt } from "./finding.ts";
import { along, type Range } from "./range.ts";
import type { Structure } from "./sweep.ts";

/** Kinds of designs that place points within ranges. */
export const sampledKinds = ["latinHypercube", "sobol", "morris", "sobolIndices"] as const;
export type SampledKind = (typeof sampledKinds)[number];

/** A key and the range that points are placed in. */
export interface RangedColumn {
  readonly column: Column;
  readonly range: Range;
  /** Its ends, where they are written: what the key makes of them is checked there. */
  readonly ends: readonly [Value, Value];
}

/** How many keys a kind can place points for. */
export function mostKeys(kind: SampledKind): number {
  if (kind === "sobol") return mostSobolDimensions;
  return kind === "sobolIndices" ? mostSaltelliDimensions : 60;
}

/** The design of a kind; numbers are those of its block. */
export function sampled(kind: SampledKind, numbers: PlainMap, ranged: readonly RangedColumn[], key: Words): Design {
  const keys = ranged.length;
  const number = (name: string) => Number(own(numbers, name));
  const made = {
    latinHypercube: () => ({ count: number("points"), make: () => latinHypercube(number("points"), keys, key) }),
    sobol: () => ({ count: number("points"), make: () => sobolSequence(number("points"), keys) }),
    morris: () => ({
      count: number("trajectories") * (keys + 1),
      make: () => morrisTrajectories(number("trajectories"), keys, number("levels"), key),
    }),
    sobolIndices: () => ({ count: number("base") * (keys + 2), make: () => saltelli(number("base"), keys) }),
  }[kind]();
  return {
    columns: ranged.map(({ column }) => column),
    count: made.count,
    rows: () => made.make().map((row) => row.map((place, d) => placed(place, ranged[d], kind === "morris"))),
  };
}

/** What rows of such a design have to do with each other. */
export function structureOf(kind: SampledKind, numbers: PlainMap): Structure {
  const number = (name: string) => Number(own(numbers, name));
  if (kind === "morris") return { kind: "morris", trajectories: number("trajectories"), levels: number("levels") };
  return kind === "sobolIndices" ? { kind: "sobol indices", base: number("base") } : { kind: "free" };
}

/**
 * A place in [0, 1] as a value of its range. Of whole numbers each has an equal part of the range; on the grid of Morris, whose
 * ends are the ends of the range, the nearest.
 */
export function placed(place: number, { column, range, ends }: RangedColumn, grid: boolean): Value {
  const { from, to } = range;
  const low = Math.min(from, to);
  const high = Math.max(from, to);
  const evenParts = column.whole && !grid && range.scale === "even" && Number.isInteger(from) && Number.isInteger(to);
  const number = evenParts
    ? Math.min(high, low + Math.floor(place * (high - low + 1)))
    : column.whole
      ? Math.round(along(range, place))
      : along(range, place);
  const spot = ends[0].spot;
  return { level: number, plain: number, spot: "path" in spot ? keyAt(spot.path.slice(0, -1)) : spot };
}
