import { type Network, tieCount } from "./network.ts";
import { byId, TieList } from "./tie-list.ts";

/** Places of people in ascending order of id: sums in this order do not depend on how people are numbered. */
export function peopleById({ ids }: Network): Uint32Array {
  return byId(ids) ?? Uint32Array.from(ids.keys());
}

/**
 * One arc for each tie, that of the person with the lower id, in order of lower, then higher id: the same ties in the
 * same order however people are numbered. O(people + arcs).
 */
export function canonicalTies(network: Network): Uint32Array {
  const { ids, offsets, ends, targets } = network;
  const arcs = new Uint32Array(tieCount(network));
  let count = 0;
  for (const i of peopleById(network)) {
    for (let a = offsets[i]; a < ends[i]; a++) if (ids[targets[a]] > ids[i]) arcs[count++] = a;
  }
  return arcs;
}

/** Who owns each of the arcs: the person at its other end is `targets[arc]`. */
export function tieOwners({ targets, twins }: Network, arcs: Uint32Array): Uint32Array {
  return arcs.map((arc) => targets[twins[arc]]);
}

/** The ties of the given arcs as a list, each from the owner of its arc, with all they carry. */
export function tieListOf(network: Network, arcs: Uint32Array): TieList {
  const { targets, twins, trust, manner, layer } = network;
  const ties = new TieList(network.size, arcs.length);
  for (let k = 0; k < arcs.length; k++) {
    const a = arcs[k];
    const b = twins[a];
    ties.from[k] = targets[b];
    ties.to[k] = targets[a];
    ties.trust[k] = trust[a];
    ties.trustBack[k] = trust[b];
    ties.manner[k] = manner[a];
    ties.mannerBack[k] = manner[b];
    ties.layer[k] = layer[a];
  }
  ties.count = arcs.length;
  return ties;
}

/** The same people with only the ties of the given arcs (one arc a tie). */
export function withTies(network: Network, arcs: Uint32Array): Network {
  return tieListOf(network, arcs).toNetwork(network);
}
