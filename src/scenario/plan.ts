import type { Plan } from "../engine/plan.ts";
import type { IdentityPlan, MechanismsPlan, SettingPlan } from "../model/plan.ts";
import type { PopulationValues } from "../model/population.ts";
import type { NetworkPlan } from "../network/plan.ts";
import { defaults } from "../parameters/parameter.ts";
import { isFilePart, type Document, type IdentityPart, type MechanismsPart } from "./document.ts";
import type { Facts } from "./facts.ts";
import type { Registry } from "./registry.ts";

/** The plan of a sound document. */
export function planOf(document: Document, facts: Facts, registry: Registry): Plan {
  const { settings, population, mechanisms, warmUp, weeks } = document;
  const identities = population.identities.map(identityPlan);
  return {
    size: facts.size,
    network: networkPlan(document, facts, registry),
    people: {
      identities,
      settings: Object.entries(settings).map(([name, setting]) => settingPlan(name, setting, identities)),
      population: populationValues(document, registry),
    },
    mechanisms: planMechanisms(mechanisms, registry),
    warmUp,
    weeks,
  };
}

function identityPlan({ dimension, share, where, visibility, visibilitySpread }: IdentityPart): IdentityPlan {
  const [chosen] = Object.entries(where ?? {});
  return {
    dimension,
    share: share ?? null,
    where: chosen === undefined ? null : { attribute: chosen[0], values: [...new Set([chosen[1]].flat())].sort() },
    visibility,
    visibilitySpread,
  };
}

/** A climate by identity names every identity: 0.5, the neutral reference, where the scenario says nothing. */
function settingPlan(name: string, { climate, time, policy, units }: Omit<SettingPlan, "name">, identities: readonly IdentityPlan[]): SettingPlan {
  const each = typeof climate === "number" ? climate : Object.fromEntries(identities.map(({ dimension }) => [dimension, Object.hasOwn(climate, dimension) ? climate[dimension] : 0.5]));
  return { name, climate: each, time, policy, units };
}

function populationValues({ population }: Document, registry: Registry): PopulationValues {
  const values: Record<string, number> = defaults(registry.population);
  for (const name of Object.keys(values)) {
    const value = population[name];
    if (typeof value === "number") values[name] = value;
  }
  // The shipped table has these names and no others; a table with more has them too.
  return values as PopulationValues;
}

function networkPlan({ network }: Document, { brought }: Facts, registry: Registry): NetworkPlan {
  const { change, by, trust } = network;
  // `by` alone does nothing: it is there for the variants.
  const goesBy = registry.changes.find(({ name }) => name === change)?.needsBy === true ? (by ?? null) : null;
  if (isFilePart(network)) {
    if (!brought?.network) throw new TypeError("a network from a file has to be read before it is planned");
    return { source: { network: brought.network }, trust: typeof trust === "object" ? trust : "as given", change, by: goesBy };
  }
  const table = registry.generators.find(({ name }) => name === network.generator)?.parameters ?? {};
  const values: Record<string, number> = defaults(table);
  for (const name of Object.keys(values)) {
    const value = network[name];
    if (typeof value === "number") values[name] = value;
  }
  return { source: { generator: network.generator, values }, trust: typeof trust === "object" ? trust : usualTrust, change, by: goesBy };
}

/** Trust on the ties of a generated network where the scenario says nothing. Assumed. */
const usualTrust = { from: 0.2, to: 0.8 };

/** The mechanisms that are on, in the order of the registry: a preset, then the scenario's own choices. Naming one turns it on. */
export function planMechanisms(part: MechanismsPart, { mechanisms, presets }: Registry): MechanismsPlan {
  const preset = presets.find(({ name }) => name === part.preset);
  const plan = new Map<string, Readonly<Record<string, number>>>();
  for (const { name, parameters } of mechanisms) {
    const choice = Object.hasOwn(part, name) ? part[name] : undefined;
    if (choice === "off" || (choice === undefined && preset?.on.includes(name) !== true)) continue;
    const own = typeof choice === "object" && choice !== null ? (choice as Readonly<Record<string, number>>) : {};
    plan.set(name, { ...defaults(parameters), ...preset?.values[name], ...own });
  }
  return plan;
}
