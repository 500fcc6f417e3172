import type { Parameters } from "../../parameters/parameter.ts";
import type { Registry } from "../registry.ts";

/** A key that a sweep can vary, as it is written there. */
export interface SweptKey {
  /** Dotted. */
  readonly key: string;
  readonly description: string;
}

const cache = new WeakMap<Registry, readonly SweptKey[]>();

/** The keys that a sweep can vary in any scenario; those of settings, identities, groups and interventions go by what is there. */
export function commonKeys(registry: Registry): readonly SweptKey[] {
  const known = cache.get(registry) ?? gather(registry);
  cache.set(registry, known);
  return known;
}

function gather({ generators, population, tieParameters, mechanisms }: Registry): SweptKey[] {
  const keys = new Map<string, string>([
    ["weeks", "Weeks that are recorded."],
    ["warmUp", "Weeks that run before the first recorded one."],
    ["population.people", "Number of people."],
    ["network", "Who is tied to whom: named levels, each with the keys that are laid over the scenario's network."],
    ["network.generator", "What makes the network."],
    ["network.change", "Another network for the same people."],
    ["ties.preset", "What becomes of ties."],
    ["mechanisms.preset", "Which mechanisms are on to begin with."],
  ]);
  const offer = (prefix: string, table: Parameters) => {
    for (const [name, { meaning }] of Object.entries(table)) {
      const key = `${prefix}.${name}`;
      if (!keys.has(key)) keys.set(key, `${meaning[0]?.toUpperCase() ?? ""}${meaning.slice(1)}.`);
    }
  };
  offer("population", population);
  for (const { parameters } of generators) offer("network", parameters);
  offer("ties", tieParameters);
  for (const { name, summary, parameters } of mechanisms) {
    keys.set(`mechanisms.${name}`, summary);
    offer(`mechanisms.${name}`, parameters);
  }
  return [...keys].map(([key, description]) => ({ key, description }));
}
