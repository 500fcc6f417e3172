import { existsSync } from "node:fs";
import { join } from "node:path";
import { type Fit, fitSeed, fitToTargets, type Measured, type Proposal } from "../experiment/abc/fit.ts";
import { engineVersion } from "../experiment/engine-version.ts";
import { textOfFile } from "../experiment/executors/read-below.ts";
import { statisticsVersion } from "../experiment/hypothesis/statistics-version.ts";
import { canonical } from "../experiment/plan-hash.ts";
import { csv } from "../experiment/store/csv.ts";
import type { CalibrationPlan } from "../scenario/calibrate/calibration-plan.ts";
import { Complaint, Exit } from "./exit.ts";
import { asComplaint } from "./in-plain-words.ts";
import type { LoadedScenario } from "./load-scenario.ts";
import { mapWithProgress } from "./map-with-progress.ts";
import { openParticles } from "./particle-folder.ts";
import { placeOfFile } from "./place-of-file.ts";
import type { Terminal } from "./terminal.ts";
import { writeOutput } from "./write-output.ts";

export interface CalibrateChoices {
  readonly particles: number | undefined;
  readonly generations: number | undefined;
  readonly replicates: number | undefined;
  readonly workers: number | undefined;
  readonly out: string | undefined;
  readonly fresh: boolean;
}

/** People of all plans that are handed to the workers at once. */
const mostPeople = 500_000;

/**
 * Fits the parameters of a scenario to its targets, going on from what the folder holds, and writes the posterior there. null if it
 * was interrupted. @throws Complaint if the scenario fits nothing
 */
export async function calibrateScenario(
  loaded: LoadedScenario,
  choices: CalibrateChoices,
  terminal: Terminal,
): Promise<{ fit: Fit; plan: CalibrationPlan; folder: string } | null> {
  const { scenario, name, file } = loaded;
  if (scenario.calibrate === null) {
    throw new Complaint(
      `${file} has no calibrate: block, which says what is fitted to what; kith describe calibrate tells how it is written`,
    );
  }
  const plan = sized(scenario.calibrate, choices);
  const { parameters, targets, particles, keep, replicates } = plan;
  const folder = choices.out ?? join("results", `${name}-calibration`);
  // Generations are left out: more of them go on from those that are there.
  const key = canonical({
    engineVersion,
    statisticsVersion,
    scenario: scenario.hash,
    seed: scenario.seed,
    parameters,
    targets,
    particles,
    keep,
    replicates,
  });
  const posterior = join(folder, "posterior.csv");
  refuseOther(posterior);
  const files = openParticles(folder, key, choices.fresh);
  const statistics = targets.map(({ statistic }) => statistic);

  async function evaluate(generation: number, proposals: readonly Proposal[]): Promise<(readonly Measured[])[] | null> {
    const missing = proposals.filter(({ place, plan: own }) => own !== null && files.find(generation, place) === undefined);
    const batch = Math.max(10, Math.floor(mostPeople / Math.max(1, ...missing.map((one) => one.plan?.size ?? 1))));
    for (let at = 0; at < missing.length; at += batch) {
      const some = missing.slice(at, at + batch);
      const tasks = some.flatMap((proposal, k) =>
        proposal.replicates.map((replicate) => ({ plan: k, seed: fitSeed(scenario.seed), replicate, options: { statistics } })),
      );
      const plans = some.flatMap((proposal) => proposal.plan ?? []);
      const what = `runs of generation ${generation + 1}`;
      // Each combination is kept as soon as its last run is there: that is all that a kill can cost.
      const left = some.map(() => replicates);
      const numbers = tasks.map((): Measured => []);
      const onResult = (task: number, result: Measured | null) => {
        const { plan: k } = tasks[task];
        if (result === null) return;
        numbers[task] = result;
        left[k]--;
        if (left[k] > 0) return;
        const own = numbers.slice(k * replicates, (k + 1) * replicates);
        files.keep(
          generation,
          some[k].place,
          own.map((measured) => Object.fromEntries(measured.map((number, t) => [`target${t + 1}`, number]))),
        );
      };
      const found = await mapWithProgress(
        { kind: "statistics", plans, tasks },
        { workers: choices.workers, what, onResult },
        terminal,
      );
      if (found.interrupted) return null;
      if (found.failed.length > 0) {
        const { task, message } = found.failed[0];
        const { levels } = some[tasks[task].plan];
        throw new Complaint(`a run failed with ${levelsText(plan, levels)}: ${message}`, Exit.someFailed);
      }
    }
    return proposals.map(({ place, plan: own }) =>
      own === null
        ? []
        : (files.find(generation, place) ?? []).map((kept) => targets.map((_, t) => kept[`target${t + 1}`] ?? null)),
    );
  }

  const onGeneration: Parameters<typeof fitToTargets>[3] = (generation, { largest, accepted }) =>
    terminal.note(
      `Generation ${generation + 1} of at most ${plan.generations}: the kept combinations are at most ${largest.toFixed(2)} tolerances from the targets; ${Math.round(100 * accepted)}% of the new ones were kept.`,
    );
  const fit = await fitToTargets(plan, scenario.seed, evaluate, onGeneration).catch((error: unknown) => {
    throw asComplaint(error);
  });
  if (fit === null) return null;
  writeOutput(posterior, posteriorCsv(plan, fit), true);
  return { fit, plan, folder };
}

/** Before anything runs: a table of that name that is somebody else's. @throws Complaint */
function refuseOther(path: string): void {
  const place = placeOfFile(path);
  if (!existsSync(place)) return;
  const found = textOfFile(place);
  if ("text" in found && !/^[^\n]*\bweight,distance,/.test(found.text))
    throw new Complaint(`${path} is there already and was not written by kith calibrate; give another --out`);
}

/** The block with other sizes, where they were asked for. */
function sized(plan: CalibrationPlan, { particles, generations, replicates }: CalibrateChoices): CalibrationPlan {
  const count = particles ?? plan.particles;
  return {
    ...plan,
    particles: count,
    keep: Math.max(2, Math.min(count - 1, Math.round((plan.keep * count) / plan.particles))),
    generations: generations ?? plan.generations,
    replicates: replicates ?? plan.replicates,
  };
}

/** The kept combinations: values, weight (they add up to 1), distance, and what each target came to. */
function posteriorCsv({ parameters, targets }: CalibrationPlan, { kept }: Fit): string {
  const total = kept.reduce((sum, { weight }) => sum + weight, 0);
  const head = [...parameters.map(({ key }) => key), "weight", "distance", ...targets.map(({ title }) => title)];
  const data = kept.map(({ levels, weight, distance, measured }) => [
    ...levels,
    weight / total,
    distance,
    ...measured.map((value) => (Number.isFinite(value) ? value : null)),
  ]);
  return csv(head, data);
}

function levelsText({ parameters }: CalibrationPlan, levels: readonly (string | number)[]): string {
  return parameters.map(({ key }, d) => `${key} ${levels[d]}`).join(", ");
}
