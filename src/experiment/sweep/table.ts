import type { SweepManifest } from "./manifest.ts";

/** What every reader of a sweep begins with: the runs as columns, beside what they are about. */
export interface SweepTable {
  readonly manifest: SweepManifest;
  /** Runs in order of replicate, then point. */
  readonly length: number;
  /** Place in `manifest.points`, for each run. */
  readonly point: Int32Array;
  readonly replicate: Int32Array;
  /** One column an outcome, by name: NaN where it is about people who are not there. */
  readonly outcomes: ReadonlyMap<string, Float64Array>;
  /** Runs that failed, and runs that are not there yet. */
  readonly failed: number;
  readonly missing: number;
}
