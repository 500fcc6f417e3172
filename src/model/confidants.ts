import type { World } from "./world.ts";

/**
 * The `most` arcs in which each person trusts most, best first, ties by the other's id; rows of `most` entries, closed
 * by `noArc` where somebody has fewer. A row is worked out when it is asked for and ties changed since. count x most
 */
export interface Confidants {
  readonly most: number;
  readonly arcs: Uint32Array;
  /** `world.tiesVersion` for which each row holds. count */
  readonly version: Float64Array;
}

export const noArc = 0xffffffff;

export function createConfidants(count: number, most: number): Confidants {
  return { most, arcs: new Uint32Array(count * most).fill(noArc), version: new Float64Array(count) };
}

/** Room for one row: used and left within one call. No scenario asks for more than 20. */
const best = new Float64Array(32);

/** Brings a person's row up to date if ties changed: insertion into a short row, O(degree x most). */
export function rankConfidants(world: World, confidants: Confidants, i: number): void {
  if (confidants.version[i] === world.tiesVersion) return;
  confidants.version[i] = world.tiesVersion;
  const { most, arcs } = confidants;
  const { offsets, ends, trust } = world.network;
  const row = i * most;
  let filled = 0;
  for (let a = offsets[i]; a < ends[i]; a++) {
    const trusted = trust[a];
    // Arcs come in order of id: an equal trust found later stands behind.
    if (filled === most && !(trusted > best[most - 1])) continue;
    let place = filled < most ? filled++ : most - 1;
    for (; place > 0 && best[place - 1] < trusted; place--) {
      best[place] = best[place - 1];
      arcs[row + place] = arcs[row + place - 1];
    }
    best[place] = trusted;
    arcs[row + place] = a;
  }
  if (filled < most) arcs[row + filled] = noArc;
}
