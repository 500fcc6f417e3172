import { type Inspected, inspect, type Surroundings } from "./inspect.ts";
import { limits } from "./limits.ts";
import { layOver, own } from "./merge.ts";
import { ownOverrides } from "./variant-keys.ts";
import { twinNames, twinned } from "./versus.ts";
import { isPlainMap, type Plain, type PlainMap } from "./yaml/plain.ts";
import type { Reading } from "./yaml/read-yaml.ts";

/** A variant before it is looked at. */
interface Given {
  /** Null for a scenario that compares nothing. */
  readonly name: string | null;
  readonly document: PlainMap;
  readonly unread: readonly (readonly PropertyKey[])[];
}

/** What is run, before it is looked at. */
export interface Written extends Given {
  /** It was not written, but follows from another by `versus`. */
  readonly isTwin: boolean;
}

/**
 * The scenario without overrides, and each variant with its own laid over it: those under `compare`, and a twin of each in
 * which a line of interventions asks for one.
 */
export function inspectAll(
  raw: PlainMap,
  reading: Reading,
  surroundings: Surroundings,
): { base: Inspected; variants: Inspected[] } {
  const all = inspectWritten(raw, reading.unread, surroundings);
  const [first] = all;
  const alone = all.length === 1 && first.name === null;
  const base =
    alone && own(raw, "compare") === undefined
      ? first
      : inspect(null, raw, reading.unread, { ...surroundings, variants: Math.max(1, all.length) });
  return { base, variants: alone ? [] : all };
}

/** What is run, each looked at: the variants with their twins, or the scenario itself where it compares nothing. */
export function inspectWritten(raw: PlainMap, unread: Reading["unread"], surroundings: Surroundings): Inspected[] {
  const written = writtenVariants(raw, unread);
  const all: Surroundings = { ...surroundings, variants: Math.max(1, written.length) };
  return written.map(({ name, document, unread: bad, isTwin }) => {
    const found = inspect(name, document, bad, all);
    // What is wrong with a twin is wrong with the lines that it copies, and said there.
    return isTwin ? { ...found, shape: [], meaning: [], isTwin } : found;
  });
}

/** What is run: each variant under `compare` and a twin of each that asks for one, or the scenario itself. */
export function writtenVariants(raw: PlainMap, unread: Reading["unread"]): Written[] {
  const given = givenVariants(raw, unread);
  const taken = new Set(given.flatMap(({ name }) => (name === null ? [] : [name])));
  return given.flatMap((one): Written[] => {
    const lines = twinned(one.document);
    if (lines === null) return [{ ...one, isTwin: false }];
    const names = twinNames(one.name, taken);
    const withLines = (name: string, interventions: readonly Plain[], isTwin: boolean): Written => ({
      name,
      document: Object.assign(Object.create(null), one.document, { interventions }),
      unread: one.unread,
      isTwin,
    });
    return [withLines(names.own, lines.own, false), withLines(names.twin, lines.twin, true)];
  });
}

function givenVariants(raw: PlainMap, unread: Reading["unread"]): Given[] {
  const comparing = own(raw, "compare");
  const rest: PlainMap = Object.assign(
    Object.create(null),
    Object.fromEntries(Object.entries(raw).filter(([key]) => key !== "compare")),
  );
  if (!isPlainMap(comparing)) return [{ name: null, document: rest, unread }];
  return Object.entries(comparing)
    .flatMap(([name, over]): [string, PlainMap][] => (isPlainMap(over) ? [[name, over]] : []))
    .slice(0, limits.variants)
    .map(([name, over]) => {
      const inside = unread.flatMap(([first, second, ...path]) => (first === "compare" && second === name ? [path] : []));
      return { name, document: layOver(rest, ownOverrides(over)), unread: [...unread, ...inside] };
    });
}
