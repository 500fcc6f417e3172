import type { World } from "./world.ts";

/**
 * The `most` arcs in which each person trusts most, best first, ties by the other's id; rows of `most` entries, closed
 * by `noArc` where somebody has fewer. Worked out again only when ties change. count x most
 */
export interface Confidants {
  readonly most: number;
  readonly arcs: Uint32Array;
  version: number;
}

export const noArc = 0xffffffff;

export function createConfidants(count: number, most: number): Confidants {
  return { most, arcs: new Uint32Array(count * most).fill(noArc), version: 0 };
}

/** Brings the list up to date if ties changed: insertion into a short row, O(arcs x most). */
export function rankConfidants(world: World, confidants: Confidants): void {
  if (confidants.version === world.tiesVersion) return;
  confidants.version = world.tiesVersion;
  const { most, arcs } = confidants;
  const { offsets, ends, trust } = world.network;
  arcs.fill(noArc);
  for (let i = 0; i < world.count; i++) {
    const row = i * most;
    let filled = 0;
    for (let a = offsets[i]; a < ends[i]; a++) {
      // Arcs come in order of id: an equal trust found later stands behind.
      let place = filled;
      while (place > 0 && trust[arcs[row + place - 1]] < trust[a]) place--;
      if (place >= most) continue;
      for (let k = Math.min(filled, most - 1); k > place; k--) arcs[row + k] = arcs[row + k - 1];
      arcs[row + place] = a;
      if (filled < most) filled++;
    }
  }
}
