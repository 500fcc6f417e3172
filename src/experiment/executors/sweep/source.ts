import { join } from "node:path";
import type { Plan } from "../../../engine/plan.ts";
import { readScenario } from "../../../scenario/parse.ts";
import { formatProblem } from "../../../scenario/problem.ts";
import type { Scenario } from "../../../scenario/scenario.ts";
import type { OwnOutcome, Sweep } from "../../../scenario/sweep/sweep.ts";
import { ownOutcomesOf } from "../../sweep/asked-outcomes.ts";
import type { SweepManifest } from "../../sweep/manifest.ts";
import { sweepPointHash } from "../../sweep/point-hash.ts";
import { recordOfText } from "../../sweep/recorded-plan.ts";
import type { SweepRuns } from "../../sweep/run-sweep-part.ts";
import { checkGiven, DamagedBeside } from "../files-beside.ts";
import { readerBelow } from "../read-below.ts";
import { textStored } from "../read-stored.ts";

/** What the runs of a sweep are made from. */
export interface SweepSource {
  readonly sweep: Sweep;
  /** The scenario's own outcomes, and those that its claims need. */
  readonly own: readonly OwnOutcome[];
}

/** A scenario that a folder keeps, with everything it was read from. */
export interface KeptScenario {
  readonly scenario: Scenario;
  readonly text: string;
  readonly files: ReadonlyMap<string, string>;
}

/**
 * The scenario that a folder keeps in source/.
 * @param hashes of it and of the files that it names, as the manifest has them
 * @param data folder of the shipped data
 * @throws DamagedBeside if it is not the one that made the runs, RangeError in plain words if this version cannot read it any more,
 *   Unreadable
 */
export function keptScenario(folder: string, hashes: Readonly<Record<string, string>>, data: string): KeptScenario {
  checkGiven(folder, hashes);
  const own = join(folder, "source");
  const path = join(own, "scenario.yaml");
  const text = textStored(path);
  if (text === null) throw new DamagedBeside([{ file: "source/scenario.yaml", why: "it is missing" }]);
  const { read, files } = readerBelow(own, data);
  // Its rows were looked at when it was planned; plans have to be those of then in any case.
  const { scenario, problems } = readScenario(text, { file: path, read, sweepRows: 1 });
  if (scenario !== null) return { scenario, text, files };
  const [first] = problems.filter(({ severity }) => severity === "error");
  throw new RangeError(`${path} cannot be read by this version of Kith: ${first === undefined ? "" : formatProblem(first)}`);
}

/** What a kept scenario sweeps. @throws RangeError if it sweeps nothing */
export function sourceOf({ scenario }: KeptScenario, folder: string): SweepSource {
  if (scenario.sweep === null) throw new RangeError(`${join(folder, "source", "scenario.yaml")} has no sweep`);
  return { sweep: scenario.sweep, own: ownOutcomesOf(scenario) };
}

/** Plans that are kept once they were built. */
const mostPlans = 4_096;

/** The runs of a sweep as its manifest numbers them: plans are built when they are asked for, and must be those that were planned. */
export function runsOf({ sweep, own }: SweepSource, manifest: SweepManifest): SweepRuns {
  const places = new Map<number, readonly [row: number, variant: number]>();
  for (const [row, points] of manifest.design.entries())
    for (const [variant, point] of points.entries()) if (!places.has(point)) places.set(point, [row, variant]);
  const plans = new Map<number, Plan>();
  return {
    keys: manifest,
    statistics: own.map(({ statistic }) => statistic),
    record: recordOfText(manifest.recorded),
    planOf(point) {
      let plan = plans.get(point);
      if (plan !== undefined) return plan;
      const place = places.get(point);
      if (place === undefined) throw new RangeError(`the design has no point ${point} any more`);
      plan = sweep.plan(...place);
      const { variant, levels, hash } = manifest.points[point];
      if (sweepPointHash({ variant, levels, plan }, manifest.seed, manifest.sharedShocks) !== hash)
        throw new RangeError(`point ${point} is set up otherwise than when the sweep was planned`);
      if (plans.size >= mostPlans) plans.clear();
      plans.set(point, plan);
      return plan;
    },
  };
}
