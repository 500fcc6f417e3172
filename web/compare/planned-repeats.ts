import type { Comparison } from "../worker/comparison.ts";

/** Repeats with a value that there are going to be. Once all have come it is known how many: no others are waited for. */
export function plannedRepeats({ repeats, paired }: Pick<Comparison, "repeats" | "paired">, wanted: number): number {
  return repeats < wanted ? wanted : paired.replicates;
}
