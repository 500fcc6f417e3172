import type { Words } from "../../random/threefry.ts";
import type { Network } from "../network.ts";
import { pathSources } from "./sources.ts";

/** How often each person lies between others. */
export interface Betweenness {
  /** Share of pairs of others, 0 to 1, whose shortest paths lead through a person (paths of a pair share one). size */
  readonly of: Float64Array;
  readonly sampled: boolean;
}

/**
 * Betweenness: sum over pairs of others of the share of their shortest paths that lead through a person, divided by the
 * number of such pairs, (n - 1)(n - 2) / 2. Freeman (1977), doi:10.2307/3033543, by the algorithm of Brandes (2001),
 * doi:10.1080/0022250X.2001.9990249. From everybody in a network of up to 2,000 people, else estimated from 300 drawn by the
 * key (Brandes & Pich 2007, doi:10.1142/S0218127407018403). O(sources x ties).
 */
export function betweenness(network: Network, key: Words): Betweenness {
  const { size, offsets, ends, targets } = network;
  const { people, sampled } = pathSources(network, key);
  const total = new Float64Array(size);
  const distance = new Int32Array(size);
  const paths = new Float64Array(size);
  const share = new Float64Array(size);
  const queue = new Uint32Array(size);
  for (const source of people) {
    distance.fill(-1);
    paths.fill(0);
    share.fill(0);
    distance[source] = 0;
    paths[source] = 1;
    queue[0] = source;
    let filled = 1;
    for (let k = 0; k < filled; k++) {
      const i = queue[k];
      for (let a = offsets[i]; a < ends[i]; a++) {
        const j = targets[a];
        if (distance[j] < 0) {
          distance[j] = distance[i] + 1;
          queue[filled++] = j;
        }
        if (distance[j] === distance[i] + 1) paths[j] += paths[i];
      }
    }
    // Back from the farthest: what passes through a person is shared among those one step nearer to the source.
    for (let k = filled - 1; k > 0; k--) {
      const j = queue[k];
      total[j] += share[j];
      const each = (1 + share[j]) / paths[j];
      for (let a = offsets[j]; a < ends[j]; a++) {
        const i = targets[a];
        if (distance[i] === distance[j] - 1) share[i] += paths[i] * each;
      }
    }
  }
  // Each pair was met from both ends, or from the sources alone.
  const pairs = size > 2 ? (size - 1) * (size - 2) * (people.length / size) : 1;
  return { of: total.map((value) => Math.min(1, value / pairs)), sampled };
}
