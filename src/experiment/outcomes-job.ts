import type { Plan } from "../engine/plan.ts";
import type { Chance } from "../engine/simulation.ts";
import type { MeasureName } from "../model/measures/weekly.ts";
import { runOnce } from "./run-once.ts";

/** The outcomes of one run, each measure averaged over the last weeks (null where it is about nobody), and its hash. */
export interface RunOutcomes {
  readonly outcomes: Readonly<Record<MeasureName, number | null>>;
  /** SHA-256 of the final world's raw bytes. */
  readonly hash: string;
}

/** The job "outcomes": what `runOnce` measures. Takes no options. */
export function outcomesJob(plan: Plan, chance: Chance, _options: null, stop: () => boolean): RunOutcomes | null {
  const result = runOnce(plan, chance, { hash: true, stop });
  if (result === null) return null;
  const outcomes = Object.fromEntries(
    Object.entries(result.outcomes).map(([name, value]) => [name, Number.isFinite(value) ? value : null]),
  ) as RunOutcomes["outcomes"];
  return { outcomes, hash: result.hash ?? "" };
}
