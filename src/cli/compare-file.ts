import { join } from "node:path";
import type { RecordPlan } from "../engine/recorder.ts";
import { personColumns } from "../engine/recorder.ts";
import { blockSize } from "../experiment/design.ts";
import { ApartError, compareInFolder, type FolderComparison, type Storable } from "../experiment/executors/compare-in-folder.ts";
import { fileProblem } from "../experiment/executors/files.ts";
import { LockedError } from "../experiment/executors/lock.ts";
import { pool } from "../experiment/executors/pool.ts";
import { estimateBytes } from "../experiment/memory.ts";
import type { Scenario } from "../scenario/scenario.ts";
import { Complaint, Exit } from "./exit.ts";
import { onInterrupt } from "./interrupt.ts";
import type { LoadedScenario } from "./load-scenario.ts";
import { packageRoot } from "./package-root.ts";
import { progressOn } from "./progress.ts";
import { resolveAsRun } from "./resolve-as-run.ts";
import type { Terminal } from "./terminal.ts";
import { gigabytes, workersFor } from "./workers.ts";

/** What to keep: nothing, what the file says, or everything. */
export type RecordChoice = "none" | "file" | "all";

export interface CompareChoices {
  readonly replicates?: number | undefined;
  readonly seed?: string | undefined;
  readonly workers?: number | undefined;
  readonly out?: string | undefined;
  readonly record?: RecordChoice | undefined;
  readonly outcome?: string | undefined;
  readonly fresh?: boolean;
  readonly retryFailed?: boolean;
  /** Begin again instead of complaining where the folder holds other results: for a folder that nobody chose. */
  readonly startOverIfApart?: boolean;
}

/** A comparison and where it is kept. */
export interface ComparedFile extends FolderComparison {
  readonly folder: string;
  readonly seed: string;
}

/** Compares the variants of a scenario on all cores, with progress, into its results folder. */
export async function compareFile(loaded: LoadedScenario, choices: CompareChoices, terminal: Terminal): Promise<ComparedFile> {
  const { scenario, name } = loaded;
  const folder = choices.out ?? join("results", name);
  const seed = choices.seed ?? String(scenario.seed);
  const record = recordOf(scenario, choices.record ?? "file");
  const outcome = choices.outcome ?? scenario.outcome;
  const workers = workersOf(scenario, record, choices.workers, terminal);
  const { signal, release } = onInterrupt(terminal.note);
  const progress = progressOn(process.stderr, "runs");
  try {
    const comparison = await compareInFolder(storable(loaded, seed), {
      folder,
      replicates: choices.replicates ?? scenario.replicates,
      outcome,
      record,
      executor: pool(workers, join(packageRoot(), "dist", "chunk-worker.js")),
      signal,
      apart: choices.fresh === true ? "fresh" : choices.startOverIfApart === true ? "start over" : "refuse",
      retryFailed: choices.retryFailed === true,
      note: (text) => {
        progress.end();
        terminal.note(text);
      },
      onProgress: progress.at,
    });
    progress.end();
    return { ...comparison, folder, seed };
  } catch (error) {
    if (error instanceof LockedError) throw new Complaint(error.message, Exit.locked);
    if (error instanceof ApartError) throw new Complaint(error.message, error.damaged ? Exit.unmet : Exit.invalid);
    if (error instanceof Error && "syscall" in error) throw new Complaint(fileProblem(error, folder), Exit.fault);
    throw error;
  } finally {
    progress.end();
    release();
  }
}

/** Tells which runs failed, the first few by name. */
export function noteFailed({ failed, folder }: ComparedFile, terminal: Terminal): void {
  for (const { run, variant, replicate, week, message } of failed.slice(0, 5)) {
    terminal.note(`Run ${run} (${variant}, replicate ${replicate}) failed${week === null ? "" : ` in week ${week}`}: ${message}`);
  }
  if (failed.length > 5) terminal.note(`... and ${failed.length - 5} more runs failed: see ${join(folder, "failed")}`);
}

/** What is recorded: null for nothing. */
export function recordOf({ record }: Scenario, choice: RecordChoice): RecordPlan | null {
  if (choice === "none") return null;
  return choice === "file" ? record : { ...record, model: true, people: personColumns, trust: true };
}

function storable({ scenario, text, files }: LoadedScenario, seed: string): Storable {
  return {
    title: scenario.title,
    question: scenario.question,
    seed,
    replicates: scenario.replicates,
    outcome: scenario.outcome,
    outcomes: scenario.outcomes,
    variants: scenario.variants,
    source: new Map([["scenario.yaml", text], ...[...files].filter(([name]) => !name.startsWith("kith:"))]),
    resolve: (replicates, record) => resolveAsRun(scenario.resolved, { seed, replicates, record }),
  };
}

/** @throws Complaint if not even one run fits */
function workersOf({ variants }: Scenario, record: RecordPlan | null, asked: number | undefined, terminal: Terminal): number {
  const needs = Math.max(...variants.map(({ plan }) => estimateBytes(plan, record, blockSize(plan, record))));
  const refusal = (room: string) =>
    `one run needs about ${gigabytes(needs)} of memory and there are ${room}; take fewer people, or record less (record.every, record.people)`;
  return workersFor(needs, asked, terminal, refusal);
}
