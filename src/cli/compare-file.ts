import { availableParallelism, totalmem } from "node:os";
import { join } from "node:path";
import { stringify } from "yaml";
import type { RecordPlan } from "../engine/recorder.ts";
import { personColumns } from "../engine/recorder.ts";
import { blockSize } from "../experiment/design.ts";
import { ApartError, compareInFolder, type FolderComparison, type Storable } from "../experiment/executors/compare-in-folder.ts";
import { fileProblem } from "../experiment/executors/files.ts";
import { LockedError } from "../experiment/executors/lock.ts";
import { pool } from "../experiment/executors/pool.ts";
import { estimateBytes } from "../experiment/memory.ts";
import type { MeasureName } from "../model/measures/weekly.ts";
import { type ResolvedScenario, scenarioHash } from "../scenario/resolved.ts";
import type { Scenario } from "../scenario/scenario.ts";
import { Complaint, Exit } from "./exit.ts";
import { onInterrupt } from "./interrupt.ts";
import type { LoadedScenario } from "./load-scenario.ts";
import { packageRoot } from "./package-root.ts";
import { progressOn } from "./progress.ts";
import type { Terminal } from "./terminal.ts";

/** What to keep: nothing, what the file says, or everything. */
export type RecordChoice = "none" | "file" | "all";

export interface CompareChoices {
  readonly replicates?: number | undefined;
  readonly seed?: string | undefined;
  readonly workers?: number | undefined;
  readonly out?: string | undefined;
  readonly record?: RecordChoice | undefined;
  readonly outcome?: MeasureName | undefined;
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
  const outcome = choices.outcome ?? (scenario.outcome as MeasureName);
  const workers = workersFor(scenario, record, choices.workers, terminal);
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
    if (error instanceof ApartError) throw new Complaint(error.message);
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
    variants: scenario.variants,
    source: new Map([["scenario.yaml", text], ...[...files].filter(([name]) => !name.startsWith("kith:"))]),
    resolve(replicates, record) {
      const nothing = { every: 1, averaged: false, model: false, people: [], ties: [] };
      const kept =
        record === null
          ? nothing
          : {
              every: record.every,
              averaged: record.averaged === true,
              model: record.model,
              people: record.people,
              ties: record.trust ? ["trust"] : [],
            };
      const resolved: ResolvedScenario = { ...scenario.resolved, seed, replicates, record: kept };
      return { yaml: stringify(resolved, { aliasDuplicateObjects: false }), hash: scenarioHash(resolved) };
    },
  };
}

/** As many as there are cores and memory for. @throws Complaint if not even one run fits */
function workersFor({ variants }: Scenario, record: RecordPlan | null, asked: number | undefined, terminal: Terminal): number {
  const needs = Math.max(...variants.map(({ plan }) => estimateBytes(plan, record, blockSize(plan, record))));
  const limit = process.constrainedMemory();
  const memory = 0.85 * (limit > 0 && limit < totalmem() ? limit : totalmem());
  const room = Math.floor(memory / needs);
  const gigabytes = (bytes: number) => `${(bytes / 1e9).toFixed(1)} GB`;
  if (room < 1) {
    throw new Complaint(
      `one run needs about ${gigabytes(needs)} of memory and there are ${gigabytes(memory)}; take fewer people, or record less (record.every, record.people)`,
    );
  }
  const wanted = asked ?? availableParallelism();
  if (room < wanted) terminal.note(`${room} of ${wanted} workers fit in memory: one takes about ${gigabytes(needs)}`);
  return Math.min(wanted, room);
}
