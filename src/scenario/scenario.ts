import type { Plan } from "../engine/plan.ts";
import type { RecordPlan } from "../engine/recorder.ts";
import type { ImportReport } from "../network/formats/import-types.ts";
import type { Seed } from "../random/seed.ts";
import type { CalibrationPlan } from "./calibrate/calibration-plan.ts";
import type { Hypothesis } from "./hypothesis/claim.ts";
import type { Problem } from "./problem.ts";
import type { ResolvedScenario } from "./resolved.ts";
import type { OwnOutcome, Sweep } from "./sweep/sweep.ts";

/** One of the things that are compared; a scenario that compares nothing has one. */
export interface Variant {
  readonly name: string;
  /** "A" for the first, which the others are compared with. */
  readonly letter: string;
  readonly plan: Plan;
  /** Dotted keys in which it differs from the first: "network.rewiring". Empty for the first. */
  readonly changed: readonly string[];
}

/** A scenario that can run. */
export interface Scenario {
  readonly title: string;
  readonly question: string | null;
  readonly notes: string | null;
  readonly seed: Seed;
  readonly weeks: number;
  readonly warmUp: number;
  readonly replicates: number;
  readonly record: RecordPlan;
  /** Name of the measure that the verdict is about. */
  readonly outcome: string;
  /** What is claimed about the variants; null for a scenario that only compares. */
  readonly hypothesis: Hypothesis | null;
  readonly variants: readonly Variant[];
  /** What is varied from point to point, for kith sweep; null for a scenario that sweeps nothing. */
  readonly sweep: Sweep | null;
  /** What is fitted to what, for kith calibrate; null for a scenario that fits nothing. */
  readonly calibrate: CalibrationPlan | null;
  /** Statistics that the scenario defines as outcomes of its own. */
  readonly outcomes: readonly OwnOutcome[];
  /** What became of the rows of the first variant's network file; null for a generated network. */
  readonly importReport: ImportReport | null;
  /** All of it as plain data with every default filled in. */
  readonly resolved: ResolvedScenario;
  /** SHA-256 over what the runs depend on: 64 hex digits. */
  readonly hash: string;
}

/** A scenario, or null and the reasons; warnings come with either. */
export interface ReadScenario {
  readonly scenario: Scenario | null;
  readonly problems: readonly Problem[];
}
