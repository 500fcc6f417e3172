import { describe, expect, test } from "vitest";
import { crossProduct } from "../../../src/experiment/sensitivity/cross-product.ts";
import { sobolIndices } from "../../../src/experiment/sensitivity/sobol-indices.ts";
import { seedKey } from "../../../src/random/seed.ts";
import { saltelli } from "../../../src/scenario/sweep/designs/saltelli.ts";
import { gFunction, ishigami, type Known, withNoise } from "./known-functions.ts";

const options = { key: seedKey("sobol test"), sharedShocks: false, resamples: 2000, level: 0.999 };

function expectWithin(interval: readonly [number, number] | null | undefined, truth: number, what: string): void {
  const [low, high] = interval ?? [Number.NaN, Number.NaN];
  expect(low, what).toBeLessThanOrEqual(truth);
  expect(high, what).toBeGreaterThanOrEqual(truth);
}

function expectIndices(known: Known, found: ReturnType<typeof sobolIndices>, widest: number): void {
  for (const [i, { first, total }] of found.factors.entries()) {
    expectWithin(first.interval, known.first[i], `first ${i}: ${JSON.stringify(first)}`);
    expectWithin(total.interval, known.total[i], `total ${i}: ${JSON.stringify(total)}`);
    for (const { interval } of [first, total]) expect((interval?.[1] ?? 9) - (interval?.[0] ?? 0)).toBeLessThan(widest);
  }
}

test("the functions' own indices are the published ones: .314, .442, 0; .558, .442, .244", () => {
  const { first, total } = ishigami();
  for (const [k, value] of [0.3139, 0.4424, 0].entries()) expect(first[k]).toBeCloseTo(value, 4);
  for (const [k, value] of [0.5576, 0.4424, 0.2437].entries()) expect(total[k]).toBeCloseTo(value, 4);
});

describe("without noise, at a fixed seed, the 99.9% intervals hold the analytical indices", () => {
  test("of Ishigami's function", () => {
    const known = ishigami();
    const found = sobolIndices(withNoise(known, saltelli(2048, 3), 1, {}, "none"), 3, options);
    expectIndices(known, found, 0.25);
    for (const [i, { first, total }] of found.factors.entries()) {
      expect(first.value).toBeCloseTo(known.first[i], 1);
      expect(total.value).toBeCloseTo(known.total[i], 1);
    }
    expect(found.dice.share).toBeNull();
    expect(found.dice.betweenPoints).toBeCloseTo(known.variance, 0);
  });

  test("of the g-function in eight dimensions (a = 0, 1, 4.5, 9, 99, 99, 99, 99)", () => {
    const known = gFunction([0, 1, 4.5, 9, 99, 99, 99, 99]);
    // Saltelli et al. (2010), table 5, has first-order indices .716, .179, .024, .007, .0001.
    for (const [k, value] of [0.716, 0.179, 0.0237, 0.0072, 0.0001].entries()) expect(known.first[k]).toBeCloseTo(value, 3);
    expectIndices(known, sobolIndices(withNoise(known, saltelli(1024, 8), 1, {}, "none"), 8, options), 0.35);
  });
});

describe("with noise, the indices are those of the expected outcome, and the planted share of the dice is found", () => {
  const known = ishigami();
  const rows = saltelli(512, 3);

  test("dice of their own at every point: 40% of the variance of a run", () => {
    const own = Math.sqrt((known.variance * 0.4) / 0.6);
    const found = sobolIndices(withNoise(known, rows, 8, { own }, "own"), 3, options);
    expectIndices(known, found, 0.7);
    expectWithin(found.dice.share?.interval, 0.4, "share of the dice");
    expect(found.dice.share?.value).toBeCloseTo(0.4, 1);
    // Means of eight: 2/3 of V over 8 beside V.
    expect(found.dice.floor).toBeCloseTo(2 / 3 / 8 / (1 + 2 / 3 / 8), 1);
  });

  test("shared dice that move all points alike say nothing about any parameter, however large", () => {
    const alike = 5 * Math.sqrt(known.variance);
    const shared = { ...options, sharedShocks: true };
    const found = sobolIndices(withNoise(known, rows, 8, { alike }, "alike"), 3, shared);
    const without = sobolIndices(withNoise(known, rows, 8, {}, "none"), 3, shared);
    for (const [i, { first, total }] of found.factors.entries()) {
      expect(first.value).toBeCloseTo(without.factors[i].first.value, 9);
      expect(total.value).toBeCloseTo(without.factors[i].total.value, 9);
    }
    expect(found.dice.alike).toBeGreaterThan(0.85);
    expect(found.dice.floor).toBeCloseTo(0, 2);
  });

  test("shared dice that change what a parameter does widen its interval, which holds the truth all the same", () => {
    const slope = Math.sqrt(known.variance);
    const shared = { ...options, sharedShocks: true };
    const outcomes = withNoise(known, rows, 12, { slope, own: 2 }, "slope");
    const found = sobolIndices(outcomes, 3, shared);
    expectIndices(known, found, 3);
    const narrow = sobolIndices(outcomes, 3, options);
    const width = ({ factors }: typeof found) => (factors[0].first.interval?.[1] ?? 0) - (factors[0].first.interval?.[0] ?? 0);
    expect(width(found)).toBeGreaterThan(1.3 * width(narrow));
    // V + V + 4 of which the dice are V + 4.
    expectWithin(found.dice.share?.interval, (known.variance + 4) / (2 * known.variance + 4), "share of the dice");
  });

  test("uncorrected means would have called the dice an interaction: total indices of all, too high by the floor", () => {
    const own = 2 * Math.sqrt(known.variance);
    const outcomes = withNoise(known, rows, 4, { own }, "heavy");
    const means = outcomes.map((values) => Float64Array.of(values.reduce((sum, value) => sum + value, 0) / 4));
    const plain = sobolIndices(means, 3, options);
    const corrected = sobolIndices(outcomes, 3, options);
    expect(plain.factors[2].total.value).toBeGreaterThan(0.5);
    expectIndices(known, corrected, 2);
  });
});

describe("what is missing", () => {
  const known = gFunction([0, 1]);
  const outcomes = withNoise(known, saltelli(64, 2), 3, { own: 0.1 }, "missing");

  test("a block that lacks a run is left out, a replicate that has hardly any too", () => {
    const holes = outcomes.map((values, row) => Float64Array.from([...values, row < 20 ? 1 : Number.NaN]));
    holes[5][0] = Number.NaN;
    const found = sobolIndices(holes, 2, options);
    expect(found.leftOut).toEqual({ blocks: 1, replicates: 1 });
    expect(found.blocks).toBe(63);
    expect(found.replicates).toBe(3);
  });

  test("where nothing varies there is no share of anything", () => {
    const found = sobolIndices(
      outcomes.map(() => Float64Array.of(1, 1)),
      2,
      options,
    );
    expect(found.factors[0]).toEqual({
      first: { value: Number.NaN, interval: null },
      total: { value: Number.NaN, interval: null },
    });
  });
});

test("a product over different replicates is not biased by what each shares with itself", () => {
  // 1 x 5, 1 x 6, 2 x 4, 2 x 6, 3 x 4, 3 x 5 over six pairs.
  expect(crossProduct([1, 2, 3], [4, 5, 6])).toBeCloseTo((5 + 6 + 8 + 12 + 12 + 15) / 6, 12);
  expect(crossProduct([1, 2, 3], [4, 5, 6], 0)).toBeCloseTo((12 + 15) / 2, 12);
  expect(crossProduct([3], [4])).toBe(12);
});
