import { exp } from "../../math/elementary.ts";
import { normal } from "../../random/distributions.ts";
import { Stream, unit } from "../../random/stream.ts";
import type { Words } from "../../random/threefry.ts";

/**
 * Approximate Bayesian computation by adaptive population Monte Carlo, after Lenormand, Jabot and Deffuant (2013),
 * Computational Statistics 28:2777-2796, doi:10.1007/s00180-013-0428-3. A first population is drawn from the prior; the better
 * part of it is kept; each generation draws as many new particles around the kept ones as were dropped, and the better part
 * of old and new together is kept. Weights undo the drawing, so that the kept particles are a sample of the
 * approximate posterior. All draws are keyed by generation and particle: the same key gives the same particles.
 */
export interface Particle {
  /** One value a parameter. */
  readonly values: readonly number[];
  /** Not normalized. */
  readonly weight: number;
  readonly distance: number;
}

/** Uniform prior: one range a parameter. */
export type Prior = readonly { readonly from: number; readonly to: number }[];

/** The first proposals: a draw from the prior each. */
export function fromPrior(prior: Prior, count: number, key: Words): number[][] {
  const dice = new Stream(key, "calibration.prior");
  return Array.from({ length: count }, (_, p) => prior.map(({ from, to }, d) => from + (to - from) * dice.uniform(p, d)));
}

/**
 * The proposals of a later generation: a kept particle drawn by weight, moved by a normal step of twice the kept
 * particles' weighted variance in each direction, drawn again while it falls out of the prior (at most 1,000 times).
 */
export function around(kept: readonly Particle[], prior: Prior, count: number, generation: number, key: Words): number[][] {
  const steps = kernel(kept);
  const total = kept.reduce((sum, { weight }) => sum + weight, 0);
  const which = new Stream(key, `calibration.which.${generation}`);
  const step = new Stream(key, `calibration.step.${generation}`);
  return Array.from({ length: count }, (_, p) => {
    for (let attempt = 0; attempt < 1000; attempt++) {
      let left = which.uniform(p, attempt) * total;
      const center = kept.find(({ weight }) => (left -= weight) < 0) ?? kept[kept.length - 1];
      const values = center.values.map((value, d) => {
        step.block(p, attempt * prior.length + d);
        return value + steps[d] * normal(unit(step.first));
      });
      if (values.every((value, d) => value >= prior[d].from && value <= prior[d].to)) return values;
    }
    throw new RangeError("the kept particles lie at the edge of the prior: nothing new falls inside it");
  });
}

/** Weight of a new particle: prior density over the density with which the kept ones propose it. */
export function weightOf(values: readonly number[], kept: readonly Particle[]): number {
  const steps = kernel(kept);
  const total = kept.reduce((sum, { weight }) => sum + weight, 0);
  let density = 0;
  for (const one of kept) {
    let square = 0;
    for (let d = 0; d < values.length; d++) {
      const away = steps[d] > 0 ? (values[d] - one.values[d]) / steps[d] : 0;
      square += away * away;
    }
    density += (one.weight / total) * exp(-0.5 * square);
  }
  return 1 / density;
}

/** The better part of a population, by distance; ties by their place. */
export function better(population: readonly Particle[], count: number): Particle[] {
  return population
    .map((particle, place) => ({ particle, place }))
    .sort((one, other) => one.particle.distance - other.particle.distance || one.place - other.place)
    .slice(0, count)
    .map(({ particle }) => particle);
}

/** SD of the normal step in each direction: the root of twice the weighted variance. */
function kernel(kept: readonly Particle[]): number[] {
  const total = kept.reduce((sum, { weight }) => sum + weight, 0);
  return kept[0].values.map((_, d) => {
    const center = kept.reduce((sum, { values, weight }) => sum + weight * values[d], 0) / total;
    const variance =
      kept.reduce((sum, { values, weight }) => sum + weight * (values[d] - center) * (values[d] - center), 0) / total;
    return Math.sqrt(2 * variance);
  });
}
