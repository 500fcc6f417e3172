import { join } from "node:path";
import type { Plan } from "../engine/plan.ts";
import type { Chance } from "../engine/simulation.ts";
import { engineVersion } from "../experiment/engine-version.ts";
import type { ResultsIn } from "../experiment/executors/exports/results-in.ts";
import { Unreadable } from "../experiment/executors/read-stored.ts";
import { type KeptScenario, keptScenario, runsOf, sourceOf } from "../experiment/executors/sweep/source.ts";
import { pointHash } from "../experiment/plan-hash.ts";
import { Damaged } from "../experiment/store/damaged.ts";
import { asComplaintOf } from "./damage.ts";
import { packageRoot } from "./package-root.ts";

/** How the runs of a results folder are set up, read from the scenario that it keeps. */
export interface ResultsScenario extends KeptScenario {
  /** The plan of a point. @throws RangeError if it is not the one that made the folder's runs */
  planOf(point: number): Plan;
  chanceOf(point: number, replicate: number): Chance;
}

/**
 * The scenario of a results folder, or why its runs cannot be made again here: the end of a sentence. Runs of another engine
 * would be other runs.
 * @throws Complaint if the scenario is damaged, or there is no permission to read it
 */
export function scenarioOfResults(results: ResultsIn): ResultsScenario | { readonly why: string } {
  const { folder, about } = results;
  if (about.engine !== engineVersion)
    return { why: `the folder was made by the engine ${about.engine}, and this is ${engineVersion}` };
  try {
    const kept = keptScenario(folder, about.files, join(packageRoot(), "data"));
    const planOf =
      results.sweep === null ? planOfComparison(results, kept) : runsOf(sourceOf(kept, folder), results.sweep).planOf;
    return { ...kept, planOf, chanceOf: (point, replicate) => ({ seed: about.points[point].seed, replicate }) };
  } catch (error) {
    if (error instanceof Damaged || error instanceof Unreadable) throw asComplaintOf(results, error);
    return { why: error instanceof Error ? error.message : String(error) };
  }
}

function planOfComparison({ folder, about }: ResultsIn, { scenario }: KeptScenario): (point: number) => Plan {
  const sound = new Set<number>();
  return (point) => {
    const { variant, hash, seed } = about.points[point];
    const plan = scenario.variants.find(({ name }) => name === variant)?.plan;
    if (plan === undefined || (!sound.has(point) && pointHash({ variant, plan }, seed) !== hash))
      throw new RangeError(`the scenario in ${join(folder, "source")} is not the one that its runs of ${variant} were made from`);
    sound.add(point);
    return plan;
  };
}
