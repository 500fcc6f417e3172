import type { TieRecord } from "../../src/engine/tie-record.ts";
import type { People, TieUnion } from "../worker/protocol.ts";

/** Every pair of people who are tied in any week of any variant, once, with the share of variants and weeks they are tied in. */
export function tieUnion({ unit, size }: Pick<People, "size" | "unit">, variants: readonly TieRecord[]): TieUnion {
  const times = new Map<number, number>();
  for (const { from, to, begins, ends, block } of variants) {
    const share = 1 / Math.max(1, block.length * variants.length);
    for (let entry = 0; entry < from.length; entry++) {
      const key = pairKey(from[entry], to[entry], size);
      times.set(key, (times.get(key) ?? 0) + (ends[entry] - begins[entry]) * share);
    }
  }
  const keys = [...times.keys()].sort((one, other) => one - other);
  return {
    size,
    from: Uint32Array.from(keys, (key) => Math.floor(key / size)),
    to: Uint32Array.from(keys, (key) => key % size),
    weight: Float32Array.from(keys, (key) => times.get(key) ?? 0),
    group: unit,
  };
}

/** The place in a union of the pair of each entry of a record. */
export function pairsOf({ from: first, to: second, size }: TieUnion, { from, to }: TieRecord): Uint32Array {
  const places = new Map(Array.from(first, (i, place) => [pairKey(i, second[place], size), place]));
  return Uint32Array.from(from, (i, entry) => places.get(pairKey(i, to[entry], size)) ?? 0);
}

/** One number for two people, whichever is named first. */
function pairKey(i: number, j: number, size: number): number {
  return Math.min(i, j) * size + Math.max(i, j);
}
