import type { Plan } from "../../engine/plan.ts";
import type { Statistic } from "../hypothesis/claim.ts";
import type { WrittenWhole } from "../hypothesis/written.ts";
import type { Factor, Level } from "../sweep/sweep.ts";

/** The block as a file writes it, with its defaults. */
export interface WrittenCalibrate {
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly targets: readonly WrittenTarget[];
  readonly particles: number;
  readonly keep: number;
  readonly generations: number;
  readonly replicates: number;
}

export interface WrittenTarget extends WrittenWhole {
  readonly title?: string | undefined;
  readonly value: number;
  readonly within: number;
}

/** A parameter that is fitted. Beforehand every place of its range is as likely: on its logarithm where the scale says so. */
export interface FittedParameter extends Factor {
  readonly from: number;
  readonly to: number;
  readonly scale: "even" | "log";
}

/** What runs are to come to. */
export interface FitTarget {
  readonly title: string;
  readonly unit: string;
  /** What it measures, in words. */
  readonly meaning: string;
  readonly statistic: Statistic;
  readonly value: number;
  /** How far from it still counts as met; above 0. */
  readonly within: number;
}

/** Values of the parameters, and what is run with them. */
export interface Fitted {
  /** One a parameter. */
  readonly levels: readonly Level[];
  /** null where the scenario does not allow these values together. */
  readonly plan: Plan | null;
}

/** What a scenario's `calibrate` asks for, with nothing left open. */
export interface CalibrationPlan {
  readonly parameters: readonly FittedParameter[];
  readonly targets: readonly FitTarget[];
  /** Combinations of the first generation. */
  readonly particles: number;
  /** How many are kept. */
  readonly keep: number;
  readonly generations: number;
  readonly replicates: number;
  /** The first variant with values at these places of the ranges, each from 0 to 1. Pure. */
  fitted(places: readonly number[]): Fitted;
}
