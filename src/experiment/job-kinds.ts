import type { Plan } from "../engine/plan.ts";
import type { Chance } from "../engine/simulation.ts";
import { bufferingJob } from "./buffering/buffering-job.ts";
import { calibrationJob } from "./calibration/calibration-job.ts";
import { statisticsJob } from "./hypothesis/run/run-statistics.ts";
import { outcomesJob } from "./outcomes-job.ts";
import { validationJob } from "./validation/validation-job.ts";

/**
 * What can be asked of many runs at once: a pure function of plan, chance and options, whose result is plain data (numbers,
 * texts, lists, objects of these), since it travels between processes as JSON: NaN arrives as null. It asks `stop` before
 * each week and returns null where that said true. Options are plain data too.
 */
export type JobKind<Options, Result> = (plan: Plan, chance: Chance, options: Options, stop: () => boolean) => Result | null;

/** Every kind of job, by the name under which a worker process knows it. A new one is a file and a line here. */
export const jobKinds = {
  outcomes: outcomesJob,
  statistics: statisticsJob,
  buffering: bufferingJob,
  calibration: calibrationJob,
  validation: validationJob,
} as const satisfies Readonly<Record<string, JobKind<never, unknown>>>;

export type JobName = keyof typeof jobKinds;
export type OptionsOf<Name extends JobName> = Parameters<(typeof jobKinds)[Name]>[2];
export type ResultOf<Name extends JobName> = NonNullable<ReturnType<(typeof jobKinds)[Name]>>;
