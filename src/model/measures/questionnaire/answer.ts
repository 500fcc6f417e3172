import { mean } from "../../../math/sums.ts";
import { normal } from "../../../random/distributions.ts";
import { Stream } from "../../../random/stream.ts";
import type { Words } from "../../../random/threefry.ts";
import type { Latent, LatentName, Scale } from "./scale.ts";

/** Reliability of a questionnaire, var(latent) / var(observed), unless said: between those seen (.79 to .95). */
export const usualReliability = 0.85;

/** Who is asked: stable ids, in the order of the columns, and the key of their run. */
export interface Asked {
  readonly ids: Uint32Array;
  readonly key: Words;
  /** Above 0, at most 1; 1 asks without error. */
  readonly reliability: number;
}

/**
 * What people answer: latent + noise, with normal noise whose variance makes `reliability` the share of the answers'
 * variance that is not noise, among the people asked. Keyed by scale and person in a purpose of its own: whether and how
 * anybody is asked changes no other draw, and a person's noise is the same whoever else is asked, but for its SD.
 * @throws RangeError if reliability is not above 0 and at most 1
 */
export function observe(latent: ArrayLike<number>, scale: string, { ids, key, reliability }: Asked): Float64Array {
  if (!(reliability > 0 && reliability <= 1)) {
    throw new RangeError(`reliability is ${reliability}; it must be above 0 and at most 1`);
  }
  const observed = Float64Array.from(latent);
  if (reliability === 1 || latent.length < 2) return observed;
  const dice = new Stream(key, `questionnaire.${scale}`);
  const sd = Math.sqrt((variance(observed) * (1 - reliability)) / reliability);
  for (let i = 0; i < observed.length; i++) observed[i] += sd * normal(dice.uniform(ids[i], 0));
  return observed;
}

/** Scores on a scale: mapped from latent columns, observed with noise, kept in range and rounded as the scale's are. */
export function scoresOn(
  scale: Scale,
  columns: Readonly<Partial<Record<LatentName, ArrayLike<number>>>>,
  asked: Asked,
): Float64Array {
  const { min, max, step, needs } = scale;
  const latent: Partial<Record<LatentName, number>> = {};
  const mapped = new Float64Array(asked.ids.length);
  for (let i = 0; i < mapped.length; i++) {
    for (const name of needs) latent[name] = columns[name]?.[i] ?? Number.NaN;
    // A scale reads what it needs and nothing else.
    mapped[i] = scale.score(latent as Required<Latent>);
  }
  const scores = observe(mapped, scale.name, asked);
  const steps = Math.round((max - min) / step);
  for (let i = 0; i < scores.length; i++) {
    const at = Math.round((scores[i] - min) / step);
    scores[i] = min + (Math.max(0, Math.min(steps, at)) * (max - min)) / steps;
  }
  return scores;
}

function variance(values: Float64Array): number {
  const center = mean(values);
  return mean(values.map((value) => (value - center) * (value - center))) * (values.length / (values.length - 1));
}
