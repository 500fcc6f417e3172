import type { Plan } from "../../engine/plan.ts";
import type { Seed } from "../../random/seed.ts";
import { type JobKind, type JobName, jobKinds } from "../job-kinds.ts";

/** One run to do: which of the plans, with which chance, and what the kind of job wants to know besides. */
export interface Task<Options> {
  /** Place in the list of plans. */
  readonly plan: number;
  readonly seed: Seed;
  readonly replicate: number;
  readonly options: Options;
}

/** How a run ended: its result as JSON text, or why there is none. A run that fails would fail again: that is a result. */
export type Done = { readonly json: string } | { readonly failed: string };

/** Does one task, here. Null if `stop` asked to leave. Results are JSON text, so that they are the same from any process. */
export function doTask(name: JobName, plans: readonly Plan[], task: Task<unknown>, stop: () => boolean): Done | null {
  // Options were typed by the kind where the task was made: see mapRuns.
  const kind = jobKinds[name] as unknown as JobKind<unknown, unknown>;
  const { plan, seed, replicate, options } = task;
  try {
    const result = kind(plans[plan], { seed, replicate }, options, stop);
    return result === null ? null : { json: JSON.stringify(result) };
  } catch (error) {
    return { failed: error instanceof Error ? error.message : String(error) };
  }
}
