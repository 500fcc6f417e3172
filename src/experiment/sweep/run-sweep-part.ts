import type { Plan } from "../../engine/plan.ts";
import type { RecordPlan } from "../../engine/recorder.ts";
import { measureNames } from "../../model/measures/weekly.ts";
import type { Statistic } from "../../scenario/hypothesis/claim.ts";
import { runId } from "../design.ts";
import type { Column } from "../store/columns.ts";
import { RecordedTables } from "../store/recorded-tables.ts";
import type { FailedRun } from "../store/run-row.ts";
import { attemptRun } from "./attempt-run.ts";
import type { SweepPart } from "./part.ts";
import { RowGatherer, type RowKeys, type SweepRows } from "./rows.ts";
import { seedOfPoint } from "./seed-of-point.ts";

/** What the runs of a part came to. */
export interface SweepPartResult {
  readonly rows: SweepRows;
  /** Runs that ended in an error. They would again, so they are results too. */
  readonly failed: readonly FailedRun[];
  /** What was recorded, by folder: weekly, people, ties. */
  readonly recorded: ReadonlyMap<string, readonly Column[]>;
}

/** What all parts of a sweep are made from. */
export interface SweepRuns {
  readonly keys: RowKeys;
  /** The plan of a point, by its number. */
  readonly planOf: (point: number) => Plan;
  /** What is asked of every run besides the weekly measures, in the order of the outcomes. */
  readonly statistics: readonly Statistic[];
  readonly record: RecordPlan | null;
}

export interface SweepPartOptions {
  /** Runs that are known to fail, by id, and why: out of memory, or too slow. They are not begun. */
  readonly known?: ReadonlyMap<string, string>;
  /** Called before each run. */
  readonly onBegin?: (point: number, replicate: number) => void;
  /** Called after the last run. */
  readonly onRan?: () => void;
  /** Asked before each week; true leaves the part. */
  readonly stop?: () => boolean;
}

/**
 * Runs a block of points by a block of replicates, one run after another. Pure: the same plans, seed and part give the same
 * rows anywhere.
 * @returns null where `stop` said true
 * @throws what `planOf` throws: a plan that cannot be built is no failure of a run
 */
export function runSweepPart(runs: SweepRuns, part: SweepPart, options: SweepPartOptions = {}): SweepPartResult | null {
  const { keys, record } = runs;
  const gathered = new RowGatherer(keys.outcomes);
  const failed: FailedRun[] = [];
  const tables = record === null ? null : new RecordedTables(record);
  for (let replicate = part.first; replicate < part.end; replicate++) {
    for (let point = part.firstPoint; point < part.endPoint; point++) {
      const who = whoOf(keys, point, replicate);
      const known = options.known?.get(who.run);
      if (known !== undefined) {
        failed.push({ ...who, week: null, message: known });
        continue;
      }
      options.onBegin?.(point, replicate);
      const chance = { seed: who.seed, replicate };
      const { stop = () => false } = options;
      const ended = attemptRun(runs.planOf(point), chance, who, { statistics: runs.statistics, record, stop });
      if (ended === null) return null;
      if ("message" in ended) failed.push(ended);
      else {
        const { outcomes, statistics, hash, recording, network } = ended;
        gathered.add(point, replicate, hash, [...measureNames.map((name) => finite(outcomes[name])), ...statistics]);
        if (tables !== null && recording !== null) tables.add(who, recording, network);
      }
    }
  }
  options.onRan?.();
  return { rows: gathered.rows(), failed, recorded: tables?.columns() ?? new Map() };
}

/** What says which run of a sweep one is. */
export function whoOf({ points, seed, sharedShocks }: RowKeys, point: number, replicate: number) {
  const { variant, levels } = points[point];
  return { run: runId(point, replicate), point, variant, replicate, seed: seedOfPoint(seed, sharedShocks, levels) };
}

function finite(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}
