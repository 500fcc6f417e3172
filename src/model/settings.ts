import { pow } from "../math/elementary.ts";
import type { Network } from "../network/network.ts";
import { lognormal } from "../random/distributions.ts";
import { textHash } from "../random/seed.ts";
import { type DrawListener, Stream, unit } from "../random/stream.ts";
import type { Words } from "../random/threefry.ts";
import type { PeoplePlan } from "./plan.ts";

/** Settings and their units as columns. What a run may change stays apart from who belongs where. */
export interface Settings {
  readonly names: readonly string[];
  /** Shares of waking time. settings */
  readonly time: Float64Array;
  /** Strength of policies, 0 to 1. settings */
  readonly policy: Float64Array;
  /** Factors on contact and on the ending of ties that belong to a setting: layers live at rates of their own. settings */
  readonly contact: Float64Array;
  readonly ending: Float64Array;
  /** Climate for each identity, 0 to 1: [k * identities + d]. */
  readonly climate: Float64Array;
  /** Unit of each person in each setting, numbered through all settings: [k * count + i]. */
  readonly unit: Uint32Array;
  /** Name of each unit. units of all settings */
  readonly unitNames: readonly string[];
  /** Factor of each unit on climate, and on ordinary stress; both with mean 1. units of all settings */
  readonly unitClimate: Float64Array;
  readonly unitStress: Float64Array;
}

/**
 * Places everybody in a unit of each setting: by an attribute of the network file, or at random by the person's key.
 * Purposes: `unit.<setting>` slot 0; `unitFactors.<setting>` who = hash of its name, slot 0: climate, stress.
 */
export function drawSettings(plan: PeoplePlan, network: Network, key: Words, listener: DrawListener | null = null): Settings {
  const { size: count, ids } = network;
  const { settings, identities, population } = plan;
  const unitOf = new Uint32Array(settings.length * count);
  // Put in one by one: once it is compiled, `map` makes a list of another kind, and all code that reads this one is thrown away.
  const names: string[] = [];
  const unitNames: string[] = [];
  const unitClimate: number[] = [];
  const unitStress: number[] = [];
  const climate = new Float64Array(settings.length * identities.length);

  for (let k = 0; k < settings.length; k++) {
    const setting = settings[k];
    names.push(setting.name);
    const first = unitNames.length;
    if (typeof setting.units === "string") {
      const values = attributeOf(network, setting.units);
      const names = [...new Set(values)].sort(plainOrder);
      const place = new Map(names.map((name, u) => [name, first + u]));
      unitNames.push(...names);
      for (let i = 0; i < count; i++) unitOf[k * count + i] = place.get(values[i]) ?? first;
    } else {
      const dice = new Stream(key, `unit.${setting.name}`, listener);
      for (let u = 0; u < setting.units; u++) unitNames.push(`${setting.name} ${u + 1}`);
      for (let i = 0; i < count; i++) unitOf[k * count + i] = first + Math.floor(dice.uniform(ids[i], 0) * setting.units);
    }
    const dice = new Stream(key, `unitFactors.${setting.name}`, listener);
    for (let u = first; u < unitNames.length; u++) {
      dice.block(textHash(unitNames[u]), 0);
      unitClimate.push(lognormal(unit(dice.first), population.unitClimateSpread));
      unitStress.push(lognormal(unit(dice.second), population.unitStressSpread));
    }
    for (let d = 0; d < identities.length; d++) {
      const given = typeof setting.climate === "number" ? setting.climate : setting.climate[identities[d].dimension];
      climate[k * identities.length + d] = given ?? 0.5;
    }
  }
  return {
    names,
    time: Float64Array.from(settings, (setting) => setting.time),
    policy: Float64Array.from(settings, (setting) => setting.policy),
    contact: Float64Array.from(settings, (setting) => setting.contact ?? 1),
    ending: Float64Array.from(settings, (setting) => setting.ending ?? 1),
    climate,
    unit: unitOf,
    unitNames,
    unitClimate: Float64Array.from(unitClimate),
    unitStress: Float64Array.from(unitStress),
  };
}

/**
 * What several devalued identities weigh together in one setting:
 * (sum over d of (visibility x 2 climate)^(1 / combination))^combination. 1 is additive, which is a setting, not a finding.
 * Reads the first `identities` entries of `loads`.
 */
export function combineLoads(loads: ArrayLike<number>, identities: number, combination: number): number {
  let sum = 0;
  if (combination === 1) {
    for (let d = 0; d < identities; d++) sum += loads[d];
    return sum;
  }
  for (let d = 0; d < identities; d++) if (loads[d] > 0) sum += pow(loads[d], 1 / combination);
  return sum === 0 ? 0 : pow(sum, combination);
}

/** A column that a network file brought along. @throws RangeError naming the columns there are. */
export function attributeOf(network: Network, name: string): readonly string[] {
  const values = network.attributes.get(name);
  if (values === undefined) {
    const known = [...network.attributes.keys()].join(", ") || "none";
    throw new RangeError(`people of this network have no attribute "${name}"; known: ${known}`);
  }
  return values;
}

/** Order by code unit: the same in every locale. */
function plainOrder(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
