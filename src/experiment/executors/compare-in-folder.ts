import { join } from "node:path";
import type { RecordPlan } from "../../engine/recorder.ts";
import type { OwnOutcome } from "../../scenario/sweep/sweep.ts";
import type { Comparable } from "../compare-scenario.ts";
import { type Comparison, compareRuns, inOrder } from "../comparison.ts";
import { blockSize, type Design, missingParts, type Part, partName, runId } from "../design.ts";
import { canonical } from "../plan-hash.ts";
import { Damaged } from "../store/damaged.ts";
import { type Manifest, manifestOf, whyApart } from "../store/manifest.ts";
import type { FailedRun, RunRow } from "../store/run-row.ts";
import { makeFolder, writeWhole } from "./files.ts";
import type { Executor, PartReport } from "./jobs.ts";
import { keptIn } from "./kept-in.ts";
import { lockFolder } from "./lock.ts";
import { openLog } from "./log.ts";
import {
  clearResults,
  dropFailed,
  failedIn,
  manifestIn,
  mayKeep,
  prepareFolder,
  readParts,
  sweepFolder,
  writeExports,
  writeManifest,
} from "./results-folder.ts";

/** A scenario as a results folder keeps it. */
export interface Storable extends Comparable {
  readonly title: string;
  readonly question: string | null;
  /** The files that it was read from, by name, to open it again: kept in source/. */
  readonly source: ReadonlyMap<string, string>;
  /** Its text with every default filled in, and its hash, for these many replicates and this record. */
  resolve(replicates: number, record: RecordPlan | null): { readonly yaml: string; readonly hash: string };
}

export interface FolderOptions {
  readonly folder: string;
  readonly replicates: number;
  /** A weekly measure, or one of the scenario's own outcomes. */
  readonly outcome: string;
  /** What to keep besides outcomes; null for nothing. */
  readonly record: RecordPlan | null;
  readonly executor: Executor;
  readonly signal: AbortSignal;
  /** Results in the folder that cannot be gone on with: refuse, or start over. "fresh" starts over in any case. */
  readonly apart: "refuse" | "start over" | "fresh";
  /** Try again runs that failed. */
  readonly retryFailed: boolean;
  /** What is worth telling: what was found, what is made again and why. */
  readonly note: (text: string) => void;
  /** After each run; `found` runs were there before. */
  readonly onProgress: (done: number, total: number, found: number) => void;
}

export interface FolderComparison extends Comparison {
  readonly runs: readonly RunRow[];
  readonly failed: readonly FailedRun[];
  /** Whether it was interrupted before all runs were there. */
  readonly interrupted: boolean;
}

/** A folder holds results that cannot be gone on with. */
export class ApartError extends Error {
  /** Whether that is because its manifest is damaged. */
  readonly damaged: boolean;

  constructor(folder: string, what: string, damaged = false) {
    super(`${folder} holds ${what}`);
    this.damaged = damaged;
  }
}

/**
 * Compares a scenario's variants with everything kept in a folder. Runs that are there and sound are used, all others are
 * made; whatever is killed half-way is gone on with the next time, to the same bytes.
 * @throws ApartError, LockedError
 */
export async function compareInFolder(scenario: Storable, options: FolderOptions): Promise<FolderComparison> {
  const { folder, note } = options;
  // Not even to start it over: a sweep may be days of work, and has files that clearing results would not take away.
  if (keptIn(folder) === "sweep")
    throw new ApartError(
      folder,
      "a sweep, which kith compare leaves alone, with --fresh as well. Give another folder with --out.",
    );
  if (!mayKeep(folder, "comparison"))
    throw new ApartError(folder, "files that are not results. Give an empty or a new folder with --out.");
  makeFolder(folder);
  const unlock = lockFolder(folder);
  try {
    if (options.apart === "fresh") clearResults(folder);
    const { design, manifest, record, yaml } = settleFor(folder, scenario, options);
    prepareFolder(folder);
    const log = openLog(folder);
    log("start", { engine: manifest.engine, node: process.version, points: design.points.length, replicates: design.replicates });
    writeManifest(folder, manifest, yaml, scenario.source);
    dropFailed(folder, options.retryFailed);
    const { parts, discarded } = await readParts(folder, manifest);
    for (const { name, why } of discarded) {
      note(`${name} is made again: ${why}`);
      log("discarded", { part: name, why });
    }
    // Only what is asked now is made, however many an interrupted call once wanted.
    const missingFrom = (there: readonly { readonly part: Part }[]) =>
      missingParts(
        design.points.length,
        options.replicates,
        manifest.block,
        there.map(({ part }) => part),
      );
    const missing = missingFrom(parts);
    const reports = await makeMissing(design, manifest, record, missing, { ...options, own: scenario.outcomes ?? [], log });
    recordLost(folder, manifest, reports);
    // A worker that was killed while it wrote has left half a file.
    sweepFolder(folder);
    const made = await readParts(folder, manifest);
    const [unread] = made.discarded;
    if (unread !== undefined) throw new Error(`${unread.name} was written and cannot be read: ${unread.why}`);
    const rows = inOrder(made.parts.flatMap((part) => part.rows));
    writeExports(folder, manifest, rows);
    const still = missingFrom(made.parts);
    log("end", { made: missing.length - still.length, missing: still.length });
    const { replicates, outcome } = options;
    const held = Math.max(0, ...rows.map(({ replicate }) => replicate + 1));
    if (replicates < held) note(`${folder} holds ${held} replicates; the first ${replicates} are compared here`);
    const names = scenario.variants.map(({ name }) => name);
    const asked = rows.filter(({ replicate }) => replicate < replicates);
    return {
      ...compareRuns(names, asked, replicates, outcome, scenario.outcomes),
      runs: asked,
      failed: failedIn(folder).filter(({ replicate }) => replicate < replicates),
      interrupted: options.signal.aborted && still.length > 0,
    };
  } finally {
    unlock();
  }
}

