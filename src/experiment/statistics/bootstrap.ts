import { quantile } from "../../math/sums.ts";
import { Sequence } from "../../random/sequence.ts";
import type { Words } from "../../random/threefry.ts";

export interface BootstrapOptions {
  readonly resamples?: number;
  /** 0.95 leaves 2.5% out on either side. */
  readonly level?: number;
}

/**
 * Percentile bootstrap over people (Efron & Tibshirani 1993): draws as many people with replacement as there are, again
 * and again, and takes the interval that holds the middle of what the statistic then is. Draws come from a stream of
 * their own under `key`, so nothing else changes and the same key gives the same interval anywhere. Resamples for which
 * the statistic is no number are left out; null where fewer than half are left.
 *
 * @param statistic of the drawn people, by place from 0 to `people` - 1, with repeats; one list, filled anew each time
 */
export function bootstrapInterval(
  people: number,
  statistic: (drawn: Uint32Array) => number,
  key: Words,
  { resamples = 1000, level = 0.95 }: BootstrapOptions = {},
): readonly [low: number, high: number] | null {
  if (people === 0) return null;
  const dice = new Sequence(key, "bootstrap");
  const drawn = new Uint32Array(people);
  const values: number[] = [];
  for (let r = 0; r < resamples; r++) {
    for (let p = 0; p < people; p++) drawn[p] = dice.below(people);
    const value = statistic(drawn);
    if (Number.isFinite(value)) values.push(value);
  }
  if (values.length < resamples / 2) return null;
  values.sort((one, other) => one - other);
  return [quantile(values, (1 - level) / 2), quantile(values, (1 + level) / 2)];
}
