import { join } from "node:path";
import type { RecordPlan } from "../engine/recorder.ts";
import { personColumns } from "../engine/recorder.ts";
import { engineVersion } from "../experiment/engine-version.ts";
import type { ResultsIn } from "../experiment/executors/exports/results-in.ts";
import { storedHash } from "../experiment/executors/sweep/stored-hash.ts";
import { memoryTerms } from "../experiment/memory.ts";
import type { Column } from "../experiment/store/columns.ts";
import { RecordedTables } from "../experiment/store/recorded-tables.ts";
import { ownOutcomesOf } from "../experiment/sweep/asked-outcomes.ts";
import { liveRun } from "../experiment/sweep/live-run.ts";
import type { Level } from "../scenario/sweep/sweep.ts";
import { asComplaintOf, openResults } from "./damage.ts";
import { Complaint } from "./exit.ts";
import { inPlainWords } from "./in-plain-words.ts";
import { scenarioOfResults } from "./results-scenario.ts";
import { placeOfRun } from "./run-name.ts";
import type { Terminal } from "./terminal.ts";
import { gigabytes, memoryForWorkers } from "./workers.ts";

/** One run of a results folder, lived again. */
export interface Rerun {
  readonly title: string;
  readonly run: string;
  readonly point: number;
  readonly replicate: number;
  readonly variant: string;
  /** Whether its variant is one of several. */
  readonly several: boolean;
  readonly levels: Readonly<Record<string, Level>>;
  readonly seed: string;
  readonly engine: string;
  readonly hash: string;
  /** The hash that the folder holds; null where it holds no such run. */
  readonly stored: string | null;
  /** Whether both are the same; null where there is nothing to hold it against. */
  readonly same: boolean | null;
  readonly outcomes: Readonly<Record<string, number | null>>;
  readonly tables: ReadonlyMap<string, readonly Column[]>;
  readonly pointHash: string;
}

/** Repeats one run of a results folder alone, with all of it recorded. @throws Complaint if it cannot be repeated */
export async function rerunFile(folder: string, run: string, keep: "all" | "none", terminal: Terminal): Promise<Rerun> {
  const { point, replicate } = placeOfRun(run);
  const results = openResults(folder);
  const { about } = results;
  const known = about.points[point];
  if (known === undefined)
    throw new Complaint(`there is no point ${point} in ${folder}: it has ${about.points.length}, counted from 0`);
  const kept = scenarioOfResults(results);
  if ("why" in kept) throw new Complaint(`run ${run} cannot be repeated here: ${kept.why}`);
  const plan = inPlainWords(() => kept.planOf(point));
  const record: RecordPlan | null =
    keep === "none" ? null : { every: 1, averaged: false, model: true, people: personColumns, trust: true };
  const terms = memoryTerms(plan, record, 1);
  const needs = terms.reduce((sum, { bytes }) => sum + bytes, 0);
  if (needs > memoryForWorkers())
    throw new Complaint(
      `run ${run} needs about ${gigabytes(needs)} of memory and there are ${gigabytes(memoryForWorkers())}: ` +
        `${terms.map(({ what, bytes }) => `${what} (${gigabytes(bytes)})`).join(" + ")}. --record none takes less`,
    );
  const stored = await storedHash(results, point, replicate).catch((error: unknown) => {
    throw asComplaintOf(results, error);
  });
  if (stored === null) terminal.note(`${folder} holds no run ${run}: there is nothing to hold its hash against.`);
  const own = ownOutcomesOf(kept.scenario);
  const chance = kept.chanceOf(point, replicate);
  const lived = liveRun(plan, chance, { statistics: own.map(({ statistic }) => statistic), record });
  if (lived === null) throw new Complaint("the run was stopped");
  const who = { run, point, variant: known.variant, replicate, seed: String(chance.seed) };
  const tables = record === null ? null : new RecordedTables(record);
  if (lived.recording !== null) tables?.add(who, lived.recording, lived.network);
  return {
    title: about.title,
    ...who,
    several: new Set(about.points.map(({ variant }) => variant)).size > 1,
    levels: levelsOf(results, point),
    engine: engineVersion,
    hash: lived.hash,
    stored,
    same: stored === null ? null : stored === lived.hash,
    outcomes: Object.fromEntries([
      ...Object.entries(lived.outcomes).map(([name, value]) => [name, Number.isFinite(value) ? value : null] as const),
      ...own.map(({ name }, k) => [name, lived.statistics[k]] as const),
    ]),
    tables: tables?.columns() ?? new Map(),
    pointHash: known.hash,
  };
}

function levelsOf({ sweep }: ResultsIn, point: number): Record<string, Level> {
  if (sweep === null) return {};
  return Object.fromEntries(sweep.factors.map(({ key }, f) => [key, sweep.points[point].levels[f]]));
}

/** Where a run goes unless the reader says otherwise. */
export function rerunFolder(folder: string, run: string): string {
  return join(folder, "rerun", run);
}

/** What of a run is kept as run.json and printed as JSON. */
export function rerunJson({ tables: _, several: __, pointHash, ...told }: Rerun) {
  return { ...told, pointHash };
}
