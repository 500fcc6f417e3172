import { chmodSync } from "node:fs";
import { join } from "node:path";
import { makeFolder, writeWhole } from "../files.ts";
import { openLog } from "../log.ts";
import { batchScript, scriptName } from "./batch-script.ts";
import { queuedTasks, type Sent, sbatch } from "./commands.ts";
import { type PilotPlan, planPilots } from "./plan-pilots.ts";
import { stillQueued, submissionsIn, submitted } from "./submissions.ts";

/** What is known of a sweep that is to be submitted. */
export interface Submittable {
  readonly title: string;
  /** Results folder, from the root. */
  readonly folder: string;
  /** Place of the chunk of each missing part, and number of chunks of the whole. */
  readonly missing: readonly number[];
  readonly chunks: number;
  /** Bytes that a worker needs at most. */
  readonly bytes: number;
}

export interface SubmitOptions {
  /** Tasks at most. */
  readonly pilots: number;
  /** What starts Kith: program and first arguments. */
  readonly command: readonly string[];
  /** Options of sbatch, as words. */
  readonly options: readonly string[];
  /** Write nothing and submit nothing. */
  readonly dryRun: boolean;
}

/** What came of it. */
export interface Submitted extends PilotPlan {
  /** The batch script; null where there is nothing to submit. */
  readonly script: string | null;
  /** What Slurm said; null where it was not asked. */
  readonly sent: Sent | null;
  /** Whether earlier tasks may still be in the queue that could not be asked for. */
  readonly queueUnknown: boolean;
}

/**
 * Submits what a sweep lacks and no earlier task will make, as an array of pilots. What was submitted is written to logs/ alone:
 * nothing in the store depends on it.
 */
export function submitSweep(sweep: Submittable, { pilots, command, options, dryRun }: SubmitOptions): Submitted {
  const { title, folder, missing, chunks, bytes } = sweep;
  const earlier = submissionsIn(folder);
  const tasks = earlier.length === 0 ? new Set<string>() : queuedTasks();
  const plan = planPilots(missing, pilots, stillQueued(earlier, tasks ?? new Set()));
  const ended = { ...plan, queueUnknown: tasks === null };
  if (plan.shards.length === 0) return { ...ended, script: null, sent: null };
  const megabytes = Math.ceil((bytes + runnerBytes) / 1e6);
  const { shards, of, open } = plan;
  const script = batchScript({ title, folder, command, shards, of, missing: open.length, chunks, megabytes, options });
  if (dryRun) return { ...ended, script, sent: null };
  for (const name of ["slurm", "logs"]) makeFolder(join(folder, name));
  const path = join(folder, scriptName);
  writeWhole(path, script);
  chmodSync(path, 0o755);
  const sent = sbatch(path);
  if ("job" in sent) openLog(folder)(submitted, { job: sent.job, shards, of });
  return { ...ended, script, sent };
}

/** Bytes of the process that reads and checks the parts, beside its worker. */
const runnerBytes = 120e6;
