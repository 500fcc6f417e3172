import type { Level } from "../../scenario/sweep/sweep.ts";
import { textHash } from "../plan-hash.ts";

/**
 * The seed of a point's runs: that of the sweep where all points share their people and shocks, otherwise one for each row of
 * the design, "7/0f3a5b...", which follows from the row's levels alone. The variants of a row share it in any case, so that
 * they stay paired; and no point that is added changes the seed of another.
 */
export function seedOfPoint(seed: string, sharedShocks: boolean, levels: readonly Level[]): string {
  return sharedShocks ? seed : `${seed}/${textHash(JSON.stringify(levels)).slice(0, 16)}`;
}

/** How seeds come about, in words, for the manifest. */
export function seedRuleOf(sharedShocks: boolean): string {
  const draws =
    'the draws of a run are keyed by its seed and replicate alone: key = child(child(seedKey(seed), "replicate"), replicate). ';
  return sharedShocks
    ? `${draws}All points have the seed of the sweep and share the keys of their replicates (common random numbers), so adding a point or a replicate changes no other run.`
    : `${draws}Each row of the design has a seed of its own, "<seed of the sweep>/<first 16 hex digits of SHA-256 over its levels as JSON>"; the variants of a row share it. So adding a point or a replicate changes no other run.`;
}
