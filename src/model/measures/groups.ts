import type { World } from "../world.ts";

/** Whom a measure is about: everyone, people with an identity devalued in some setting, or the others. */
export const groups = ["everyone", "devalued", "others"] as const;
export type Group = (typeof groups)[number];

/**
 * Places of a group's people, in order of id so that sums come out the same however people are numbered. Whoever has left,
 * or is left out so that variants speak of the same people, belongs to none.
 */
export function peopleOf(world: World, group: Group): Uint32Array {
  const members: number[] = [];
  for (let p = 0; p < world.count; p++) {
    const i = world.order === null ? p : world.order[p];
    if (world.leftOut[i] === 1) continue;
    const carries = world.traits.identities[i] !== 0;
    if (group === "everyone" || carries === (group === "devalued")) members.push(i);
  }
  return Uint32Array.from(members);
}
