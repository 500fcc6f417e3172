import { normal } from "../../../src/random/distributions.ts";
import { seedKey } from "../../../src/random/seed.ts";
import { Sequence } from "../../../src/random/sequence.ts";

/** A function on the unit cube with known indices. */
export interface Known {
  readonly factors: number;
  readonly at: (x: readonly number[]) => number;
  readonly variance: number;
  readonly first: readonly number[];
  readonly total: readonly number[];
}

/** Ishigami & Homma (1990): sin u + 7 sin^2 v + 0.1 w^4 sin u over (-pi, pi)^3. */
export function ishigami(a = 7, b = 0.1): Known {
  const alone = 0.5 * (1 + (b * Math.PI ** 4) / 5) ** 2;
  const second = a ** 2 / 8;
  const both = (8 * b ** 2 * Math.PI ** 8) / 225;
  const variance = alone + second + both;
  return {
    factors: 3,
    at: (x) => {
      const [u, v, w] = x.map((value) => Math.PI * (2 * value - 1));
      return Math.sin(u) + a * Math.sin(v) ** 2 + b * w ** 4 * Math.sin(u);
    },
    variance,
    first: [alone / variance, second / variance, 0],
    total: [(alone + both) / variance, second / variance, both / variance],
  };
}

/** Sobol's g-function: the product of (|4 x - 2| + a) / (1 + a). */
export function gFunction(a: readonly number[]): Known {
  const parts = a.map((value) => 1 / (3 * (1 + value) ** 2));
  const variance = parts.reduce((product, part) => product * (1 + part), 1) - 1;
  return {
    factors: a.length,
    at: (x) => x.reduce((product, value, i) => product * ((Math.abs(4 * value - 2) + a[i]) / (1 + a[i])), 1),
    variance,
    first: parts.map((part) => part / variance),
    total: parts.map((part) => (part * ((variance + 1) / (1 + part))) / variance),
  };
}

/** How dice disturb a function: by themselves at every point, alike at all points, or by moving the slope of the first factor. */
export interface Noise {
  readonly own?: number;
  readonly alike?: number;
  readonly slope?: number;
}

/** Outcomes at each row in each replicate, with normal noise of the given SDs. */
export function withNoise(
  known: Known,
  rows: readonly (readonly number[])[],
  replicates: number,
  { own = 0, alike = 0, slope = 0 }: Noise,
  seed: string,
): Float64Array[] {
  const dice = new Sequence(seedKey(seed), "noise");
  const draw = () => normal(dice.uniform());
  const level = Array.from({ length: replicates }, () => alike * draw());
  const turn = Array.from({ length: replicates }, () => slope * draw());
  return rows.map((row) =>
    Float64Array.from(
      { length: replicates },
      (_, r) => known.at(row) + own * draw() + level[r] + turn[r] * Math.sqrt(12) * (row[0] - 0.5),
    ),
  );
}
