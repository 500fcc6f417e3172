import {
  type Calibration,
  type CalibrationSize,
  calibrate,
  calibrationSeed,
  named,
} from "../experiment/calibration/calibrate.ts";
import { fittedParameters } from "../experiment/calibration/fitted-parameters.ts";
import { engineVersion } from "../experiment/engine-version.ts";
import { fileProblem } from "../experiment/executors/files.ts";
import { openParticleFiles, type ParticleFiles } from "../experiment/executors/particle-files.ts";
import { canonical } from "../experiment/plan-hash.ts";
import { usualReliability } from "../model/measures/questionnaire/answer.ts";
import { Complaint } from "./exit.ts";
import { loadScenario } from "./load-scenario.ts";
import { mapWithProgress } from "./map-with-progress.ts";
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
  const { plan } = scenario.variants[0];
  const files = open(out, canonical({ engineVersion, plan, fittedParameters, size: { ...size, generations: null } }), fresh);
  return calibrate(
    size,
    async (generation, proposals) => {
      const missing = proposals.flatMap((_, place) => (files.find(generation, place) === undefined ? [place] : []));
      for (let at = 0; at < missing.length; at += batch) {
        const places = missing.slice(at, at + batch);
        const tasks = places.flatMap((place) =>
          Array.from({ length: size.replicates }, (_, replicate) => ({
            plan: 0,
            seed: calibrationSeed,
            replicate,
            options: { reliability: usualReliability, values: named(proposals[place]) },
          })),
        );
        const what = `runs of particles ${at + 1} to ${at + places.length} of ${missing.length}, generation ${generation + 1}`;
        const { results, failed, interrupted } = await mapWithProgress(
          { kind: "calibration", plans: [plan], tasks },
          { workers, what },
          terminal,
        );
        if (interrupted) return null;
        if (failed.length > 0) throw new Complaint(`a run of the calibration failed: ${failed[0].message}`);
        for (const [k, place] of places.entries()) {
          const own = results.slice(k * size.replicates, (k + 1) * size.replicates);
          files.keep(
            generation,
            place,
            own.map((one) => one ?? {}),
          );
        }
      }
      return proposals.map((_, place) => files.find(generation, place) ?? []);
    },
    (generation, largest, accepted) =>
      terminal.note(
        `Generation ${generation + 1} of ${size.generations}: the kept particles are at most ${largest.toFixed(3)} from the targets; ${Math.round(100 * accepted)}% of the new ones were kept.`,
      ),
  );
}

function open(out: string, key: string, fresh: boolean): ParticleFiles {
  try {
    return openParticleFiles(out, key, fresh);
  } catch (error) {
    throw new Complaint(error instanceof RangeError ? error.message : fileProblem(error, out));
  }
}
