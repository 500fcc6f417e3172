import { arcCount, type Network } from "../network.ts";

/**
 * Ties by the values of an attribute at their two ends: share of ties whose ends are alike, and the share that would be if
 * ends met at random, the sum over values of (share of tie ends)². Null where there are no ties.
 */
export function attributeMixing(network: Network, values: readonly string[]): { alike: number; byChance: number } | null {
  const { size, offsets, ends, targets } = network;
  const arcs = arcCount(network);
  if (arcs === 0) return null;
  let alike = 0;
  const tieEnds = new Map<string, number>();
  for (let i = 0; i < size; i++) {
    const degree = ends[i] - offsets[i];
    if (degree > 0) tieEnds.set(values[i], (tieEnds.get(values[i]) ?? 0) + degree);
    for (let a = offsets[i]; a < ends[i]; a++) if (values[targets[a]] === values[i]) alike++;
  }
  // Squares of whole numbers, summed before any division: the same however people are numbered.
  let squares = 0;
  for (const count of tieEnds.values()) squares += count * count;
  return { alike: alike / arcs, byChance: squares / (arcs * arcs) };
}
