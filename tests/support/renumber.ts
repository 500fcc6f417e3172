import type { Network } from "../../src/network/network.ts";
import { canonicalTies, tieListOf } from "../../src/network/ties.ts";

/**
 * The same network with people in another order; ids, and so everybody's dice, stay. `order[new place] = old place`.
 * Nothing that is computed from a network may depend on the order of people: tests hold it to that.
 */
export function renumber(network: Network, order: ArrayLike<number>): Network {
  const { size, ids, labels } = network;
  const newPlace = new Uint32Array(size);
  for (let i = 0; i < size; i++) newPlace[order[i]] = i;
  const ties = tieListOf(network, canonicalTies(network));
  for (let k = 0; k < ties.count; k++) {
    ties.from[k] = newPlace[ties.from[k]];
    ties.to[k] = newPlace[ties.to[k]];
  }
  const pick = (column: readonly string[]): string[] => column.map((_, i) => column[order[i]]);
  return ties.toNetwork({
    ids: ids.map((_, i) => ids[order[i]]),
    labels: labels === null ? null : pick(labels),
    attributes: new Map([...network.attributes].map(([name, column]) => [name, pick(column)])),
  });
}
