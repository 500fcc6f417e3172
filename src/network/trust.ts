import { Stream } from "../random/stream.ts";
import type { Words } from "../random/threefry.ts";
import type { Network } from "./network.ts";

/**
 * The network with new trust on every arc, uniform between `from` and `to` (each 0 to 1). The dice of an arc are those of
 * its two people, in this direction: a pair that is tied in two networks has the same trust in both, and how people
 * are numbered plays no part. Shares all other columns with the network given. O(arcs).
 */
export function drawTrust(network: Network, { from, to }: { from: number; to: number }, key: Words): Network {
  if (!(from >= 0 && to <= 1 && from <= to)) {
    throw new RangeError(`trust from ${from} to ${to} is no range; it must lie between 0 and 1, the lower number first`);
  }
  const { size, ids, labels, offsets, ends, targets, twins, manner, layer, affinity, likeness, since, attributes } = network;
  const dice = new Stream(key, "network.trust");
  const trust = new Float64Array(targets.length);
  for (let i = 0; i < size; i++) {
    for (let a = offsets[i]; a < ends[i]; a++) {
      trust[a] = from + (to - from) * dice.uniform(ids[i], ids[targets[a]]);
    }
  }
  return { size, ids, labels, offsets, ends, targets, twins, trust, manner, layer, affinity, likeness, since, attributes };
}

/**
 * Trust that goes with a number of contacts: contacts / (contacts + half), 0 for none, half full at `half`, towards 1.
 * Assumed: no study ties counts of face-to-face contact to trust on a scale.
 */
export function trustFromContacts(contacts: number, half = 60): number {
  return contacts > 0 ? contacts / (contacts + half) : 0;
}
