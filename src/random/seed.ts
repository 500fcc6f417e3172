import seedrandom from "seedrandom";
import { threefry, type Words } from "./threefry.ts";

/** A seed as people write it: any text or finite number. 7 and "7" are the same seed. */
export type Seed = string | number;

/**
 * The key that a seed stands for: 64 bits from `seedrandom` (David Bau's ARC4, seeded by the text), so that any text
 * is a good seed and near seeds have nothing in common.
 */
export function seedKey(seed: Seed): Words {
  const generator = seedrandom(String(seed));
  return { first: generator.int32() >>> 0, second: generator.int32() >>> 0 };
}

/** The key of a part of something keyed: `child(key, "exposure")` and `child(key, 12)` never meet, in practice. */
export function child(key: Words, part: string | number): Words {
  const block = new Uint32Array(2);
  if (typeof part === "number") threefry(key.first, key.second, part, 0, block);
  else threefry(key.first, key.second, textHash(part, 0x811c9dc5), textHash(part, 0x9e3779b9) | 1, block);
  return { first: block[0], second: block[1] };
}

/** FNV-1a over the text's UTF-16 code units, 32 bits, from a starting value. */
export function textHash(text: string, start = 0x811c9dc5): number {
  let hash = start;
  for (let k = 0; k < text.length; k++) hash = Math.imul(hash ^ text.charCodeAt(k), 0x01000193);
  return hash >>> 0;
}
