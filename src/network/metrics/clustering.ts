import { degree, type Network } from "../network.ts";
import { peopleById } from "../ties.ts";
import { trianglesPerPerson } from "./triangles.ts";

/**
 * Mean local clustering: the share of a person's pairs of neighbors who are tied to each other, averaged over all people;
 * who has fewer than two neighbors counts as 0 (as in NetworkX and Gephi). 0 for nobody.
 * Watts & Strogatz (1998), doi:10.1038/30918. O(ties^1.5).
 */
export function meanClustering(network: Network, triangles = trianglesPerPerson(network)): number {
  if (network.size === 0) return 0;
  // In order of id, so that the sum does not depend on how people are numbered.
  let sum = 0;
  for (const i of peopleById(network)) {
    const neighbors = degree(network, i);
    if (neighbors > 1) sum += (2 * triangles[i]) / (neighbors * (neighbors - 1));
  }
  return sum / network.size;
}
