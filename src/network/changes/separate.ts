import type { Network } from "../network.ts";
import { attributeBy, type NetworkChange } from "../network-change.ts";
import { canonicalTies, tieOwners, withTies } from "../ties.ts";

/** Cuts every tie between people whose attribute differs. An empty value is a value like others. O(people + ties). */
export const separate: NetworkChange = {
  name: "separate",
  summary: "No ties between people who differ in an attribute: departments, say, that never meet.",
  needsBy: true,

  apply(network, { by }) {
    const alike = likeTies(network, by);
    return withTies(network, alike);
  },
};

/** One arc for each tie between people who are alike in the attribute, in canonical order. */
export function likeTies(network: Network, by: string | null): Uint32Array {
  const value = attributeBy(network, by);
  const arcs = canonicalTies(network);
  const owners = tieOwners(network, arcs);
  return arcs.filter((arc, k) => value[owners[k]] === value[network.targets[arc]]);
}
