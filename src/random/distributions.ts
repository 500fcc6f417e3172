/**
 * Distributions by inversion: one uniform in, one value out, monotone. Two runs that share the uniform share the
 * value, and where a rate differs a little the value differs a little: what common random numbers need.
 */
import { exp, ln, normalQuantile } from "../math/elementary.ts";
import { lnOfUnit } from "../math/ln-of-unit.ts";
import { unit } from "./stream.ts";

/** Exponential with the given mean. */
export function exponential(uniform: number, mean: number): number {
  return -mean * ln(uniform);
}

/** The same of the uniform that a word stands for: same bits, in a third of the time. */
export function exponentialOf(word: number, mean: number): number {
  return -mean * lnOfUnit(word);
}

/**
 * Poisson with the given rate, by walking up the distribution function. `none` is exp(-rate), worked out once by the
 * caller where a rate stays the same for many weeks. Stops at 1,000.
 */
export function poisson(uniform: number, rate: number, none: number): number {
  let count = 0;
  let term = none;
  let below = none;
  while (uniform > below && count < 1000) {
    count++;
    term *= rate / count;
    below += term;
    if (term === 0) break;
  }
  return count;
}

/** Probability of no event at a rate: exp(-rate). */
export function noneAt(rate: number): number {
  return exp(-rate);
}

/** Standard normal. */
export function normal(uniform: number): number {
  return normalQuantile(uniform);
}

/** Lognormal with mean 1 and the given SD of its logarithm. */
export function lognormal(uniform: number, logSd: number): number {
  return exp(logSd * normalQuantile(uniform) - 0.5 * logSd * logSd);
}

/**
 * Nearly normal, mean 0 and SD 1, from one block: the sum of four 16-bit uniforms, scaled. Bounded by +-3.46, which
 * keeps weekly noise from ever throwing a state out of its range in one step.
 */
export function bell(first: number, second: number): number {
  const sum = (first >>> 16) + (first & 0xffff) + (second >>> 16) + (second & 0xffff);
  return ((sum + 2) * 2 ** -16 - 2) * bellScale;
}
const bellScale = Math.sqrt(3);

/** A uniform from the high or low half of a word: 16 bits, for choices where 65,536 steps are plenty. */
export function halfUnit(word: number, half: 0 | 1): number {
  return ((half === 0 ? word >>> 16 : word & 0xffff) + 0.5) * 2 ** -16;
}

export { unit };
