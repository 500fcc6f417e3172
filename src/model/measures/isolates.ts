import type { World } from "../world.ts";

/** Trust, 0 to 1, from which a tie counts as close. Assumed; the share below it is then set against row 34 of the evidence. */
export const close = 0.5;

/** Share of people with nobody whom they trust at 0.5 or more: row 34 counts them so. NaN without people. */
export function isolates(world: World): number {
  const { offsets, ends, trust } = world.network;
  let isolated = 0;
  for (let i = 0; i < world.count; i++) {
    let alone = 1;
    for (let a = offsets[i]; a < ends[i]; a++) if (trust[a] >= close) alone = 0;
    isolated += alone;
  }
  return isolated / world.count;
}

/** Share of people without any tie. NaN without people. */
export function alone(world: World): number {
  const { offsets, ends } = world.network;
  let without = 0;
  for (let i = 0; i < world.count; i++) if (offsets[i] === ends[i]) without++;
  return without / world.count;
}
