import { mean } from "../../math/sums.ts";
import { child, type Seed, seedKey } from "../../random/seed.ts";
import type { CalibrationPlan, FitTarget, Fitted } from "../../scenario/calibrate/calibration-plan.ts";
import { type Born, type Generation, populationMonteCarlo } from "../calibration/population.ts";
import { type FittedPosterior, parameterPosteriors } from "./parameter-posterior.ts";
import { type MetTarget, targetsMet } from "./target-met.ts";

/** A combination of values to run: which replicates, of what. */
export interface Proposal extends Fitted {
  readonly generation: number;
  readonly place: number;
  /** Dice of its own: no two combinations share a replicate, so that the luck of a few is never fitted as if it were the model. */
  readonly replicates: readonly number[];
}

/** Numbers of one replicate, one a target; null where it is about nobody. */
export type Measured = readonly (number | null)[];

/** A kept combination. */
export interface KeptParticle {
  readonly levels: Fitted["levels"];
  readonly weight: number;
  /** From the targets, in units of how far counts as met: the worst of them. At most 1 where all are met. */
  readonly distance: number;
  /** Mean over replicates, one a target; NaN where it is about nobody. */
  readonly measured: readonly number[];
}

/** What a calibration came to. */
export interface Fit {
  readonly seed: string;
  readonly generations: readonly Generation[];
  /** Combinations that were tried, and those of them that the scenario does not allow. */
  readonly tried: number;
  readonly notAllowed: number;
  /** The weighted sample of the posterior, the best first. */
  readonly kept: readonly KeptParticle[];
  /** To how many equally weighted particles that amounts. */
  readonly effective: number;
  /** Whether every kept combination meets every target. */
  readonly met: boolean;
  readonly parameters: readonly FittedPosterior[];
  readonly targets: readonly MetTarget[];
}

/** The seed of all runs of a calibration. */
export function fitSeed(seed: Seed): string {
  return `${seed}: calibration`;
}

/** A target that no replicate has a number for counts as so many tolerances away. */
const missing = 1000;

/**
 * Fits parameters to targets by approximate Bayesian computation (adaptive population Monte Carlo; Lenormand, Jabot & Deffuant 2013,
 * doi:10.1007/s00180-013-0428-3). Beforehand every place of the ranges is as likely. The distance of a combination is that of the
 * target it misses by most, in units of `within`; a distance up to 1 is as good as none, so what it comes to is the prior
 * given that all targets are met, and it ends as soon as all that are kept do.
 *
 * @param evaluate runs many combinations, however it likes: one list of replicates each, empty where there is no plan; null where it
 *   was stopped. Combinations follow from the seed and what was evaluated before.
 * @throws RangeError if the scenario allows fewer than two of the combinations that are tried first
 */
export async function fitToTargets(
  plan: CalibrationPlan,
  seed: Seed,
  evaluate: (generation: number, proposals: readonly Proposal[]) => Promise<readonly (readonly Measured[])[] | null>,
  onGeneration: (generation: number, went: Generation) => void = () => {},
): Promise<Fit | null> {
  const { parameters, targets, particles, keep, replicates } = plan;
  const measured = new Map<string, Pick<KeptParticle, "levels" | "measured" | "distance">>();
  let notAllowed = 0;
  const found = await populationMonteCarlo(
    plan,
    parameters.map(() => ({ from: 0, to: 1 })),
    child(seedKey(fitSeed(seed)), "particles"),
    async (generation, places) => {
      const before = generation === 0 ? 0 : particles + (generation - 1) * (particles - keep);
      const proposals = places.map((values, place): Proposal => {
        const first = (before + place) * replicates;
        const own = Array.from({ length: replicates }, (_, r) => first + r);
        return { ...plan.fitted(values), generation, place, replicates: own };
      });
      const runs = await evaluate(generation, proposals);
      if (runs === null) return null;
      return proposals.map(({ levels, plan: own, place }, k) => {
        if (own === null) notAllowed++;
        const means = targets.map((_, t) => meanOf(runs[k], t));
        const distance = own === null ? Number.POSITIVE_INFINITY : distanceFrom(targets, means);
        measured.set(`${generation}-${place}`, { levels, measured: means, distance });
        // What is not allowed lies outside of the prior, and Infinity keeps it out. Those that meet all targets are alike: no nearer is asked for.
        return Math.max(1, distance);
      });
    },
    onGeneration,
    (kept) => kept.length === keep && kept[kept.length - 1].distance <= 1,
  );
  if (found === null) return null;
  const order = found.kept
    .flatMap((born): { born: Born; own: Pick<KeptParticle, "levels" | "measured" | "distance"> }[] => {
      const own = measured.get(`${born.generation}-${born.place}`);
      return own === undefined ? [] : [{ born, own }];
    })
    .sort((one, other) => one.own.distance - other.own.distance);
  const kept = order.map(({ born, own }): KeptParticle => ({ ...own, weight: born.weight }));
  const weights = kept.map(({ weight }) => weight);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return {
    seed: fitSeed(seed),
    generations: found.generations,
    tried: measured.size,
    notAllowed,
    kept,
    effective: (total * total) / weights.reduce((sum, weight) => sum + weight * weight, 0),
    met: kept[kept.length - 1].distance <= 1,
    parameters: parameterPosteriors(
      parameters,
      kept,
      order.map(({ born }) => born.values),
    ),
    targets: targetsMet(targets, kept),
  };
}

/** How far means are from targets: the worst of them in units of `within`; up to 1 all are met. */
export function distanceFrom(targets: readonly FitTarget[], means: readonly number[]): number {
  const away = targets.map(({ value, within }, t) => {
    const off = Math.abs(means[t] - value) / within;
    return Number.isFinite(off) ? off : missing;
  });
  return Math.max(...away);
}

function meanOf(replicates: readonly Measured[], target: number): number {
  return mean(replicates.flatMap((one) => one[target] ?? []));
}
