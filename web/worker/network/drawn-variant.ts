import type { Plan } from "../../../src/engine/plan.ts";
import { createSimulation, replicateKey } from "../../../src/engine/simulation.ts";
import { drawGroups } from "../../../src/model/groups/groups.ts";
import { drawTraits } from "../../../src/model/population.ts";
import { drawSettings } from "../../../src/model/settings.ts";
import { type Network, tieCount } from "../../../src/network/network.ts";
import { makeNetwork } from "../../../src/network/plan.ts";
import type { Seed } from "../../../src/random/seed.ts";
import type { Variant } from "../../../src/scenario/scenario.ts";
import { type Csv, withColumn } from "../../network-files/csv.ts";
import { tieTable } from "../../network-files/tie-rows.ts";
import type { GroupFacts, SettingFacts } from "../../network-files/work.ts";
import { identityColumns } from "./identity-columns.ts";
import { peopleTable, tieRowsOfNetwork } from "./network-tables.ts";

/** A variant as replicate 0 begins: its network and people, everything that was left to chance drawn. */
export interface DrawnVariant {
  readonly name: string;
  readonly letter: string;
  readonly people: Csv;
  readonly ties: Csv;
  readonly tieCount: number;
  readonly identities: readonly { readonly dimension: string; readonly column: string; readonly carriers: number }[];
  readonly settings: readonly Omit<SettingFacts, "at">[];
  readonly stances: ReadonlyMap<string, number>;
  readonly groups: readonly GroupFacts[];
  /** What another replicate would have otherwise: who is tied to whom, how much they trust, who carries an identity. */
  readonly chance: { readonly ties: boolean; readonly trust: boolean; readonly identities: boolean };
}

/**
 * Draws a variant as the engine does when it builds replicate 0.
 * @param grown takes the ties that grew before the first week, where a network begins without any
 */
export function drawVariant({ name, letter, plan }: Variant, seed: Seed, grown: boolean): DrawnVariant {
  const key = replicateKey({ seed, replicate: 0 });
  const start = makeNetwork(plan.network, plan.size, key);
  const network = grown && tieCount(start) === 0 ? createSimulation(plan, { seed, replicate: 0 }).world.network : start;
  const traits = drawTraits(plan.people, start, key);
  const { names, unit, unitNames } = drawSettings(plan.people, start, key);
  const { member } = drawGroups(plan.people, start, traits, key);
  const ids = Array.from(start.ids, String);
  const columns = identityColumns(plan.people.identities, start, traits.identities);
  const identities = plan.people.identities.map(({ dimension }, d) => ({
    dimension,
    column: columns[d],
    carriers: traits.identities.reduce((sum, bits) => sum + ((bits >>> d) & 1), 0),
  }));

  let people = peopleTable(start);
  identities.forEach(({ column }, d) => {
    people = withColumn(people, column, (_, i) => (((traits.identities[i] >>> d) & 1) === 1 ? "yes" : "no"));
  });

  return {
    name,
    letter,
    people,
    ties: tieTable(tieRowsOfNetwork(network)),
    tieCount: tieCount(network),
    identities,
    settings: names.flatMap((setting, k) => {
      const of = ids.map((_, i) => unitNames[unit[k * start.size + i]]);
      const { units } = plan.people.settings[k];
      const all = typeof units === "string" ? [...new Set(of)].sort() : unitNames.filter((_, u) => unitBelongs(u, k));
      if (all.length < 2) return [];
      return [
        {
          name: setting,
          column: typeof units === "string" ? units : null,
          units: all,
          unitOf: new Map(ids.map((id, i) => [id, of[i]])),
        },
      ];
    }),
    stances: new Map(ids.map((id, i) => [id, traits.stance[i]])),
    groups: (plan.people.groups ?? []).map((group, g) => ({
      name: group.name,
      safeSpace: group.safeSpace,
      members: ids.filter((_, i) => member[g * start.size + i] === 1),
      byName: group.who !== null && group.who.people !== null && group.who.identity === null && group.who.where === null,
    })),
    chance: {
      ties: drawsTies(plan, start, seed),
      trust: plan.network.trust !== "as given",
      identities: plan.people.identities.some(({ where, share }) => where === null && share !== 0 && share !== 1),
    },
  };

  /** Units are numbered through all settings, in their order. */
  function unitBelongs(u: number, k: number): boolean {
    let first = 0;
    for (let before = 0; before < k; before++) first += unitsOf(before);
    return u >= first && u < first + unitsOf(k);
  }

  function unitsOf(k: number): number {
    const { units } = plan.people.settings[k];
    return typeof units === "number" ? units : new Set(start.attributes.get(units)).size;
  }
}

/** Whether another replicate has other ties. Some changes of a network that is given are left to chance and some are not: one more tells. */
function drawsTies({ network, size }: Plan, { targets, offsets }: Network, seed: Seed): boolean {
  if (!("network" in network.source)) return true;
  if (network.change === "none") return false;
  const other = makeNetwork(network, size, replicateKey({ seed, replicate: 1 }));
  return !isSame(other.offsets, offsets) || !isSame(other.targets, targets);
}

function isSame(one: ArrayLike<number>, other: ArrayLike<number>): boolean {
  return one.length === other.length && Array.prototype.every.call(one, (value, k) => value === other[k]);
}
