import { describe, expect, test } from "vitest";
import { bootstrapInterval } from "../../../src/experiment/statistics/bootstrap.ts";
import { equivalence } from "../../../src/experiment/statistics/equivalence.ts";
import { meanInterval } from "../../../src/experiment/statistics/mean-interval.ts";
import { seedKey } from "../../../src/random/seed.ts";
import { sleep } from "./datasets.ts";

const differences = sleep.first.map((value, k) => value - sleep.second[k]);

describe("the interval of a mean", () => {
  test("is what R's t.test prints for Student's sleep data, paired: -1.58, -2.4598858 to -0.7001142", () => {
    const { mean, interval, count } = meanInterval(differences);
    expect(mean).toBeCloseTo(-1.58, 12);
    expect(interval?.[0]).toBeCloseTo(-2.4598858, 7);
    expect(interval?.[1]).toBeCloseTo(-0.7001142, 7);
    expect(count).toBe(10);
  });

  test("leaves out what is no number, and is null for a single value", () => {
    expect(meanInterval([Number.NaN, 3])).toEqual({ mean: 3, interval: null, sd: 0, count: 1 });
  });
});

describe("two one-sided tests", () => {
  // By hand: mean -1.58, SD 1.229995, error 0.388959; t(9) at 0.95 is 1.833113, so the 90% interval ends at -2.293.
  test("call a difference equivalent just when its 90% interval lies within the margin", () => {
    expect(equivalence(differences, 2.294).equivalent).toBe(true);
    expect(equivalence(differences, 2.292).equivalent).toBe(false);
  });

  test("give p = 0.05 where the margin is where the 90% interval ends, and p = 0.5 where it is the mean itself", () => {
    expect(equivalence(differences, 1.58 + 1.833113 * 0.3889587).p).toBeCloseTo(0.05, 6);
    expect(equivalence(differences, 1.58).p).toBeCloseTo(0.5, 12);
  });

  test("take differences that are all the same at their word", () => {
    expect(equivalence([0, 0, 0], 0.02)).toMatchObject({ p: 0, equivalent: true });
    expect(equivalence([0.5, 0.5], 0.02)).toMatchObject({ p: 1, equivalent: false });
  });

  test("one difference proves nothing, and a margin of nothing is refused", () => {
    expect(equivalence([0], 0.02).equivalent).toBe(false);
    expect(() => equivalence([0, 1], 0)).toThrow("above 0");
  });
});

describe("the percentile bootstrap", () => {
  const meanOf = (values: readonly number[]) => (drawn: Uint32Array) =>
    drawn.reduce((sum, i) => sum + values[i], 0) / drawn.length;

  test("of two people with 0 and 1 is 0, a half or 1 with chances 1/4, 1/2, 1/4", () => {
    const counts = new Map<number, number>();
    const statistic = (drawn: Uint32Array) => {
      const value = (drawn[0] + drawn[1]) / 2;
      counts.set(value, (counts.get(value) ?? 0) + 1);
      return value;
    };
    expect(bootstrapInterval(2, statistic, seedKey(1), { resamples: 4000 })).toEqual([0, 1]);
    // Four standard errors: 4 x sqrt(4000 x 1/2 x 1/2) = 126.
    expect(Math.abs((counts.get(0.5) ?? 0) - 2000)).toBeLessThan(126);
    expect(Math.abs((counts.get(0) ?? 0) - 1000)).toBeLessThan(110);
  });

  test("of a mean is the normal interval with SD / sqrt(n): 100 people numbered 0 to 99", () => {
    const values = Array.from({ length: 100 }, (_, i) => i);
    const [low, high] = bootstrapInterval(100, meanOf(values), seedKey(2), { resamples: 4000 }) ?? [0, 0];
    // SD of 0 to 99 with n below the line: sqrt((100^2 - 1) / 12) = 28.866; 1.96 x 2.8866 = 5.658.
    expect(low).toBeGreaterThan(49.5 - 5.658 - 0.4);
    expect(low).toBeLessThan(49.5 - 5.658 + 0.4);
    expect(high).toBeGreaterThan(49.5 + 5.658 - 0.4);
    expect(high).toBeLessThan(49.5 + 5.658 + 0.4);
  });

  test("is the same for the same key and another for another", () => {
    const values = Array.from({ length: 30 }, (_, i) => Math.sqrt(i));
    const of = (seed: number) => bootstrapInterval(30, meanOf(values), seedKey(seed), { resamples: 200 });
    expect(of(5)).toEqual(of(5));
    expect(of(5)).not.toEqual(of(6));
  });

  test("is null for nobody and where the statistic is seldom a number", () => {
    expect(bootstrapInterval(0, () => 1, seedKey(1))).toBeNull();
    expect(bootstrapInterval(3, () => Number.NaN, seedKey(1))).toBeNull();
  });
});
