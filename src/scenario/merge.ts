import { isPlainMap, type Plain, type PlainMap } from "./yaml/plain.ts";

/** Keys of a network that hold wherever the network comes from. */
const everyNetwork = ["trust", "change", "by"];

/**
 * A variant's overrides laid over the rest of a scenario: groups key by key, everything else whole. A network from another
 * source takes none of the parameters of the first one along.
 */
export function layOver(base: PlainMap, over: PlainMap): PlainMap {
  const merged = copy(base);
  for (const key of Object.keys(over)) {
    const [mine, theirs] = [own(base, key), own(over, key)];
    if (!isPlainMap(mine) || !isPlainMap(theirs)) merged[key] = theirs ?? null;
    else merged[key] = key === "network" ? layNetworkOver(mine, theirs) : layOver(mine, theirs);
  }
  return merged;
}

function layNetworkOver(base: PlainMap, over: PlainMap): PlainMap {
  const another = ["generator", "file"].some((key) => Object.hasOwn(over, key) && own(over, key) !== own(base, key));
  if (!another) return layOver(base, over);
  const kept: Record<string, Plain> = Object.create(null);
  for (const key of everyNetwork) {
    const value = own(base, key);
    if (value !== undefined && (key !== "trust" || isPlainMap(value) || Object.hasOwn(over, "file"))) kept[key] = value;
  }
  return layOver(kept, over);
}

/** What a map has under a key, or undefined. */
export function own(map: PlainMap, key: string): Plain | undefined {
  return Object.hasOwn(map, key) ? map[key] : undefined;
}

function copy(map: PlainMap): Record<string, Plain> {
  return Object.assign(Object.create(null) as Record<string, Plain>, map);
}
