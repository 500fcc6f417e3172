import { describe, expect, test } from "vitest";
import { type EffectSize, effectSize, hedgesCorrection } from "../../../src/experiment/statistics/effect-size.ts";
import { noncentralT } from "../../../src/experiment/statistics/noncentral-t.ts";
import { pairedDifference } from "../../../src/experiment/statistics/paired-difference.ts";
import { skewness } from "../../../src/experiment/statistics/skewness.ts";
import { sleep } from "./datasets.ts";

describe("the size of a paired difference", () => {
  const differences = sleep.second.map((hours, k) => hours - sleep.first[k]);
  const sizeOf = (values: readonly number[]) => effectSize(pairedDifference(new Float64Array(values.length), values));
  const size = sizeOf(differences) as EffectSize;

  test("of Student's sleep data is R's t of 4.0621 over the root of ten, corrected for ten people", () => {
    expect(size.dz).toBeCloseTo(4.0621 / Math.sqrt(10), 4);
    expect(size.hedges).toBeCloseTo((4.0621 / Math.sqrt(10)) * (1 - 3 / 35), 4);
  });

  test("its interval holds the shifts under which so large or so small a t is rarer than 2.5%", () => {
    const [low, high] = size.interval;
    const shift = (end: number) => (end / hedgesCorrection(9)) * Math.sqrt(10);
    const t = size.dz * Math.sqrt(10);
    expect(noncentralT(t, 9, shift(low))).toBeCloseTo(0.975, 6);
    expect(noncentralT(t, 9, shift(high))).toBeCloseTo(0.025, 6);
  });

  test("changes its sign with the differences", () => {
    const turned = sizeOf(differences.map((value) => -value));
    expect(turned?.hedges).toBeCloseTo(-size.hedges, 12);
    expect(turned?.interval[0]).toBeCloseTo(-size.interval[1], 8);
  });

  test("does not exist where nothing differs between replicates, or of one replicate", () => {
    expect(sizeOf([2, 2, 2])).toBeNull();
    expect(sizeOf([2])).toBeNull();
    expect(sizeOf([Number.NaN])).toBeNull();
    // Two replicates that are left differ by 1 and 3: mean 2, SD root 2; with one degree of freedom nothing is corrected.
    expect(sizeOf([1, Number.NaN, 3])?.hedges).toBeCloseTo(Math.SQRT2, 12);
  });
});

test("skewness: 0 of what is even on both sides, 0.75 of 0, 0, 0, 4 by hand over 2 root(3)", () => {
  expect(skewness([1, 2, 3, Number.NaN])).toBeCloseTo(0, 12);
  // About the mean of 1: squares 1, 1, 1, 9, mean 3; cubes -1, -1, -1, 27, mean 6; 6 / 3^1.5.
  expect(skewness([0, 0, 0, 4])).toBeCloseTo(6 / (3 * Math.sqrt(3)), 12);
  expect(skewness([5, 5, 5])).toBe(0);
});
