import tCdf from "@stdlib/stats-base-dists-t-cdf";
import { describe, expect, test } from "vitest";
import { noncentralT } from "../../../src/experiment/statistics/noncentral-t.ts";
import { detectable, powerOf, replicatesFor } from "../../../src/experiment/statistics/power.ts";
import { chiSquaredBelow, chiSquaredQuantile, sdInterval } from "../../../src/experiment/statistics/sd-interval.ts";

describe("the noncentral t", () => {
  test("equals R's pt(2, 10, ncp = 1)", () => {
    expect(noncentralT(2, 10, 1)).toBeCloseTo(0.80761156253031108, 9);
  });

  test("without a shift is Student's t, from one degree of freedom to many", () => {
    for (const df of [1, 2, 3, 29, 400]) {
      for (const t of [-3, -0.5, 0, 1, 2.5]) expect(noncentralT(t, df, 0), `${df}, ${t}`).toBeCloseTo(tCdf(t, df), 9);
    }
  });
});

describe("power", () => {
  test("equals R's power.t.test of two groups and of pairs", () => {
    expect(powerOf(20, { difference: 0.5, sd: 1, paired: false })).toBeCloseTo(0.33770836556348804, 8);
    expect(powerOf(20, { difference: 0.5, sd: 1 })).toBeCloseTo(0.56448289667866192, 8);
  });

  test("equals R where R solves for n: 63.77 runs of each group give a power of 0.8 at half an SD", () => {
    expect(powerOf(63.765763714273874, { difference: 0.5, sd: 1, paired: false })).toBeCloseTo(0.8, 8);
    expect(replicatesFor({ difference: 0.5, sd: 1, power: 0.8, paired: false })).toBe(64);
  });

  test("the replicates found are the fewest that are enough, whatever the difference's sign and unit", () => {
    for (const difference of [0.2, -0.5, 3]) {
      const planned = { difference, sd: 1, power: 0.9 };
      const found = replicatesFor(planned) ?? 0;
      expect(powerOf(found, planned)).toBeGreaterThanOrEqual(0.9);
      if (found > 2) expect(powerOf(found - 1, planned)).toBeLessThan(0.9);
      expect(replicatesFor({ difference: -70 * difference, sd: 70, power: 0.9 })).toBe(found);
    }
  });

  test("what cannot be found with a million replicates is null, and what makes no sense is refused", () => {
    expect(replicatesFor({ difference: 1e-6, sd: 1, power: 0.8 })).toBeNull();
    expect(() => replicatesFor({ difference: 0, sd: 1, power: 0.8 })).toThrow("other than 0");
    expect(() => replicatesFor({ difference: 1, sd: 0, power: 0.8 })).toThrow("above 0");
    expect(() => replicatesFor({ difference: 1, sd: 1, power: 1 })).toThrow("between 0 and 1");
  });

  test("the detectable difference is the one for which these replicates are just enough", () => {
    const least = detectable(50, { power: 0.8 });
    expect(powerOf(50, { difference: least, sd: 1 })).toBeCloseTo(0.8, 9);
    expect(replicatesFor({ difference: least * 1.0001, sd: 1, power: 0.8 })).toBe(50);
  });
});

describe("the interval of an SD", () => {
  test("rests on R's chi-squared: pchisq(5, 4)", () => {
    expect(chiSquaredBelow(5, 4)).toBeCloseTo(0.71270250481635422, 9);
    expect(chiSquaredQuantile(0.71270250481635422, 4)).toBeCloseTo(5, 7);
  });

  test("with two degrees of freedom the quantile is -2 ln(1 - p)", () => {
    for (const p of [0.025, 0.5, 0.975]) expect(chiSquaredQuantile(p, 2)).toBeCloseTo(-2 * Math.log(1 - p), 7);
  });

  test("is wide with few replicates and null with one", () => {
    // Tables give 2.700 and 19.023 for 9 degrees of freedom.
    const [low, high] = sdInterval(2, 10) ?? [0, 0];
    expect(low).toBeCloseTo(2 * Math.sqrt(9 / 19.023), 3);
    expect(high).toBeCloseTo(2 * Math.sqrt(9 / 2.7), 3);
    expect(sdInterval(2, 1)).toBeNull();
  });
});
