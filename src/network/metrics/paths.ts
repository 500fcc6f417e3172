import type { Words } from "../../random/threefry.ts";
import type { Network } from "../network.ts";
import { pathSources } from "./sources.ts";

/** How far people are from each other, counted in ties. Pairs whom no path joins do not count. */
export interface PathLengths {
  /** Mean over pairs that are joined; 0 if none is. */
  readonly mean: number;
  /** Longest of the shortest paths; from sampled sources it is a lower bound. */
  readonly diameter: number;
  /** Share of pairs that are joined, from the same sources. */
  readonly joined: number;
  readonly sampled: boolean;
}

/**
 * Shortest paths by breadth-first search, from everybody in a network of up to 2,000 people, else from 300 people drawn by
 * the key. O(sources x ties).
 */
export function pathLengths(network: Network, key: Words): PathLengths {
  const { size, offsets, ends, targets } = network;
  const { people, sampled } = pathSources(network, key);
  const distance = new Int32Array(size);
  const queue = new Uint32Array(size);
  let sum = 0;
  let pairs = 0;
  let diameter = 0;
  for (const source of people) {
    distance.fill(-1);
    distance[source] = 0;
    queue[0] = source;
    let filled = 1;
    for (let k = 0; k < filled; k++) {
      const i = queue[k];
      for (let a = offsets[i]; a < ends[i]; a++) {
        const j = targets[a];
        if (distance[j] >= 0) continue;
        distance[j] = distance[i] + 1;
        sum += distance[j];
        queue[filled++] = j;
      }
    }
    pairs += filled - 1;
    diameter = Math.max(diameter, distance[queue[filled - 1]]);
  }
  const possible = people.length * (size - 1);
  return { mean: pairs === 0 ? 0 : sum / pairs, diameter, joined: possible > 0 ? pairs / possible : 0, sampled };
}
