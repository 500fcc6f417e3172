import type { RecordPlan } from "../engine/recorder.ts";
import { measureNames } from "../model/measures/weekly.ts";
import type { Seed } from "../random/seed.ts";
import type { OwnOutcome } from "../scenario/sweep/sweep.ts";
import { type Part, type Point, runId } from "./design.ts";
import type { Column } from "./store/columns.ts";
import { RecordedTables } from "./store/recorded-tables.ts";
import type { FailedRun, Outcomes, RunRow } from "./store/run-row.ts";
import { attemptRun } from "./sweep/attempt-run.ts";
import type { LiveRun } from "./sweep/live-run.ts";

/** What the runs of a part came to. */
export interface PartResult {
  readonly rows: readonly RunRow[];
  /** Runs that ended in an error. They would again, so they are results too. */
  readonly failed: readonly FailedRun[];
  /** What was recorded, by folder: weekly, people, ties. */
  readonly recorded: ReadonlyMap<string, readonly Column[]>;
}

export interface PartOptions {
  readonly record: RecordPlan | null;
  /** Outcomes that are asked besides the weekly measures. */
  readonly own?: readonly OwnOutcome[];
  /** Called after each run. */
  readonly onRun?: () => void;
  /** Asked before each week; true leaves the part and makes `runPart` return null. */
  readonly stop?: () => boolean;
}

/** Runs the replicates of a part, one after another. Pure: the same point, seed and part give the same rows anywhere. */
export function runPart(point: Point, seed: Seed, part: Part, { record, own = [], onRun, stop }: PartOptions): PartResult | null {
  const rows: RunRow[] = [];
  const failed: FailedRun[] = [];
  const tables = record === null ? null : new RecordedTables(record);
  const statistics = own.map(({ statistic }) => statistic);
  for (let replicate = part.first; replicate < part.end; replicate++) {
    const who = { run: runId(point.point, replicate), point: point.point, variant: point.variant, replicate, seed: String(seed) };
    const result = attemptRun(point.plan, { seed, replicate }, who, { statistics, record, stop: () => stop?.() ?? false });
    if (result === null) return null;
    onRun?.();
    if ("message" in result) {
      failed.push(result);
      continue;
    }
    rows.push({ ...who, hash: result.hash, outcomes: outcomesOf(result, own) });
    if (tables !== null && result.recording !== null) tables.add(who, result.recording, result.network);
  }
  return { rows, failed, recorded: tables?.columns() ?? new Map() };
}

function outcomesOf({ outcomes, statistics }: LiveRun, own: readonly OwnOutcome[]): Outcomes {
  return Object.fromEntries([
    ...measureNames.map((name) => [name, Number.isFinite(outcomes[name]) ? outcomes[name] : null] as const),
    ...own.map(({ name }, k) => [name, statistics[k]] as const),
  ]) as Outcomes;
}
