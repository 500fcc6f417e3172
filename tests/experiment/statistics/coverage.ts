import { narrowEnough } from "../../../src/experiment/statistics/looks.ts";
import { meanInterval } from "../../../src/experiment/statistics/mean-interval.ts";
import { normal } from "../../../src/random/distributions.ts";
import { seedKey } from "../../../src/random/seed.ts";
import { Sequence } from "../../../src/random/sequence.ts";

/** A draw with mean 0 and SD 1. */
export type Distribution = (dice: Sequence) => number;

export const standardNormal: Distribution = (dice) => normal(dice.uniform());
export const uniform: Distribution = (dice) => Math.sqrt(12) * (dice.uniform() - 0.5);
export const laplace: Distribution = (dice) => ((dice.uniform() < 0.5 ? -1 : 1) * -Math.log(dice.uniform())) / Math.SQRT2;
/** Gamma of a whole shape, brought to mean 0 and SD 1: skewness 2 over root(shape); the exponential has shape 1. */
export function gamma(shape: number): Distribution {
  return (dice) => {
    let sum = 0;
    for (let k = 0; k < shape; k++) sum -= Math.log(dice.uniform());
    return (sum - shape) / Math.sqrt(shape);
  };
}

/**
 * Lets many sweeps of one point run until the interval is narrow enough, each with a truth, an SD and a wanted width of its own,
 * and tells how many of the intervals at the end hold their truth.
 */
export function coverage(truths: number, looks: readonly number[], draw: Distribution, seed: string) {
  const dice = new Sequence(seedKey(seed), "coverage");
  let held = 0;
  const stopped = new Set<number>();
  for (let k = 0; k < truths; k++) {
    const truth = 100 * dice.uniform();
    const sd = 0.1 + 10 * dice.uniform();
    // The width that about so many replicates would give, from half the first look to twice the last.
    const reach = Math.log((4 * looks[looks.length - 1]) / looks[0]);
    const replicates = (looks[0] / 2) * Math.exp(reach * dice.uniform());
    const narrower = (2 * 1.96 * sd) / Math.sqrt(replicates);
    const values: number[] = [];
    for (const look of looks) {
      while (values.length < look) values.push(truth + sd * draw(dice));
      if (narrowEnough([values], narrower)) break;
    }
    stopped.add(values.length);
    const [low, high] = meanInterval(values).interval ?? [0, 0];
    if (low <= truth && truth <= high) held++;
  }
  return { covered: held / truths, stopped };
}
