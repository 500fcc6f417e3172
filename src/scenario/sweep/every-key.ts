import { own } from "../merge.ts";
import type { Registry } from "../registry.ts";
import { commonKeys } from "../schema/swept-keys.ts";
import { isPlainMap, type Plain, type PlainMap } from "../yaml/plain.ts";

/** Dotted keys of a scenario that a sweep may vary: those that every scenario has, then those that are written in this one. */
export function everyKey(raw: PlainMap, registry: Registry): string[] {
  const keys = new Set(commonKeys(registry).map(({ key }) => key));
  for (const part of ["population", "settings", "groups", "network", "ties", "mechanisms", "interventions"]) {
    const value = own(raw, part);
    if (value !== undefined) gather(value, part, keys);
  }
  return [...keys];
}

function gather(value: Plain, key: string, keys: Set<string>): void {
  keys.add(key);
  if (Array.isArray(value)) (value as readonly Plain[]).forEach((item, k) => gather(item, `${key}.${k}`, keys));
  else if (isPlainMap(value)) for (const [name, part] of Object.entries(value)) gather(part, `${key}.${name}`, keys);
}
