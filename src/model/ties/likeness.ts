import type { World } from "../world.ts";

/** What `network.likeness` holds beside the number of dimensions in which two people are alike: set where they share no unit. */
export const sharesNoUnit = 128;

/**
 * In how many dimensions two people are alike: every identity of the scenario and the two background traits. Their similarity is
 * this as a share of all dimensions.
 */
export function alikeIn(world: World, i: number, j: number): number {
  const { traits, count } = world;
  const { background } = traits;
  let alike = dimensions(world) - 2 - bits(traits.identities[i] ^ traits.identities[j]);
  if (background[i] === background[j]) alike++;
  if (background[count + i] === background[count + j]) alike++;
  return alike;
}

/** In how many dimensions people can be alike or not. */
export function dimensions({ traits, count }: World): number {
  return traits.visibility.length / count + 2;
}

/** The first setting in which two people share a unit, or -1. */
export function sharedSetting({ settings, count }: World, i: number, j: number): number {
  for (let k = 0; k < settings.names.length; k++) {
    if (settings.unit[k * count + i] === settings.unit[k * count + j]) return k;
  }
  return -1;
}

/** What `network.likeness` holds of a tie between two people. @param setting as `sharedSetting` gives it */
export function likenessOf(world: World, i: number, j: number, setting: number): number {
  return alikeIn(world, i, j) + (setting < 0 ? sharesNoUnit : 0);
}

function bits(word: number): number {
  let count = 0;
  for (let left = word; left !== 0; left &= left - 1) count++;
  return count;
}
