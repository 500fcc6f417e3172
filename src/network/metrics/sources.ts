import { Stream } from "../../random/stream.ts";
import type { Words } from "../../random/threefry.ts";
import type { Network } from "../network.ts";
import { peopleById } from "../ties.ts";

/** Up to this many people, metrics of paths start from everybody; above, from this many drawn at random. */
export const exactUpTo = 2_000;
export const sampledSources = 300;

/**
 * From whom to start paths: everybody in a network of up to 2,000 people, else 300 drawn by key and id (those with the
 * smallest draws). In order of id.
 */
export function pathSources(network: Network, key: Words): { people: Uint32Array; sampled: boolean } {
  const { size, ids } = network;
  const everybody = peopleById(network);
  if (size <= exactUpTo) return { people: everybody, sampled: false };
  const dice = new Stream(key, "network.path-sources");
  const draws = Float64Array.from(ids, (id) => dice.uniform(id, 0));
  const chosen = everybody.sort((i, j) => draws[i] - draws[j] || ids[i] - ids[j]).slice(0, sampledSources);
  return { people: chosen.sort((i, j) => ids[i] - ids[j]), sampled: true };
}
