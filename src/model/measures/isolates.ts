import type { World } from "../world.ts";

/** Trust, 0 to 1, from which a tie counts as close. Assumed; the share below it is then set against row 34 of the evidence. */
export const close = 0.5;

/** Share of people with nobody whom they trust at 0.5 or more: row 34 counts them so. Of people in measures; NaN without any. */
export function isolates(world: World): number {
  const { offsets, ends, trust } = world.network;
  let isolated = 0;
  let people = 0;
  for (let i = 0; i < world.count; i++) {
    if (world.leftOut[i] === 1) continue;
    people++;
    let alone = 1;
    for (let a = offsets[i]; a < ends[i]; a++) if (trust[a] >= close) alone = 0;
    isolated += alone;
  }
  return isolated / people;
}

/** Share of people without any tie. Of people in measures; NaN without any. */
export function alone(world: World): number {
  const { offsets, ends } = world.network;
  let without = 0;
  let people = 0;
  for (let i = 0; i < world.count; i++) {
    if (world.leftOut[i] === 1) continue;
    people++;
    if (offsets[i] === ends[i]) without++;
  }
  return without / people;
}
