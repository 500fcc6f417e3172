import type { AgreedPeers } from "./agreed.ts";
import type { Beside, NotBeside } from "./beside-peers.ts";
import type { BigRun } from "./big-runs.ts";
import type { Classroom } from "./classroom.ts";
import type { GeneratorTime } from "./generators.ts";
import type { Judged } from "./goals.ts";
import type { Growth } from "./growth.ts";
import type { FlatMemory, PersonBytes } from "./memory.ts";
import type { RecordingCost } from "./recording.ts";
import type { StartUp } from "./start-up.ts";
import type { StepTime } from "./step.ts";
import type { SweepTime } from "./sweep.ts";

/** What was measured, each where it was; a text says why it could not be. */
export interface Measurements {
  readonly agreement?: AgreedPeers;
  readonly peers?: { readonly timed: readonly Beside[]; readonly left: readonly NotBeside[] };
  readonly fixed?: readonly StepTime[];
  readonly default?: readonly StepTime[];
  readonly growth?: readonly Growth[];
  readonly memory?: readonly PersonBytes[];
  readonly flat?: FlatMemory;
  readonly million?: BigRun;
  readonly tenMillion?: BigRun;
  readonly sweep?: SweepTime | string;
  readonly startUp?: StartUp;
  readonly recording?: readonly RecordingCost[];
  readonly classroom?: Classroom | string;
  readonly generators?: readonly GeneratorTime[];
  /** ns a block of 64 random bits. */
  readonly block?: number;
}

export type MeasurementName = keyof Measurements;

export interface Machine {
  readonly cpu: string;
  readonly cores: number;
  /** GB */
  readonly memory: number;
  readonly system: string;
  readonly node: string;
}

/** bench/results.json. */
export interface BenchResults {
  readonly machine: Machine;
  readonly goals: readonly Judged[];
  /** The engine that each was measured with. */
  readonly engines: Readonly<Partial<Record<MeasurementName, string>>>;
  /** How many processes were at work on the machine when each began, its own not counted: mean over a minute. */
  readonly loads: Readonly<Partial<Record<MeasurementName, number>>>;
  /** What went wrong where a measurement failed. */
  readonly failed: Failures;
  readonly measurements: Measurements;
}

export type Failures = Readonly<Partial<Record<MeasurementName, string>>>;
