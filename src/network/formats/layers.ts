import { quoted } from "./import-log.ts";

const most = 256;

/** Numbers for the names of layers. */
export interface Layers {
  readonly names: readonly string[];
  /** Names that were not in the list given, and follow it. */
  readonly unnamed: readonly string[];
  numberOf(name: string): number;
}

/**
 * Numbers layers: by the list of names, if there is one, then in order of appearance. Without a list, layers that are all
 * whole numbers from 0 to 255 keep them. A problem in words if there are more than 256, or some ties have a layer and some
 * have none.
 */
export function layerNumbers(perTie: readonly string[], named: readonly string[] = []): Layers | string {
  const found = new Set(perTie);
  if (found.size === 0 || (found.size === 1 && found.has(""))) return { names: named, unnamed: [], numberOf: () => 0 };
  if (found.has("")) return "some ties have a layer and some have none";
  if (named.length === 0 && [...found].every((name) => /^\d{1,3}$/.test(name) && Number(name) < most)) {
    const highest = [...found].reduce((high, name) => Math.max(high, Number(name)), 0);
    return { names: Array.from({ length: highest + 1 }, (_, k) => String(k)), unnamed: [], numberOf: Number };
  }
  const unnamed = [...found].filter((name) => !named.includes(name));
  const names = [...named, ...unnamed];
  if (names.length > most) return `there are ${names.length} layers, such as ${quoted(names[most])}; there may be ${most}`;
  const numbers = new Map(names.map((name, k) => [name, k]));
  return { names, unnamed: named.length > 0 ? unnamed : [], numberOf: (name) => numbers.get(name) ?? 0 };
}
