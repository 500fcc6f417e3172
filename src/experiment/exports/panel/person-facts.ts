import type { Plan } from "../../../engine/plan.ts";
import { type Chance, createEmptySimulation } from "../../../engine/simulation.ts";
import { identityBit } from "../../../model/identity-bit.ts";
import { Stance } from "../../../model/population.ts";
import type { World } from "../../../model/world.ts";
import type { DescribedColumn } from "../described-column.ts";

/** What is true of a person for a whole run: a column that can stand in each of their weeks. */
export interface Fact extends DescribedColumn {
  readonly of: FactKind;
  /** How to read the value of the person at a place, or null where the run knows no such identity or setting. */
  readonly read: (world: World, plan: Plan) => ReadFact | null;
}

export const factKinds = ["identities", "traits", "units"] as const;
export type FactKind = (typeof factKinds)[number];
export type ReadFact = (i: number) => string | number;

/** The people of one run: where each stands, and what is true of them. */
export interface RunFacts {
  readonly placeOf: ReadonlyMap<number, number>;
  /** One entry a fact. */
  readonly values: readonly (ReadFact | null)[];
}

/**
 * The facts of a run, drawn anew: people are a pure function of plan, seed and replicate, and no week has to be lived for
 * them. Costs as much as building the run's network.
 */
export function factsOfRun(plan: Plan, chance: Chance, facts: readonly Fact[]): RunFacts {
  const { world } = createEmptySimulation(plan, chance);
  return {
    placeOf: new Map(Array.from(world.network.ids, (id, i) => [id, i])),
    values: facts.map((fact) => fact.read(world, plan)),
  };
}

/** Every fact that runs with these identities and settings have, names all different. */
export function factsFor(dimensions: readonly string[], settings: readonly string[]): Fact[] {
  const named = differentNames();
  const identity = (name: string, meaning: string, read: Fact["read"]): Fact => ({
    of: "identities",
    name: named(name),
    type: "INT32",
    unit: "",
    range: "0 or 1",
    meaning,
    source: "population.identities",
    read,
  });
  return [
    identity(
      "devalued",
      "1 for people who carry one of the scenario's identities",
      ({ traits }) =>
        (i) =>
          traits.identities[i] === 0 ? 0 : 1,
    ),
    ...dimensions.map((dimension) =>
      identity(`devalued_${dimension}`, `1 for people who carry the identity ${dimension}`, readIdentity(dimension)),
    ),
    ...traitFacts,
    ...settings.map((setting): Fact => {
      const meaning = `the person's unit of the setting ${setting}`;
      const source = "drawn for each run, or an attribute of the network file";
      const name = named(`unit_${setting}`);
      return { of: "units", name, type: "STRING", unit: "", range: "", meaning, source, read: readUnit(setting) };
    }),
  ];
}

function readIdentity(dimension: string): Fact["read"] {
  return ({ traits }, { people }) => {
    const dimensions = people.identities.map((identity) => identity.dimension);
    if (!dimensions.includes(dimension)) return null;
    const bit = identityBit(dimensions, dimension);
    return (i) => ((traits.identities[i] & bit) === 0 ? 0 : 1);
  };
}

function readUnit(setting: string): Fact["read"] {
  return ({ settings, count }) => {
    const k = settings.names.indexOf(setting);
    return k < 0 ? null : (i) => settings.unitNames[settings.unit[k * count + i]];
  };
}

const trait = (
  name: string,
  unit: string,
  range: string,
  meaning: string,
  column: (traits: World["traits"]) => ArrayLike<number>,
): Fact => ({
  of: "traits",
  name: `trait_${name}`,
  type: "DOUBLE",
  unit,
  range,
  meaning,
  source: "drawn once, the same in every variant: kith describe population",
  read: ({ traits }) => {
    const values = column(traits);
    return (i) => values[i];
  },
});

/** What people bring along, under names that no recorded column has. */
const traitFacts: readonly Fact[] = [
  trait("visibility", "share", "0 to 1", "mean visibility of the identities carried, 0 without any", (t) => t.meanVisibility),
  trait("exposure", "factor", "above 0", "how often stigma events find the person", (t) => t.exposureFactor),
  trait("stress", "factor", "above 0", "how often ordinary stressors find the person", (t) => t.stressFactor),
  trait("supportSkill", "factor", "0.3 to 2.5", "how well the person supports, at the start", (t) => t.supportSkill),
  trait("settlingPoint", "distress", "0 or more", "level to which distress settles", (t) => t.settlingPoint),
  trait("resilience", "share", "0.05 to 0.95", "resilience as a trait", (t) => t.resilience),
  trait("selfEsteem", "share", "", "self-esteem as a trait", (t) => t.selfEsteem),
  trait(
    "internalizedStigma",
    "share",
    "0 to 1",
    "internalized stigma as a trait, 0 without a devalued identity",
    (t) => t.internalizedStigma,
  ),
  trait("capacity", "people", "0 to 30", "ties that the person has room for", (t) => t.capacity),
  {
    of: "traits",
    name: "trait_stance",
    type: "STRING",
    unit: "",
    range: "affirming, neutral, stigmatizing",
    meaning: "how the person answers a disclosure, at the start",
    source: "drawn once, the same in every variant: kith describe population",
    read:
      ({ traits }) =>
      (i) =>
        traits.stance[i] === Stance.affirming ? "affirming" : traits.stance[i] === Stance.neutral ? "neutral" : "stigmatizing",
  },
];

/** Names as programs take them, letters, digits and _; names that would become alike are numbered. */
function differentNames(): (name: string) => string {
  const taken = new Set<string>();
  return (name) => {
    const plain = name.replace(/[^\p{L}\p{M}\p{N}_]+/gu, "_");
    let free = plain;
    for (let k = 2; taken.has(free); k++) free = `${plain}_${k}`;
    taken.add(free);
    return free;
  };
}
