import { anyIdentity, type Groups } from "./groups.ts";

/**
 * Share of this week, 0 to 1, that somebody spends in safe spaces that are about one of the given identities or about all.
 * @param about identities as bits; 0 for none
 */
export function safeHours({ safe, met, focus, hours, present }: Groups, person: number, about: number): number {
  let sum = 0;
  for (let g = 0; g < safe.length; g++) {
    if (safe[g] === 0 || met[g] === 0 || (present[person] & (1 << g)) === 0) continue;
    if (focus[g] === anyIdentity || (focus[g] & about) !== 0) sum += hours[g];
  }
  return Math.min(1, sum);
}
