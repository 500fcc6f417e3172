import { withoutParts } from "./flatten.ts";

/** A key in which two scenarios differ, before its unit is looked up. */
export interface Bare {
  /** Dotted, as the file has it: "network.rewiring". */
  readonly path: string;
  /** Undefined where a scenario has no such key. */
  readonly before: unknown;
  readonly after: unknown;
}

/** The keys in which two groups of keys differ. A key without a value is one that is not there. */
export function diffFlat(before: ReadonlyMap<string, unknown>, after: ReadonlyMap<string, unknown>, prefix: string): Bare[] {
  const paths = [...new Set([...before.keys(), ...after.keys()])];
  const differing = paths.filter((path) => (before.get(path) ?? undefined) !== (after.get(path) ?? undefined));
  return withoutParts(differing).map((path) => ({
    path: `${prefix}${path}`,
    before: before.get(path) ?? undefined,
    after: after.get(path) ?? undefined,
  }));
}

/** A block that only one of two scenarios has, in one line; null where both have it or neither. */
export function oneSided(path: string, before: unknown, after: unknown): Bare | null {
  const [was, is] = [before, after].map((block) => (block === null || block === undefined ? undefined : "there"));
  return was === is ? null : { path, before: was, after: is };
}

/** Keys inside keys as dotted ones; a list of plain values as its text. */
export function flat(part: object, prefix = ""): Map<string, unknown> {
  const entries = Object.entries(part).flatMap(([key, value]): [string, unknown][] => {
    if (Array.isArray(value) && value.every((item) => typeof item !== "object")) return [[`${prefix}${key}`, listText(value)]];
    return typeof value === "object" && value !== null ? [...flat(value, `${prefix}${key}.`)] : [[`${prefix}${key}`, value]];
  });
  return new Map(entries);
}

/** Of an empty list a word: after "then" there has to be something to read. */
function listText(items: readonly unknown[]): string {
  return items.length === 0 ? "nothing" : items.join(", ");
}
