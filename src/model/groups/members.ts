import type { Network } from "../../network/network.ts";
import { type DrawListener, Stream } from "../../random/stream.ts";
import type { Words } from "../../random/threefry.ts";
import type { PeoplePlan } from "../plan.ts";
import type { Traits } from "../population.ts";
import { attributeOf } from "../settings.ts";
import { identityBit } from "./identity-bit.ts";
import type { GroupPlan } from "./plan.ts";

/**
 * Who belongs to a group from the start, into `member` (1 a member; count). Purpose `group.<name>`, who = person, slot 0:
 * first word joins or not, so that whoever belongs to one group has nothing to do with another.
 */
export function drawMembers(
  { name, who }: GroupPlan,
  plan: PeoplePlan,
  network: Network,
  traits: Traits,
  key: Words,
  listener: DrawListener | null,
  member: Uint8Array,
): void {
  if (who === null) return;
  const { ids, size: count } = network;
  const bit = who.identity === null ? null : identityBit(plan, who.identity);
  const values = who.where === null ? null : attributeOf(network, who.where.attribute);
  const chosen = who.people === null ? null : placesOf(network, who.people);
  const dice = new Stream(key, `group.${name}`, listener);
  for (let i = 0; i < count; i++) {
    if (bit !== null && (traits.identities[i] & bit) === 0) continue;
    if (values !== null && who.where?.values.includes(values[i]) !== true) continue;
    if (chosen !== null && !chosen.has(i)) continue;
    if (dice.uniform(ids[i], 0) < who.share) member[i] = 1;
  }
}

/** Places of people by label, or by id where the network has no labels. @throws RangeError for somebody who is not there */
function placesOf({ labels, ids, size }: Network, people: readonly string[]): ReadonlySet<number> {
  const place = new Map<string, number>();
  for (let i = 0; i < size; i++) place.set(labels?.[i] ?? String(ids[i]), i);
  return new Set(
    people.map((name) => {
      const i = place.get(name);
      if (i === undefined) throw new RangeError(`there is nobody called "${name}" in this network`);
      return i;
    }),
  );
}
