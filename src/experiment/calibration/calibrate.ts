import { quantile } from "../../math/sums.ts";
import { type Seed, seedKey } from "../../random/seed.ts";
import type { Statistics } from "../scorecard/target.ts";
import type { Particle } from "./apmc.ts";
import { distance } from "./distance.ts";
import { fittedParameters } from "./fitted-parameters.ts";
import { luckOf, withoutLuck } from "./luck.ts";
import { populationMonteCarlo } from "./population.ts";
import { calibrationTargets } from "./targets.ts";

/** The seed of every run of the calibration. No report is ever made with it. */
export const calibrationSeed: Seed = "kith calibration";

/** How much is tried. */
export interface CalibrationSize {
  /** Particles of the first generation; half of them are kept, and as many drawn anew in each later one. */
  readonly particles: number;
  readonly generations: number;
  /** Replicates of each particle, from 0: the same people and shocks for every particle. */
  readonly replicates: number;
}

/** Replicates of the specification's numbers that say how lucky the few are that particles share. */
export const referenceReplicates = 400;

/** What the calibration came to. */
export interface Calibration {
  readonly size: CalibrationSize;
  readonly referenceReplicates: number;
  readonly seed: string;
  /** Of each generation: the largest distance kept, and the share of new particles that were kept. */
  readonly generations: readonly { readonly largest: number; readonly accepted: number }[];
  /** The approximate posterior of each parameter. */
  readonly posterior: readonly FittedValue[];
  /** Distance of the best particle. */
  readonly best: number;
}

export interface FittedValue {
  readonly path: string;
  readonly from: number;
  readonly to: number;
  /** Weighted quantiles over the kept particles. */
  readonly q05: number;
  readonly median: number;
  readonly q95: number;
  /** The weighted mean, rounded to the parameter's step: the default. */
  readonly chosen: number;
}

/** Values by path, as `planWith` and `schoolValues` take them. */
export function named(values: readonly number[]): Record<string, number> {
  return Object.fromEntries(fittedParameters.map(({ path }, d) => [path, values[d]]));
}

/**
 * The procedure. `evaluate` runs the replicates of many particles, however it likes: the particles of a generation follow from
 * the seed and the generations before, so that somebody who stores what was evaluated can stop and go on.
 * @param evaluate statistics of each replicate, one list a particle; null where it was stopped
 * @param reference statistics of many replicates of the specification's numbers, the first of which the particles have too
 */
export async function calibrate(
  size: CalibrationSize,
  evaluate: (generation: number, proposals: readonly number[][]) => Promise<readonly (readonly Statistics[])[] | null>,
  reference: readonly Statistics[],
  onGeneration: (generation: number, largest: number, accepted: number) => void = () => {},
): Promise<Calibration | null> {
  const key = seedKey(`${calibrationSeed}: particles`);
  const luck = luckOf(reference, size.replicates);
  const found = await populationMonteCarlo(
    { ...size, keep: Math.max(2, Math.ceil(size.particles / 2)) },
    fittedParameters,
    key,
    async (generation, proposals) => {
      const evaluated = await evaluate(generation, proposals);
      return evaluated?.map((replicates) => distance(calibrationTargets, withoutLuck(replicates, luck))) ?? null;
    },
    (generation, { largest, accepted }) => onGeneration(generation, largest, accepted),
  );
  if (found === null) return null;
  const { kept, generations } = found;
  return {
    size,
    referenceReplicates: reference.length,
    seed: String(calibrationSeed),
    generations,
    posterior: fittedParameters.map((parameter, d) => summarize(parameter, kept, d)),
    best: kept[0].distance,
  };
}

function summarize(
  { path, from, to, step }: (typeof fittedParameters)[number],
  kept: readonly Particle[],
  d: number,
): FittedValue {
  const total = kept.reduce((sum, { weight }) => sum + weight, 0);
  const center = kept.reduce((sum, { values, weight }) => sum + weight * values[d], 0) / total;
  // Quantiles of a weighted sample: each particle stands as often as its weight says, in hundredths of a mean particle.
  const spread = kept.flatMap(({ values, weight }) =>
    new Array<number>(Math.max(1, Math.round((100 * weight * kept.length) / total))).fill(values[d]),
  );
  const sorted = Float64Array.from(spread).sort();
  const at = (q: number) => Number(quantile(sorted, q).toPrecision(3));
  const chosen = Number((Math.round(center / step) * step).toFixed(6));
  return { path, from, to, q05: at(0.05), median: at(0.5), q95: at(0.95), chosen };
}
