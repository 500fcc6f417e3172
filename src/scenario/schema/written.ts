import { own } from "../merge.ts";
import type { Registry } from "../registry.ts";
import { isPlainMap, type PlainMap } from "../yaml/plain.ts";

/** Parts of the schema that take long to make and that many a scenario does without. */
const parts = ["groups", "interventions", "outcomes", "hypothesis", "sweep", "calibrate"] as const;
export type Part = (typeof parts)[number];

/** All of them, and every mechanism: "mechanisms.belonging". */
export function everyPart({ mechanisms }: Registry): string[] {
  return [...parts, ...mechanisms.map(({ name }) => mechanismPart(name))];
}

/** Those that a scenario writes something under. */
export function writtenParts(raw: PlainMap, registry: Registry): string[] {
  const mechanisms = own(raw, "mechanisms");
  return everyPart(registry).filter((part) => {
    const [first, name] = part.split(".");
    return name === undefined ? own(raw, first) !== undefined : isPlainMap(mechanisms) && own(mechanisms, name) !== undefined;
  });
}

/** Those that a path leads into: what is looked up there needs no others. */
export function partsOnPath(path: readonly PropertyKey[], registry: Registry): string[] {
  return everyPart(registry).filter((part) => {
    const steps = part.split(".");
    return steps.every((step, k) => k >= path.length || step === String(path[k]));
  });
}

export function mechanismPart(name: string): string {
  return `mechanisms.${name}`;
}

const made = new WeakMap<Registry, Map<string, unknown>>();

/** Makes a piece of the schema when it is first asked for. A name always stands for the same piece. */
export function once<Piece>(registry: Registry, name: string, make: () => Piece): Piece {
  let known = made.get(registry);
  if (known === undefined) made.set(registry, (known = new Map()));
  if (!known.has(name)) known.set(name, make());
  return known.get(name) as Piece;
}
