import type { Plan } from "../../engine/plan.ts";
import type { Chance } from "../../engine/simulation.ts";
import type { FailedRun } from "../store/run-row.ts";
import { type LiveRun, type LiveRunOptions, liveRun } from "./live-run.ts";

/** What says which run it is, for a row of results or a record of failure. */
export type Who = Omit<FailedRun, "week" | "message">;

/**
 * A run, or a record of how it failed: it would again. Null where `stop` said true.
 * @param chance of the run; `who` says the same in words
 */
export function attemptRun(plan: Plan, chance: Chance, who: Who, options: LiveRunOptions): LiveRun | FailedRun | null {
  let week: number | null = null;
  const watch = (next: number) => {
    week = next;
    return options.stop?.(next) ?? false;
  };
  try {
    return liveRun(plan, chance, { ...options, stop: watch });
  } catch (error) {
    return { ...who, week, message: messageOf(error) };
  }
}

/** Typed arrays that do not fit any more say so in words of their own. */
function messageOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return /allocation failed|invalid (typed )?array length/i.test(message) ? `it ran out of memory (${message})` : message;
}
