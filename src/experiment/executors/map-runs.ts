import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setImmediate } from "node:timers/promises";
import { serialize } from "node:v8";
import type { Plan } from "../../engine/plan.ts";
import type { JobName, OptionsOf, ResultOf } from "../job-kinds.ts";
import { endingOf, hireCrew, whyEnded } from "./crew.ts";
import { type Done, doTask, type Task } from "./do-task.ts";

/** Many runs of one kind. */
export interface RunsToMap<Name extends JobName> {
  readonly kind: Name;
  /** Each plan once, however many tasks use it. */
  readonly plans: readonly Plan[];
  readonly tasks: readonly Task<OptionsOf<Name>>[];
}

export interface MapOptions<Result = unknown> {
  /** Processes at work; with one, everything happens in this very process. */
  readonly workers: number;
  /** Path of the built chunk-worker.js; without it everything happens in this very process. */
  readonly worker: string | null;
  /** Stops taking up new tasks; what is under way is finished. */
  readonly signal?: AbortSignal;
  readonly onProgress?: (done: number, total: number) => void;
  /** Hands over each result as soon as it is there, for those who keep them: by the place of its task; null where it failed. */
  readonly onResult?: (task: number, result: Result | null, failed: string | null) => void;
}

/** What the runs came to. */
export interface MappedRuns<Result> {
  /** One a task, in the order of the tasks whatever the order they ended in; null where one failed or was not reached. */
  readonly results: readonly (Result | null)[];
  /** Tasks that ended in an error, by place, in order. */
  readonly failed: readonly { readonly task: number; readonly message: string }[];
  /** Whether the signal left tasks undone. */
  readonly interrupted: boolean;
}

/** Times that a task is begun again when its process was killed from outside. */
const attempts = 3;

/**
 * Does every task and hands back the results in their order. Each result depends on its plan, chance and options alone, and
 * passes through JSON in any case: any number of workers gives the same.
 */
export async function mapRuns<Name extends JobName>(
  { kind, plans, tasks }: RunsToMap<Name>,
  { workers, worker, signal, onProgress, onResult }: MapOptions<ResultOf<Name>>,
): Promise<MappedRuns<ResultOf<Name>>> {
  const ended = new Array<Done | null>(tasks.length).fill(null);
  let done = 0;
  let next = 0;
  const crew = Math.min(workers, tasks.length);
  const outside = crew > 1 && worker !== null && existsSync(worker) ? engage(worker, crew, kind, plans) : null;
  const work = async () => {
    while (next < tasks.length && signal?.aborted !== true) {
      const k = next++;
      const one = outside === null ? await doHere(kind, plans, tasks[k]) : await outside.attempt(tasks[k]);
      ended[k] = one;
      if (one !== null) onResult?.(k, resultOf<Name>(one), "failed" in one ? one.failed : null);
      onProgress?.(++done, tasks.length);
    }
  };
  try {
    await Promise.all(Array.from({ length: outside === null ? 1 : crew }, work));
  } finally {
    await outside?.dismiss();
  }
  return {
    results: ended.map((one) => (one === null ? null : resultOf<Name>(one))),
    failed: ended.flatMap((one, task) => (one !== null && "failed" in one ? [{ task, message: one.failed }] : [])),
    interrupted: ended.includes(null),
  };
}

/** A worker's answer is untyped: named here, once. */
function resultOf<Name extends JobName>(done: Done): ResultOf<Name> | null {
  return "json" in done ? (JSON.parse(done.json) as ResultOf<Name>) : null;
}

/** Gives an interrupt its turn before each run. */
async function doHere(kind: JobName, plans: readonly Plan[], task: Task<unknown>): Promise<Done | null> {
  await setImmediate();
  return doTask(kind, plans, task, () => false);
}

/** Worker processes that know the plans, from a file of their own for as long as they work. */
function engage(worker: string, size: number, kind: JobName, plans: readonly Plan[]) {
  const folder = mkdtempSync(join(tmpdir(), "kith-runs-"));
  const plansFile = join(folder, "plans");
  // Plans hold maps and typed arrays: v8 keeps both.
  writeFileSync(plansFile, serialize(plans));
  const pool = hireCrew(worker, size);
  return {
    async attempt(task: Task<unknown>): Promise<Done | null> {
      for (let tried = 1; ; tried++) {
        try {
          return (await pool.exec("task", [plansFile, kind, task]).timeout(longest(plans[task.plan]))) as Done;
        } catch (error) {
          const ending = endingOf(error);
          if (ending === "memory") return { failed: "it ran out of memory" };
          if (ending === "time") return { failed: "it took longer than any run should" };
          if (tried === attempts) return { failed: `its process ended ${attempts} times: ${whyEnded(error)}` };
        }
      }
    },
    async dismiss() {
      await pool.terminate(true);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Milliseconds after which a task counts as stuck: ten minutes, and thousands of times what a run should take beyond that. */
function longest({ size, weeks, warmUp }: Plan): number {
  return 600_000 + Math.min(7 * 24 * 3_600_000, 3 * size * (weeks + warmUp));
}
