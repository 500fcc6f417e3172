import type { Sensitivity } from "./sensitivity.ts";

/**
 * What to keep in mind where there are so few replicates that the numbers, or their intervals, know nothing of the replicates' dice; null
 * else. Where points share shocks, elementary effects, indices and shares have that part of their intervals from three replicates on;
 * slopes, which are fitted in each replicate, from two.
 */
export function fewReplicatesWords({ found, sharedShocks }: Pick<Sensitivity, "found" | "sharedShocks">): string | null {
  if (found.replicates === 1) return "With one replicate nothing tells the dice from the parameters: take two or more.";
  if (found.replicates !== 2 || !sharedShocks) return null;
  return found.kind === "main effects"
    ? "Two replicates do not tell how much shares hang on their dice: the intervals of shares leave that out."
    : "Two replicates do not tell how much this hangs on their dice: the intervals leave that out.";
}
