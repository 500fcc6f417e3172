import { placeNamed } from "../../network/place-named.ts";
import type { Stream } from "../../random/stream.ts";
import type { World } from "../world.ts";
import type { InterventionPlan } from "./plan.ts";

/**
 * The named pairs for whom a line does what it does, by place, in its order: each pair with chance min(1, dose).
 * @param dice who = lower id, slot = higher id: first word whether it is done
 * @throws RangeError for somebody who is not there
 */
export function pairsMeant({ network }: World, { pairs, dose }: InterventionPlan, dice: Stream): (readonly [number, number])[] {
  if (pairs.length === 0) return [];
  const { ids } = network;
  const place = placeNamed(network);
  return pairs
    .map(([one, other]) => [place(one), place(other)] as const)
    .filter(([i, j]) => dice.uniform(Math.min(ids[i], ids[j]), Math.max(ids[i], ids[j])) < dose);
}
