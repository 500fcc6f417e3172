import type { Plan } from "../../engine/plan.ts";
import type { Level } from "../../scenario/sweep/sweep.ts";
import { canonical, textHash } from "../plan-hash.ts";
import { seedOfPoint } from "./seed-of-point.ts";

/** What is run at a point. */
export interface RunAtPoint {
  readonly variant: string;
  readonly levels: readonly Level[];
  readonly plan: Plan;
}

/**
 * SHA-256 of all that makes the runs of one point, with the names that it goes by: two points with the same hash are the same.
 * Titles, comments, replicates and what is recorded do not enter.
 */
export function sweepPointHash({ variant, levels, plan }: RunAtPoint, seed: string, sharedShocks: boolean): string {
  return textHash(canonical({ variant, levels, plan, seed: seedOfPoint(seed, sharedShocks, levels) }));
}
