import type { Measure } from "../../model/measures/weekly.ts";
import type { Factor, Level, Replication, Structure } from "../../scenario/sweep/sweep.ts";

/** One thing that is run: a row of the design in one variant. Its number never changes, whatever is added later. */
export interface SweepPoint {
  readonly point: number;
  readonly variant: string;
  /** One a factor. */
  readonly levels: readonly Level[];
  /** SHA-256 of all that makes its runs. */
  readonly hash: string;
}

/** What a sweep's folder is to become: everything that tells its numbers apart from others. No clock, host, path or worker count. */
export interface SweepManifest {
  /** Version of this layout. */
  readonly kithSweep: 1;
  readonly engine: string;
  readonly title: string;
  readonly question: string | null;
  /** Hash of the resolved scenario, whose text is in scenario.yaml. */
  readonly scenario: string;
  readonly seed: string;
  readonly seedRule: string;
  readonly sharedShocks: boolean;
  readonly variants: readonly string[];
  readonly factors: readonly Factor[];
  readonly structure: Structure;
  /** For each row of the design the points that run it, one a variant, in the order of `variants`. */
  readonly design: readonly (readonly number[])[];
  readonly points: readonly SweepPoint[];
  readonly replication: Replication;
  /** Replicates wanted now; where looks are taken, those of the last look. */
  readonly replicates: number;
  /** How runs are cut into parts: so many points by so many replicates. */
  readonly chunk: { readonly points: number; readonly replicates: number };
  /** The last weeks of a run over which outcomes are averaged. */
  readonly outcomeWeeks: number;
  /** What is kept besides outcomes, as text; "none" for nothing. */
  readonly recorded: string;
  /** Name of the outcome that the answer is about. */
  readonly outcome: string;
  /** Every outcome: the weekly measures, then the scenario's own and those that its claims need. */
  readonly outcomes: readonly Measure[];
  readonly columns: readonly string[];
}
