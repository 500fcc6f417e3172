import {
  type Calibration,
  type CalibrationSize,
  calibrate,
  calibrationSeed,
  named,
  referenceReplicates,
} from "../experiment/calibration/calibrate.ts";
import { fittedParameters, planWith, startingValues } from "../experiment/calibration/fitted-parameters.ts";
import { engineVersion } from "../experiment/engine-version.ts";
import { canonical } from "../experiment/plan-hash.ts";
import type { Statistics } from "../experiment/scorecard/target.ts";
import { usualReliability } from "../model/measures/questionnaire/answer.ts";
import { Complaint, Exit } from "./exit.ts";
import { loadScenario } from "./load-scenario.ts";
import { mapWithProgress } from "./map-with-progress.ts";
import { openParticles } from "./particle-folder.ts";
import type { Terminal } from "./terminal.ts";

interface Where {
  readonly workers: number | undefined;
  readonly out: string;
  readonly fresh: boolean;
}

/** Particles evaluated between two looks at the disk: what a kill can cost. */
const batch = 10;

/** Runs the calibration on `scenarios/default.yaml`, going on from what a folder holds. null if it was interrupted. */
export async function calibrateDefaults(
  size: CalibrationSize,
  { workers, out, fresh }: Where,
  terminal: Terminal,
): Promise<Calibration | null> {
  const { scenario } = loadScenario("kith:default", terminal);
  // Whatever the defaults are now: every fitted number is replaced, so that the procedure does not depend on its own result.
  const plan = planWith(scenario.variants[0].plan, startingValues);
  const { replicates } = size;
  const files = openParticles(
    out,
    canonical({ engineVersion, plan, fittedParameters, size: { ...size, generations: null } }),
    fresh,
  );

  /** Runs what is missing of some sets of replicates, a few sets at a time; null if it was interrupted. */
  async function run(
    group: number | "reference",
    sets: readonly { readonly values: Readonly<Record<string, number>>; readonly replicates: readonly number[] }[],
    name: string,
  ): Promise<Statistics[][] | null> {
    const missing = sets.flatMap((_, place) => (files.find(group, place) === undefined ? [place] : []));
    for (let at = 0; at < missing.length; at += batch) {
      const places = missing.slice(at, at + batch);
      const tasks = places.flatMap((place) =>
        sets[place].replicates.map((replicate) => ({
          plan: 0,
          seed: calibrationSeed,
          replicate,
          options: { reliability: usualReliability, values: sets[place].values },
        })),
      );
      const what = `runs of ${name}, ${at + 1} to ${at + places.length} of ${missing.length}`;
      const found = await mapWithProgress({ kind: "calibration", plans: [plan], tasks }, { workers, what }, terminal);
      if (found.interrupted) return null;
      if (found.failed.length > 0)
        throw new Complaint(`a run of the calibration failed: ${found.failed[0].message}`, Exit.someFailed);
      let next = 0;
      for (const place of places) {
        const own = found.results.slice(next, (next += sets[place].replicates.length));
        files.keep(
          group,
          place,
          own.map((one) => one ?? {}),
        );
      }
    }
    return sets.map((_, place) => [...(files.find(group, place) ?? [])]);
  }

  const chunks = Array.from({ length: referenceReplicates / referenceChunk }, (_, k) => ({
    values: startingValues,
    replicates: upTo(referenceChunk).map((r) => k * referenceChunk + r),
  }));
  const reference = await run("reference", chunks, "the specification's numbers");
  if (reference === null) return null;
  return calibrate(
    size,
    (generation, proposals) =>
      run(
        generation,
        proposals.map((values) => ({ values: named(values), replicates: upTo(replicates) })),
        `particles of generation ${generation + 1}`,
      ),
    reference.flat(),
    (generation, largest, accepted) =>
      terminal.note(
        `Generation ${generation + 1} of ${size.generations}: the kept particles are at most ${largest.toFixed(3)} from the targets; ${Math.round(100 * accepted)}% of the new ones were kept.`,
      ),
  );
}

/** Replicates of the reference in one file. */
const referenceChunk = 10;

function upTo(count: number): number[] {
  return Array.from({ length: count }, (_, k) => k);
}
