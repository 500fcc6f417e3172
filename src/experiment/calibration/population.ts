import type { Words } from "../../random/threefry.ts";
import { around, better, fromPrior, type Particle, type Prior, weightOf } from "./apmc.ts";

/** How much is tried. */
export interface PopulationSize {
  /** Particles of the first generation. */
  readonly particles: number;
  /** How many are kept; as many as were not are drawn anew in each later generation. From 2. */
  readonly keep: number;
  /** The most there will be. */
  readonly generations: number;
}

/** How a generation went. */
export interface Generation {
  /** The largest distance kept. */
  readonly largest: number;
  /** Share of its new particles that were kept. */
  readonly accepted: number;
}

/** A particle that knows where it was evaluated. */
export interface Born extends Particle {
  readonly generation: number;
  readonly place: number;
}

/**
 * Adaptive population Monte Carlo from its first generation to its last: see apmc.ts. The particles of a generation follow from
 * the key and the generations before, so that somebody who stores what was evaluated can stop and go on.
 *
 * @param evaluate distances of many particles, however it likes; Infinity for one that cannot be, which is never kept; null where it
 *   was stopped
 * @param enough whether those that are kept, the best first, will do: then no more generations follow
 * @returns what is kept, the best first, and how each generation went; null where it was stopped
 * @throws RangeError if fewer than two particles of the first generation can be: nothing spreads around one
 */
export async function populationMonteCarlo(
  { particles, keep, generations }: PopulationSize,
  prior: Prior,
  key: Words,
  evaluate: (generation: number, proposals: readonly number[][]) => Promise<readonly number[] | null>,
  onGeneration: (generation: number, went: Generation) => void = () => {},
  enough: (kept: readonly Born[]) => boolean = () => false,
): Promise<{ kept: readonly Born[]; generations: readonly Generation[] } | null> {
  let kept: Born[] = [];
  const went: Generation[] = [];
  for (let generation = 0; generation < generations; generation++) {
    const proposals =
      generation === 0 ? fromPrior(prior, particles, key) : around(kept, prior, particles - keep, generation, key);
    const distances = await evaluate(generation, proposals);
    if (distances === null) return null;
    const made = proposals.map((values, place): Born => {
      const weight = generation === 0 ? 1 : weightOf(values, kept, prior);
      return { values, weight, distance: distances[place], generation, place };
    });
    // Weights of different generations are densities of the same prior, so they stand side by side.
    const population = [...normalized(kept), ...normalized(made)];
    const possible = population.filter(({ distance }) => distance < Number.POSITIVE_INFINITY);
    kept = better(possible, keep);
    if (kept.length < 2) {
      throw new RangeError(
        `of the ${particles} combinations that were tried first ${kept.length === 1 ? "one only is" : "none is"} allowed, and the fit goes on from at least two; take narrower ranges, or more particles`,
      );
    }
    const accepted = kept.filter((one) => one.generation === generation).length / made.length;
    const { distance: largest } = kept[kept.length - 1];
    went.push({ largest, accepted });
    onGeneration(generation, { largest, accepted });
    if (enough(kept)) break;
  }
  return { kept, generations: went };
}

/** Weights with mean 1. */
function normalized(particles: readonly Born[]): Born[] {
  const total = particles.reduce((sum, { weight }) => sum + weight, 0);
  return particles.map((particle) => ({ ...particle, weight: (particle.weight * particles.length) / total }));
}
