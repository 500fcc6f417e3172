import { degree, type Network } from "../network.ts";
import { trianglesPerPerson } from "./triangles.ts";

/**
 * Transitivity: of all pairs of ties that meet in a person, the share closed by a third: 3 triangles / connected triples.
 * Unlike mean clustering it counts people by their pairs, so hubs weigh more. 0 where no two ties meet.
 * Newman (2003), doi:10.1137/S003614450342480. O(ties^1.5).
 */
export function transitivity(network: Network, triangles = trianglesPerPerson(network)): number {
  let closed = 0;
  let pairs = 0;
  for (let i = 0; i < network.size; i++) {
    const neighbors = degree(network, i);
    closed += triangles[i];
    pairs += (neighbors * (neighbors - 1)) / 2;
  }
  return pairs === 0 ? 0 : closed / pairs;
}
