import type { Plan } from "../engine/plan.ts";
import type { Seed } from "../random/seed.ts";
import type { OwnOutcome } from "../scenario/sweep/sweep.ts";
import { type Comparison, compareRuns, measureOf } from "./comparison.ts";
import { runPart } from "./run-part.ts";
import type { FailedRun, RunRow } from "./store/run-row.ts";

/** What a comparison needs of a scenario: any scenario that `readScenario` returns will do. */
export interface Comparable {
  readonly seed: Seed;
  readonly replicates: number;
  readonly outcome: string;
  /** Outcomes that it defines. */
  readonly outcomes?: readonly OwnOutcome[];
  readonly variants: readonly { readonly name: string; readonly plan: Plan }[];
}

export interface CompareOptions {
  /** Instead of the scenario's. */
  readonly replicates?: number;
  readonly seed?: Seed;
  readonly outcome?: string;
  /** Called after each run. */
  readonly onProgress?: (done: number, total: number) => void;
}

/** A comparison with the runs that it rests on. */
export interface ComparedRuns extends Comparison {
  readonly runs: readonly RunRow[];
  readonly failed: readonly FailedRun[];
}

/**
 * Runs every variant in every replicate, here and now, and compares them in pairs: same people, same shocks. Nothing is
 * stored. `kith compare` gives the same numbers, on several cores and into a folder.
 */
export function compareScenario(scenario: Comparable, options: CompareOptions = {}): ComparedRuns {
  const { replicates = scenario.replicates, seed = scenario.seed, outcome = scenario.outcome, onProgress } = options;
  const own = scenario.outcomes ?? [];
  const measure = measureOf(outcome, own).name;
  const rows: RunRow[] = [];
  const failed: FailedRun[] = [];
  let done = 0;
  for (let first = 0; first < replicates; first++) {
    for (let point = 0; point < scenario.variants.length; point++) {
      const { name: variant, plan } = scenario.variants[point];
      const result = runPart({ point, variant, plan }, seed, { point, first, end: first + 1 }, { record: null, own });
      rows.push(...(result?.rows ?? []));
      failed.push(...(result?.failed ?? []));
      onProgress?.(++done, replicates * scenario.variants.length);
    }
  }
  const names = scenario.variants.map(({ name }) => name);
  return { ...compareRuns(names, rows, replicates, measure, own), runs: rows, failed };
}
