import type { Plan } from "../engine/plan.ts";
import type { IdentityPlan, MechanismsPlan, PeoplePlan, SettingPlan } from "../model/plan.ts";
import type { PopulationValues } from "../model/population.ts";
import { chooseMechanisms, type MechanismChoice } from "../model/presets.ts";
import type { TieValues } from "../model/ties/parameters.ts";
import { chooseTies } from "../model/ties/presets.ts";
import type { NetworkPlan } from "../network/plan.ts";
import { defaults, type Parameters } from "../parameters/parameter.ts";
import { type Document, type GeneratorPart, type IdentityPart, isFilePart } from "./document.ts";
import type { Facts } from "./facts.ts";
import { planGroups, planWhere } from "./plan-groups.ts";
import { planInterventions } from "./plan-interventions.ts";
import type { Registry } from "./registry.ts";

/** The plan of a sound document. @throws TypeError where its network file could not be read. */
export function planOf(document: Document, facts: Facts, registry: Registry): Plan {
  const interventions = planInterventions(document, registry);
  return {
    size: facts.size,
    network: networkPlan(document, facts, registry),
    people: planPeople(document, registry),
    mechanisms: planMechanisms(document, registry),
    ties: planLivingTies(document, registry),
    ...(interventions.length === 0 ? {} : { interventions }),
    warmUp: document.warmUp,
    weeks: document.weeks,
  };
}

export function planPeople(document: Document, registry: Registry): PeoplePlan {
  const { population, settings } = document;
  const identities = population.identities.map(identityPlan);
  const groups = planGroups(document, registry);
  return {
    identities,
    settings: Object.entries(settings).map(([name, setting]) => settingPlan(name, setting, identities)),
    // The shipped table has just these names; a table with more has them too.
    population: numbers(registry.population, population) as PopulationValues,
    ...(groups.length === 0 ? {} : { groups }),
  };
}

function identityPlan({ dimension, share, where, visibility, visibilitySpread }: IdentityPart): IdentityPlan {
  return {
    dimension,
    share: share ?? null,
    where: planWhere(where),
    visibility,
    visibilitySpread,
  };
}

/** A climate by identity names every identity: 0.5, the neutral reference, where the scenario says nothing. */
function settingPlan(
  name: string,
  { climate, time, policy, units, contact = 1, ending = 1 }: Omit<SettingPlan, "name">,
  identities: readonly IdentityPlan[],
): SettingPlan {
  if (typeof climate === "number") return { name, climate, time, policy, units, contact, ending };
  const each = identities.map(({ dimension }) => [dimension, Object.hasOwn(climate, dimension) ? climate[dimension] : 0.5]);
  return { name, climate: Object.fromEntries(each), time, policy, units, contact, ending };
}

function networkPlan(document: Document, { brought }: Facts, registry: Registry): NetworkPlan {
  const { network } = document;
  const common = planTies(document, registry);
  if (!isFilePart(network))
    return { source: { generator: network.generator, values: generatorValues(network, registry) }, ...common };
  if (!brought?.network) throw new TypeError("a network from a file has to be read before it is planned");
  return { source: { network: brought.network }, ...common };
}

/** What becomes of a network, wherever it comes from. Trust of a generated one lies between 0.2 and 0.8 unless said (assumed). */
export function planTies({ network }: Document, { changes }: Registry): Pick<NetworkPlan, "trust" | "change" | "by"> {
  const { change, by, trust } = network;
  const usual = isFilePart(network) ? "as given" : { from: 0.2, to: 0.8 };
  // `by` without a change that goes by it does nothing: it is there for the variants.
  const goesBy = changes.find(({ name }) => name === change)?.needsBy === true;
  return { trust: typeof trust === "object" ? trust : usual, change, by: goesBy ? (by ?? null) : null };
}

export function generatorValues(network: GeneratorPart, { generators }: Registry): Record<string, number> {
  return numbers(generators.find(({ name }) => name === network.generator)?.parameters ?? {}, network);
}

/** The numbers by which ties live: a preset's, then the scenario's own; null where they are fixed. */
export function planLivingTies({ ties }: Document, { tiePresets, tieParameters }: Registry): TieValues | null {
  const { preset, ...own } = ties;
  return chooseTies(preset, own as Partial<TieValues>, tiePresets, tieParameters);
}

/** The mechanisms that are on, in the order of the registry: a preset, then the scenario's own choices. Naming one turns it on. */
export function planMechanisms({ mechanisms: part }: Document, { mechanisms, presets }: Registry): MechanismsPlan {
  const { preset, ...choices } = part;
  return chooseMechanisms(preset, choices as Readonly<Record<string, MechanismChoice>>, mechanisms, presets);
}

/** A table's numbers, from a group of keys that has them among others. */
function numbers(table: Parameters, part: Readonly<Record<string, unknown>>): Record<string, number> {
  const values: Record<string, number> = defaults(table);
  for (const name of Object.keys(values)) {
    const value = part[name];
    if (typeof value === "number") values[name] = value;
  }
  return values;
}
