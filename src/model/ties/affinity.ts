import { unit } from "../../random/stream.ts";

/** Affinity between two people who share a unit is uniform from here to twice its mean, less this: mean 1. Assumed. */
const least = 0.1;
const spread = 1.8;

/**
 * How much two people have to do with each other, a factor on how often they meet: 0.1 to 1.9, drawn once a pair; only the part
 * `apart` of it where they share no unit.
 * @param bits those of the pair, `network.affinity`
 */
export function affinityFrom(bits: number): number {
  return least + spread * unit(bits);
}
