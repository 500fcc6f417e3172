import type { World } from "./world.ts";

/**
 * The `most` people whom a person trusts most, best first, ties by the other's id; a row of `most` entries, closed by `nobody`
 * where somebody has fewer. Where ties stay, everybody has a row, worked out when it is first asked for; where trust moves in
 * every week no row would last, and one is enough. What is said of each contact stands beside it: looked up over the ties it
 * would be far away in memory, and a week of 100,000 people waited for that more than for its dice. count x most, or most
 */
export interface Confidants {
  readonly most: number;
  readonly arcs: Uint32Array;
  /** The person at the other end, and the trust in them. */
  readonly contacts: Uint32Array;
  readonly trust: Float64Array;
  /** Their trust back; empty where a row does not last, for only some of them are asked. */
  readonly back: Float64Array;
  /** `world.tiesVersion` for which each row holds, or null where there is one row. count */
  readonly version: Uint32Array | null;
}

export const nobody = 0xffffffff;

/** @param lasting whether trust may stay as it is from one week to the next */
export function createConfidants(count: number, most: number, lasting: boolean): Confidants {
  const places = (lasting ? count : 1) * most;
  return {
    most,
    arcs: new Uint32Array(places),
    contacts: new Uint32Array(places).fill(nobody),
    trust: new Float64Array(places),
    back: new Float64Array(lasting ? places : 0),
    version: lasting ? new Uint32Array(count) : null,
  };
}

/** Brings a person's row up to date, if ties changed: insertion into a short row, O(degree x most). Returns where it begins. */
export function rankConfidants({ network, tiesVersion }: World, confidants: Confidants, i: number): number {
  const { most, arcs, contacts, back, version } = confidants;
  const row = version === null ? 0 : i * most;
  if (version !== null) {
    if (version[i] === tiesVersion) return row;
    version[i] = tiesVersion;
  }
  const { targets, twins, trust } = network;
  const best = confidants.trust;
  const end = network.ends[i];
  let filled = 0;
  for (let a = network.offsets[i]; a < end; a++) {
    const trusted = trust[a];
    // Arcs come in order of id: an equal trust found later stands behind.
    if (filled === most && !(trusted > best[row + most - 1])) continue;
    let place = row + (filled < most ? filled++ : most - 1);
    for (; place > row && best[place - 1] < trusted; place--) {
      best[place] = best[place - 1];
      arcs[place] = arcs[place - 1];
    }
    best[place] = trusted;
    arcs[place] = a;
  }
  for (let k = row; k < row + filled; k++) contacts[k] = targets[arcs[k]];
  if (filled < most) contacts[row + filled] = nobody;
  if (version !== null) for (let k = row; k < row + filled; k++) back[k] = trust[twins[arcs[k]]];
  return row;
}
