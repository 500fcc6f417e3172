import { arcBetween, type Network, tieCount } from "../../network/network.ts";

/** Who was tied to whom at some time: each tie once, by places of its two people. */
export interface TieSnapshot {
  readonly from: Uint32Array;
  readonly to: Uint32Array;
}

export function snapshotTies(network: Network): TieSnapshot {
  const { size, offsets, ends, targets } = network;
  const ties = tieCount(network);
  const from = new Uint32Array(ties);
  const to = new Uint32Array(ties);
  let next = 0;
  for (let i = 0; i < size; i++) {
    for (let a = offsets[i]; a < ends[i]; a++) {
      if (targets[a] <= i) continue;
      from[next] = i;
      to[next] = targets[a];
      next++;
    }
  }
  return { from, to };
}

/** Share of the ties of then that are not there now; NaN where there were none. O(ties x log degree). */
export function lostSince({ from, to }: TieSnapshot, now: Network): number {
  let lost = 0;
  for (let k = 0; k < from.length; k++) if (arcBetween(now, from[k], to[k]) < 0) lost++;
  return lost / from.length;
}
