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

/**
 * The scenario without overrides, and each variant with its own laid over it: those under `compare`, and a twin of each in
 * which a line of interventions asks for one.
 */
export function inspectAll(
  raw: PlainMap,
  reading: Reading,
  surroundings: Surroundings,
): { base: Inspected; variants: Inspected[] } {
  const given = givenVariants(raw, reading);
  const twins = given.map(({ document }) => twinned(document));
  const count =
    given.filter(({ name }, v) => name !== null || twins[v] !== null).length + twins.filter((twin) => twin !== null).length;
  const all: Surroundings = { ...surroundings, variants: Math.max(1, count) };
  const look = (name: string, { document, unread }: Given, interventions: readonly Plain[]) =>
    inspect(name, Object.assign(Object.create(null), document, { interventions }), unread, all);
  const variants = given.flatMap((one, v) => {
    const lines = twins[v];
    if (lines === null) return one.name === null ? [] : [inspect(one.name, one.document, one.unread, all)];
    const names = twinNames(one.name);
    // What is wrong with a twin is wrong with the lines that it copies, and said there.
    return [look(names.own, one, lines.own), { ...look(names.twin, one, lines.twin), shape: [], meaning: [], isTwin: true }];
  });
  return { base: inspect(null, raw, reading.unread, all), variants };
}

function givenVariants(raw: PlainMap, reading: Reading): Given[] {
  const comparing = own(raw, "compare");
  const rest: PlainMap = Object.assign(
    Object.create(null),
    Object.fromEntries(Object.entries(raw).filter(([key]) => key !== "compare")),
  );
  if (!isPlainMap(comparing)) return [{ name: null, document: rest, unread: reading.unread }];
  return Object.entries(comparing)
    .flatMap(([name, over]): [string, PlainMap][] => (isPlainMap(over) ? [[name, over]] : []))
    .slice(0, limits.variants)
    .map(([name, over]) => {
      const inside = reading.unread.flatMap(([first, second, ...path]) => (first === "compare" && second === name ? [path] : []));
      return { name, document: layOver(rest, ownOverrides(over)), unread: [...reading.unread, ...inside] };
    });
}