/** Goes on with what the folder holds, or starts over, or refuses. */
function settleFor(folder: string, scenario: Storable, options: FolderOptions): Settled {
  const old = readableManifest(folder, options);
  const settled = settle(scenario, options, old);
  const why = old === null ? null : whyApart(old, settled.manifest);
  if (why === null) return settled;
  if (options.apart === "refuse")
    throw new ApartError(folder, `other results: ${why}. Give another folder with --out, or start it over with --fresh.`);
  options.note(`${folder} is started over: ${why}`);
  clearResults(folder);
  return settle(scenario, options, null);
}

/** @throws ApartError for a manifest that is damaged or of another version: whose results these are nobody can tell. */
function readableManifest(folder: string, { apart, note }: FolderOptions): Manifest | null {
  try {
    return manifestIn(folder);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    if (apart !== "refuse") {
      note(`${folder} is started over: ${error.message}`);
      clearResults(folder);
      return null;
    }
    throw new ApartError(
      folder,
      `results that cannot be gone on with: ${error.message}. Give another folder with --out, or start it over with --fresh.`,
      error instanceof Damaged,
    );
  }
}

interface Settled {
  readonly design: Design;
  readonly manifest: Manifest;
  readonly record: RecordPlan | null;
  readonly yaml: string;
}

/** What the folder is to hold: what is asked now, and no fewer replicates or records than it already holds. */
function settle(scenario: Storable, options: FolderOptions, old: Manifest | null): Settled {
  const points = scenario.variants.map(({ name, plan }, point) => ({ point, variant: name, plan }));
  const replicates = Math.max(options.replicates, old?.replicates ?? 0);
  const kept = old === null || old.recorded === "none" ? null : (JSON.parse(old.recorded) as RecordPlan);
  const record = options.record ?? kept;
  const recorded = record === null ? "none" : canonical(record);
  const block = old?.block ?? Math.min(...points.map(({ plan }) => blockSize(plan, record)));
  const design = { points, replicates, seed: scenario.seed };
  const { yaml, hash } = scenario.resolve(replicates, record);
  return { design, manifest: manifestOf({ ...scenario, hash }, design, block, recorded), record, yaml };
}

interface Making extends FolderOptions {
  readonly own: readonly OwnOutcome[];
  readonly log: ReturnType<typeof openLog>;
}

async function makeMissing(
  design: Design,
  manifest: Manifest,
  record: RecordPlan | null,
  missing: readonly Part[],
  { folder, replicates, executor, signal, onProgress, note, own, log }: Making,
): Promise<PartReport[]> {
  const total = design.points.length * replicates;
  const found = total - missing.reduce((runs, { first, end }) => runs + end - first, 0);
  if (found > 0) note(`${found} of ${total} runs are there already`);
  if (missing.length === 0) return [];
  let done = found;
  onProgress(done, total, found);
  const inputs = {
    folder,
    points: design.points,
    hashes: manifest.points.map(({ hash }) => hash),
    seed: design.seed,
    record,
    recorded: manifest.recorded,
    own,
  };
  return await executor(inputs, missing, {
    signal,
    onRun: () => onProgress(++done, total, found),
    onPart: ({ part, failed, lost }) => {
      log("part", { part: partName(part), failed: failed.length, lost });
      if (lost !== null) note(`${partName(part)} could not be made: ${lost}`);
    },
  });
}

/** A part that could not be made leaves a note of each run, and is tried again the next time. */
function recordLost(folder: string, manifest: Manifest, reports: readonly PartReport[]): void {
  for (const { part, lost } of reports) {
    if (lost === null || lost === "it was interrupted") continue;
    const { variant } = manifest.points[part.point];
    const failed: FailedRun[] = [];
    for (let replicate = part.first; replicate < part.end; replicate++) {
      const run = runId(part.point, replicate);
      failed.push({ run, point: part.point, variant, replicate, seed: manifest.seed, week: null, message: lost });
    }
    makeFolder(join(folder, "failed"));
    writeWhole(join(folder, "failed", `${partName(part)}.json`), `${JSON.stringify(failed, null, 2)}\n`);
  }
}
