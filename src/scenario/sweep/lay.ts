import { layOver, own } from "../merge.ts";
import { isPlainMap, type Plain, type PlainMap } from "../yaml/plain.ts";
import type { KeyPath } from "./key.ts";

/** A value and where in a scenario it goes. */
export interface Put {
  readonly path: KeyPath;
  readonly value: Plain;
}

/**
 * The scenario as if the values stood in it: groups of keys are laid over what is there, as a variant's are, and all else takes
 * its place. Values of groups are laid over together, so that a network from another source comes with its own parameters. No key
 * may lead through another.
 */
export function layRow(raw: PlainMap, puts: readonly Put[]): PlainMap {
  const over: Record<string, Plain> = Object.create(null);
  for (const { path, value } of puts) if (path.every((step) => typeof step === "string")) write(over, path, value);
  let laid = layOver(raw, over);
  for (const { path, value } of puts) {
    if (path.some((step) => typeof step === "number")) laid = putAt(laid, path, value) as PlainMap;
  }
  return laid;
}

/** Writes into a group of keys that nobody else has. */
function write(over: Record<string, Plain>, path: KeyPath, value: Plain): void {
  let here = over;
  for (const step of path.slice(0, -1)) {
    const inner = Object.hasOwn(here, step) ? here[step] : undefined;
    const own: Record<string, Plain> = Object.assign(Object.create(null), isPlainMap(inner) ? inner : {});
    here[step] = own;
    here = own;
  }
  here[path[path.length - 1]] = value;
}

/** A copy with a value in its place, through lists. */
function putAt(here: Plain | undefined, path: KeyPath, value: Plain): Plain {
  if (path.length === 0) return isPlainMap(here) && isPlainMap(value) ? layOver(here, value) : value;
  const [step, ...rest] = path;
  if (typeof step === "number") {
    const list: Plain[] = Array.isArray(here) ? [...(here as readonly Plain[])] : [];
    list[step] = putAt(list[step], rest, value);
    return list;
  }
  const map: PlainMap = isPlainMap(here) ? here : {};
  return Object.assign(Object.create(null), map, { [step]: putAt(own(map, step), rest, value) });
}
