import { arcCount, type Network } from "../network.ts";
import { attributeMixing } from "./attribute-mixing.ts";

/**
 * Assortativity by an attribute: (share of ties between like people - share by chance) / (1 - share by chance). 1: only like
 * people are tied; 0: as by chance; below 0: unlike people are tied more. Null where there are no ties, or where all ends
 * of ties have one value. `values` has one entry a person. Newman (2003), doi:10.1103/PhysRevE.67.026126. O(people + ties).
 */
export function assortativity(network: Network, values: readonly string[]): number | null {
  const mixing = attributeMixing(network, values);
  if (mixing === null || mixing.byChance === 1) return null;
  return (mixing.alike - mixing.byChance) / (1 - mixing.byChance);
}

/**
 * Assortativity by number of ties: Pearson correlation of the numbers of ties at the two ends of a tie. Null where there
 * are no ties or all ends have the same number. Newman (2002), doi:10.1103/PhysRevLett.89.208701. O(people + ties).
 */
export function degreeAssortativity(network: Network): number | null {
  const { size, offsets, ends, targets } = network;
  const arcs = arcCount(network);
  let products = 0;
  let sum = 0;
  let squares = 0;
  for (let i = 0; i < size; i++) {
    const degree = ends[i] - offsets[i];
    sum += degree * degree;
    squares += degree * degree * degree;
    for (let a = offsets[i]; a < ends[i]; a++) products += degree * (ends[targets[a]] - offsets[targets[a]]);
  }
  const spread = arcs * squares - sum * sum;
  return spread > 0 ? (arcs * products - sum * sum) / spread : null;
}
