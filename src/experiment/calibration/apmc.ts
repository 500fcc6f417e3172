import erfc from "@stdlib/math-base-special-erfc";
import { exp } from "../../math/elementary.ts";
import { normal } from "../../random/distributions.ts";
import { Stream } from "../../random/stream.ts";
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
 * The proposals of a later generation: a kept particle drawn by weight, moved in each direction by a normal step of twice
 * the kept particles' weighted variance that does not leave the prior (truncated, by inversion).
 */
export function around(kept: readonly Particle[], prior: Prior, count: number, generation: number, key: Words): number[][] {
  const steps = kernel(kept);
  const total = kept.reduce((sum, { weight }) => sum + weight, 0);
  const which = new Stream(key, `calibration.which.${generation}`);
  const step = new Stream(key, `calibration.step.${generation}`);
  return Array.from({ length: count }, (_, p) => {
    let left = which.uniform(p, 0) * total;
    const center = kept.find(({ weight }) => {
      left -= weight;
      return left < 0;
    });
    const { values } = center ?? kept[kept.length - 1];
    return values.map((value, d) => {
      if (steps[d] === 0) return value;
      const { from, to } = prior[d];
      const low = normalShareBelow((from - value) / steps[d]);
      const high = normalShareBelow((to - value) / steps[d]);
      const moved = value + steps[d] * normal(low + (high - low) * step.uniform(p, d));
      return Math.min(to, Math.max(from, moved));
    });
  });
}

/** Weight of a new particle: prior density over the density with which the kept ones propose it. */
export function weightOf(values: readonly number[], kept: readonly Particle[], prior: Prior): number {
  const steps = kernel(kept);
  const total = kept.reduce((sum, { weight }) => sum + weight, 0);
  let density = 0;
  for (const one of kept) {
    let proposed = one.weight / total;
    for (let d = 0; d < values.length; d++) {
      if (steps[d] === 0) continue;
      const center = one.values[d];
      const away = (values[d] - center) / steps[d];
      const inside = normalShareBelow((prior[d].to - center) / steps[d]) - normalShareBelow((prior[d].from - center) / steps[d]);
      proposed *= exp(-0.5 * away * away) / inside;
    }
    density += proposed;
  }
  return 1 / density;
}

/** Standard normal distribution function. */
function normalShareBelow(value: number): number {
  return 0.5 * erfc(-value * Math.SQRT1_2);
}

/** The better part of a population, by distance; ties by their place. */
export function better<Kind extends Particle>(population: readonly Kind[], count: number): Kind[] {
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
