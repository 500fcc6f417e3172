import { combineLoads } from "./settings.ts";
import type { World } from "./world.ts";

/** How events weigh what people carry: the numbers that a load goes by. */
export interface LoadValues {
  /** Load of people without a devalued identity. */
  readonly background: number;
  /** How several devalued identities combine: 1 adds them up. */
  readonly combination: number;
}

/** Room for one person's loads, identity by identity: used and left within one call. */
const loads = new Float64Array(32);

/**
 * What a person carries, weighed by a setting's climate; by the harshest climate there is, 1, where `setting` is null.
 * Settings and units come on top.
 */
export function ownLoad(
  { traits, settings, count }: World,
  i: number,
  setting: number | null,
  { background, combination }: LoadValues,
): number {
  const identities = settings.climate.length / settings.names.length;
  if (traits.identities[i] === 0)
    return background * 2 * (setting === null ? 1 : meanClimate(settings.climate, setting, identities));
  for (let d = 0; d < identities; d++) {
    const climate = setting === null ? 1 : settings.climate[setting * identities + d];
    loads[d] = traits.visibility[d * count + i] * 2 * climate;
  }
  return combineLoads(loads, identities, combination);
}

/** Mean climate of a setting over the identities that the scenario names; neutral where it names none. */
export function meanClimate(climate: Float64Array, setting: number, identities: number): number {
  if (identities === 0) return 0.5;
  let sum = 0;
  for (let d = 0; d < identities; d++) sum += climate[setting * identities + d];
  return sum / identities;
}

/** How much a person's settings weigh together: time x unit climate, summed. */
export function weightOfSettings(world: World, i: number): number {
  let sum = 0;
  for (let k = 0; k < world.settings.names.length; k++) sum += weightOfSetting(world, i, k);
  return sum;
}

export function weightOfSetting({ settings, count }: World, i: number, k: number): number {
  return settings.time[k] * settings.unitClimate[settings.unit[k * count + i]];
}

/** The setting of an event, by weight. */
export function settingOf(world: World, i: number, uniform: number): number {
  const last = world.settings.names.length - 1;
  let left = uniform * weightOfSettings(world, i);
  // Counted through to the end: to leave the loop early comes as a surprise, and a processor that guesses wrong waits longer.
  let setting = 0;
  for (let k = 0; k < last; k++) {
    left -= weightOfSetting(world, i, k);
    setting += Number(left >= 0);
  }
  return setting;
}

/** The identity that an event is about, by visibility and climate; 0 for people without one. */
export function identityOf({ traits, settings, count }: World, i: number, k: number, uniform: number): number {
  const identities = settings.climate.length / settings.names.length;
  if (identities === 1) return 0;
  let total = 0;
  for (let d = 0; d < identities; d++) total += traits.visibility[d * count + i] * settings.climate[k * identities + d];
  let left = uniform * total;
  let last = 0;
  for (let d = 0; d < identities; d++) {
    const part = traits.visibility[d * count + i] * settings.climate[k * identities + d];
    if (part > 0) last = d;
    left -= part;
    if (left < 0) return d;
  }
  return last;
}
