import { availableParallelism } from "node:os";
import { join } from "node:path";
import { type MapOptions, type MappedRuns, mapRuns, type RunsToMap } from "../experiment/executors/map-runs.ts";
import type { JobName, ResultOf } from "../experiment/job-kinds.ts";
import { estimateBytes } from "../experiment/memory.ts";
import { onInterrupt } from "./interrupt.ts";
import { packageRoot } from "./package-root.ts";
import { progressOn } from "./progress.ts";
import type { Terminal } from "./terminal.ts";
import { memoryForWorkers } from "./workers.ts";

export interface ProgressOptions<Result> {
  readonly workers?: number | undefined;
  /** "runs": what the progress counts. */
  readonly what?: string;
  /** Hands over each result as soon as it is there, for commands that keep them. */
  readonly onResult?: NonNullable<MapOptions<Result>["onResult"]>;
}

/**
 * Does many runs of one kind on as many cores as there are and memory allows, with progress; Ctrl-C finishes what is under
 * way. The caller tells the reader of failed runs, and leaves with 130 where it was interrupted.
 */
export async function mapWithProgress<Name extends JobName>(
  runs: RunsToMap<Name>,
  { workers, what = "runs", onResult }: ProgressOptions<ResultOf<Name>>,
  terminal: Terminal,
): Promise<MappedRuns<ResultOf<Name>>> {
  const needs = Math.max(...runs.plans.map((plan) => estimateBytes(plan, null, 1)));
  const room = Math.floor(memoryForWorkers() / needs);
  const { signal, release } = onInterrupt(terminal.note);
  const progress = progressOn(process.stderr, what);
  try {
    return await mapRuns(runs, {
      workers: Math.max(1, Math.min(workers ?? availableParallelism(), room)),
      worker: join(packageRoot(), "dist", "chunk-worker.js"),
      signal,
      onProgress: (done, total) => progress.at(done, total, 0),
      ...(onResult === undefined ? {} : { onResult }),
    });
  } finally {
    progress.end();
    release();
  }
}
