import type { FailedRun } from "../../store/run-row.ts";
import type { SweepManifest } from "../../sweep/manifest.ts";
import type { SweepPart } from "../../sweep/part.ts";

/** What all parts of one sweep have in common. */
export interface SweepJob {
  readonly folder: string;
  readonly manifest: SweepManifest;
}

/** How a part ended. */
export interface SweepPartReport {
  readonly part: SweepPart;
  /** Runs that failed and would fail again; the others are in the part. */
  readonly failed: readonly FailedRun[];
  /** Why the part could not be made at all; null if it was. It is tried again the next time. */
  readonly lost: string | null;
  /** What is wrong with the folder or the source: no other part could be made either. */
  readonly fault: boolean;
}

/** Something that makes parts. Stops taking up new ones when the signal says so, or after a fault. */
export type SweepExecutor = (
  job: SweepJob,
  parts: readonly SweepPart[],
  options: SweepExecutorOptions,
) => Promise<SweepPartReport[]>;

export interface SweepExecutorOptions {
  readonly signal: AbortSignal;
  /** Called when a run ended, for each run of a part once. */
  readonly onRun: () => void;
  readonly onPart: (report: SweepPartReport) => void;
  /** What is not deterministic and may be of use to somebody who looks for what went wrong. */
  readonly onEvent: (event: string, details: Readonly<Record<string, unknown>>) => void;
}
