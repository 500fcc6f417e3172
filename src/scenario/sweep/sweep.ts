import type { Plan } from "../../engine/plan.ts";
import type { Measure } from "../../model/measures/weekly.ts";
import type { Statistic } from "../hypothesis/claim.ts";

/** A key of the scenario that a design varies. */
export interface Factor {
  /** Dotted, as it was written: "settings.school.climate", "population.identities.0.share". */
  readonly key: string;
  /** Whether every level is a number; otherwise levels are names. */
  readonly numeric: boolean;
  /** A few words for an axis: "climate of school". */
  readonly title: string;
  /** Unit of the parameter, or null where it has none. */
  readonly unit: string | null;
}

/** The value of a factor at a point, as tables show it: a number, or the name of what was laid over the scenario. */
export type Level = number | string;

/**
 * How the rows of a design hang together, for what can only be read off such a design. Rows of a Morris design are
 * trajectories of `factors + 1` rows each; rows of a design for Sobol indices are blocks of `factors + 2`: a row of sample A,
 * one of B, then A with each factor in turn from B (Saltelli et al. 2010, doi:10.1016/j.cpc.2009.09.018).
 */
export type Structure =
  | { readonly kind: "free" }
  | { readonly kind: "morris"; readonly trajectories: number; readonly levels: number }
  | { readonly kind: "sobol indices"; readonly base: number };

/** How often each point is repeated. */
export type Replication =
  | { readonly kind: "fixed"; readonly replicates: number }
  /**
   * At each look in turn, until the 95% interval of the outcome's mean is no wider than `narrower` (high minus low) at every point;
   * of paired differences between variants where there are several. All points stop together, so that they stay paired.
   */
  | { readonly kind: "until"; readonly outcome: string; readonly narrower: number; readonly looks: readonly number[] };

/** A statistic that a scenario defines as an outcome of its own: one column of every results table. */
export interface OwnOutcome extends Measure {
  readonly statistic: Statistic;
}

/** What a scenario's `sweep` asks for, with nothing left open. */
export interface Sweep {
  readonly factors: readonly Factor[];
  readonly structure: Structure;
  /** One level a factor. No row stands there twice, but in designs whose structure needs it. */
  readonly rows: readonly (readonly Level[])[];
  /** Names of what is compared at every row; one name where nothing is. */
  readonly variants: readonly string[];
  readonly replication: Replication;
  /** Whether all points share people and shocks (common random numbers). */
  readonly sharedShocks: boolean;
  /** The plan of a row and a variant. Pure; built when asked for, since a design may have thousands. */
  plan(row: number, variant: number): Plan;
}
