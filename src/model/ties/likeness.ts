import type { World } from "../world.ts";

/** In how many dimensions two people are alike, as a share: every identity of the scenario and the two background traits. */
export function similarityOf({ traits, settings, count }: World, i: number, j: number): number {
  const identities = settings.climate.length / settings.names.length;
  const { background } = traits;
  let alike = identities - bits(traits.identities[i] ^ traits.identities[j]);
  if (background[i] === background[j]) alike++;
  if (background[count + i] === background[count + j]) alike++;
  return alike / (identities + 2);
}

/** The first setting in which two people share a unit, or -1. */
export function sharedSetting({ settings, count }: World, i: number, j: number): number {
  for (let k = 0; k < settings.names.length; k++) {
    if (settings.unit[k * count + i] === settings.unit[k * count + j]) return k;
  }
  return -1;
}

function bits(word: number): number {
  let count = 0;
  for (let left = word; left !== 0; left &= left - 1) count++;
  return count;
}
