import type { RecordPlan } from "../../engine/recorder.ts";
import type { Seed } from "../../random/seed.ts";
import type { OwnOutcome } from "../../scenario/sweep/sweep.ts";
import type { Part, Point } from "../design.ts";
import type { FailedRun } from "../store/run-row.ts";

/** What all parts of one comparison have in common: handed to each worker process once, as a file. */
export interface Inputs {
  readonly folder: string;
  readonly points: readonly Point[];
  /** Hash of each point, by number. */
  readonly hashes: readonly string[];
  readonly seed: Seed;
  readonly record: RecordPlan | null;
  /** The record as text, for the footers. */
  readonly recorded: string;
  /** Outcomes that are asked besides the weekly measures. */
  readonly own: readonly OwnOutcome[];
}

/** How a part ended. */
export interface PartReport {
  readonly part: Part;
  /** Runs that failed deterministically; the others are in the part. */
  readonly failed: readonly FailedRun[];
  /** Why the part could not be made at all (its process was killed, memory ran out, disk full); null if it was. */
  readonly lost: string | null;
}

/** Something that makes parts. Calls `onRun` after each run; stops taking up new parts when the signal says so. */
export type Executor = (inputs: Inputs, parts: readonly Part[], options: ExecutorOptions) => Promise<PartReport[]>;

export interface ExecutorOptions {
  readonly signal: AbortSignal;
  readonly onRun: () => void;
  readonly onPart: (report: PartReport) => void;
}
