import type { Network } from "../../network/network.ts";
import { placeNamed } from "../../network/place-named.ts";
import { type DrawListener, Stream } from "../../random/stream.ts";
import type { Words } from "../../random/threefry.ts";
import { identityBit } from "../identity-bit.ts";
import type { PeoplePlan } from "../plan.ts";
import type { Traits } from "../population.ts";
import { attributeOf } from "../settings.ts";
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
  const identities = plan.identities.map(({ dimension }) => dimension);
  const bit = who.identity === null ? null : identityBit(identities, who.identity);
  const values = who.where === null ? null : attributeOf(network, who.where.attribute);
  const chosen = who.people === null ? null : new Set(who.people.map(placeNamed(network)));
  const dice = new Stream(key, `group.${name}`, listener);
  for (let i = 0; i < count; i++) {
    if (bit !== null && (traits.identities[i] & bit) === 0) continue;
    if (values !== null && who.where?.values.includes(values[i]) !== true) continue;
    if (chosen !== null && !chosen.has(i)) continue;
    if (dice.uniform(ids[i], 0) < who.share) member[i] = 1;
  }
}
