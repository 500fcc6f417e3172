import { Manner } from "../network/network.ts";
import { Stance } from "./population.ts";
import type { World } from "./world.ts";

/**
 * How the other end of an arc acts on its owner, in one small number: a `Stance` in the lower two bits, from the arc's own manner
 * where it has one, and `kin` on top where both carry a devalued identity that they share.
 *
 * Hardly any of them change in a week, and to look up who somebody is at the other end costs more than all sums over trust:
 * only of people marked in `tiesStale` are they worked out anew. Whatever ends or begins a tie marks its two people; whatever
 * turns a stance or a manner says so here.
 */
export const kin = 4;

/** The `Stance` in an attitude. */
export function actsBy(attitude: number): number {
  return attitude & 3;
}

/** Somebody acts differently from now on: everybody tied to them takes in something else. */
export function stanceTurned({ network: { offsets, ends, targets }, tiesStale }: World, person: number): void {
  for (let a = offsets[person]; a < ends[person]; a++) tiesStale[targets[a]] = 1;
}

/** Of a person whose ties are stale, how everybody at the other end acts on them, and whether anybody stigmatizes. O(degree) */
export function renewAttitudes({ network, traits: { identities }, stance, attitude, perceived }: World, person: number): void {
  const { offsets, ends, targets, manner } = network;
  const own = identities[person];
  perceived.stigmatizing[person] = 0;
  for (let a = offsets[person]; a < ends[person]; a++) {
    const j = targets[a];
    const acts = manner[a] === Manner.ofPerson ? stance[j] : manner[a];
    attitude[a] = (own & identities[j]) === 0 ? acts : acts + kin;
    if (acts === Stance.stigmatizing) perceived.stigmatizing[person] = 1;
  }
}
