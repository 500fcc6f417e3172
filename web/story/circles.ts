import { eachTie, type TieRecord } from "../../src/engine/tie-record.ts";
import { tieUnion } from "../layout/tie-union.ts";
import type { People, TieUnion } from "../worker/protocol.ts";

/**
 * The ties of one network for people to be placed by, with its circles as groups: people whose tie is backed by a common
 * friend are of one circle. Both networks are then drawn with people in those places, so that what differs is the ties.
 */
export function tiesInCircles(people: People, ties: TieRecord): TieUnion {
  return { ...tieUnion(people, [ties]), group: circlesOf(ties) };
}

/** The circle of each person, by the lowest place in it. */
export function circlesOf(ties: TieRecord): Uint32Array {
  const friends = Array.from({ length: ties.size }, () => new Set<number>());
  eachTie(ties, 0, (entry) => {
    friends[ties.from[entry]].add(ties.to[entry]);
    friends[ties.to[entry]].add(ties.from[entry]);
  });
  const circle = Uint32Array.from({ length: ties.size }, (_, i) => i);
  for (let changed = true; changed; ) {
    changed = false;
    for (let i = 0; i < ties.size; i++) {
      for (const j of friends[i]) {
        if (circle[j] >= circle[i] || !haveCommon(friends[i], friends[j])) continue;
        circle[i] = circle[j];
        changed = true;
      }
    }
  }
  return circle;
}

function haveCommon(one: ReadonlySet<number>, other: ReadonlySet<number>): boolean {
  for (const friend of one) if (other.has(friend)) return true;
  return false;
}
