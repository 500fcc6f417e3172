import type { TieUnion } from "../worker/protocol.ts";

/**
 * How much of one circle the two ends of each tie are: friends in common, as a share of what the one with fewer friends could have in
 * common with the other, 0 to 1. One entry a tie.
 */
export function commonFriends({ size, from, to }: Pick<TieUnion, "size" | "from" | "to">): Float32Array {
  const friends: Set<number>[] = Array.from({ length: size }, () => new Set());
  from.forEach((one, k) => {
    friends[one].add(to[k]);
    friends[to[k]].add(one);
  });
  return Float32Array.from(from, (one, k) => {
    const [few, many] = [friends[one], friends[to[k]]].sort((a, b) => a.size - b.size);
    let common = 0;
    for (const friend of few) if (many.has(friend)) common++;
    return few.size < 2 ? 0 : common / (few.size - 1);
  });
}
