import type { People, TieUnion, VariantRun } from "../worker/protocol.ts";

/** Every pair of people who are tied in any variant, once, with the share of variants they are tied in. */
export function tieUnion(people: People, variants: readonly Pick<VariantRun, "offsets" | "targets">[]): TieUnion {
  const { size } = people;
  const times = new Map<number, number>();
  for (const { offsets, targets } of variants) {
    for (let i = 0; i < size; i++) {
      for (let a = offsets[i]; a < offsets[i + 1]; a++) {
        if (targets[a] <= i) continue;
        const key = i * size + targets[a];
        times.set(key, (times.get(key) ?? 0) + 1);
      }
    }
  }
  const keys = [...times.keys()].sort((one, other) => one - other);
  return {
    size,
    from: Uint32Array.from(keys, (key) => Math.floor(key / size)),
    to: Uint32Array.from(keys, (key) => key % size),
    weight: Float32Array.from(keys, (key) => (times.get(key) ?? 0) / variants.length),
    group: people.unit,
  };
}
