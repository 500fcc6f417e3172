import type { Network } from "../network.ts";
import { attributeMixing } from "./attribute-mixing.ts";

/**
 * Modularity of a division of people: share of ties within its parts less the share there would be if ends of ties met at
 * random. `values` has one entry a person. 0 where there are no ties.
 * Newman & Girvan (2004), doi:10.1103/PhysRevE.69.026113. O(people + ties).
 */
export function modularity(network: Network, values: readonly string[]): number {
  const mixing = attributeMixing(network, values);
  return mixing === null ? 0 : mixing.alike - mixing.byChance;
}
