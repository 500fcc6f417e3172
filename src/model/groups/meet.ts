import type { Stream } from "../../random/stream.ts";
import type { World } from "../world.ts";

/**
 * Which groups meet this week, and who is there. A group meets or does not, as a whole: one draw for the group and the
 * week, and all members come. Everything that a group does, it does in the weeks in which it meets.
 * @param dice purpose `groups.meeting`, who = hash of the group's name, slot 0: first word meets or not
 */
export function meet({ groups, absent, count }: World, dice: Stream): void {
  const { keys, open, meeting, member, met, present } = groups;
  present.fill(0);
  for (let g = 0; g < keys.length; g++) {
    met[g] = open[g] === 1 && dice.uniform(keys[g], 0) < meeting[g] ? 1 : 0;
    if (met[g] === 0) continue;
    const row = g * count;
    for (let i = 0; i < count; i++) if (member[row + i] === 1 && absent[i] === 0) present[i] |= 1 << g;
  }
}
