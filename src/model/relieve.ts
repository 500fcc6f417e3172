import type { World } from "./world.ts";

/**
 * Help eases a person's week: the burden is need / (1 + ease). Each helper's part is the further fall of the burden, so
 * that the parts add up to what was relieved.
 */
export function relieve({ gathered, need }: World, person: number, ease: number): void {
  const before = gathered.ease[person];
  const after = before + ease;
  gathered.ease[person] = after;
  gathered.burden[person] += need[person] / (1 + after) - need[person] / (1 + before);
}
