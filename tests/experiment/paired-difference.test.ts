import { describe, expect, test } from "vitest";
import { pairedDifference } from "../../src/experiment/statistics/paired-difference.ts";

describe("paired difference", () => {
  test("is the mean of b − a with a 95% interval from t with n − 1 degrees of freedom", () => {
    // Eleven differences 0, 1, ... 10: mean 5, variance 11, so the standard error is 1; R: qt(.975, 10) = 2.2281388519862739.
    const a = Array.from({ length: 11 }, () => 100);
    const b = a.map((value, r) => value + r);
    const paired = pairedDifference(a, b);
    expect(paired.difference).toBe(5);
    expect(paired.sd).toBeCloseTo(Math.sqrt(11), 14);
    expect(paired.interval?.[0]).toBeCloseTo(5 - 2.2281388519862739, 12);
    expect(paired.interval?.[1]).toBeCloseTo(5 + 2.2281388519862739, 12);
    expect(paired.verdict).toBe("higher");
  });

  test("that is 0 on average although replicates differ has the share of the side with more of them", () => {
    expect(pairedDifference([0, 0, 0], [-1, -1, 2])).toMatchObject({ difference: 0, lower: 2, higher: 1, share: 2 / 3 });
    expect(pairedDifference([0, 0, 0], [-2, 1, 1])).toMatchObject({ difference: 0, lower: 1, higher: 2, share: 2 / 3 });
  });

  test("with two replicates uses t with one degree of freedom: R's qt(.975, 1) = 12.706204736174694", () => {
    const paired = pairedDifference([0, 0], [1, 3]);
    expect(paired.interval?.[1]).toBeCloseTo(2 + 12.706204736174694, 10);
    expect(paired.verdict).toBe("no clear difference");
  });

  test("counts replicates below and above, and the share that agrees with the mean", () => {
    const paired = pairedDifference([0, 0, 0, 0], [-3, -2, -4, 1]);
    expect(paired).toMatchObject({ difference: -2, lower: 3, higher: 1, share: 0.75, replicates: 4 });
  });

  test("an interval below zero is lower, one that holds zero is no clear difference", () => {
    expect(pairedDifference([5, 5, 5, 5], [3.9, 4, 4.1, 4]).verdict).toBe("lower");
    expect(pairedDifference([5, 5, 5, 5], [4, 6, 4, 6]).verdict).toBe("no clear difference");
  });

  test("one replicate proves nothing and has no interval", () => {
    expect(pairedDifference([1], [9])).toMatchObject({
      difference: 8,
      interval: null,
      sd: 0,
      verdict: "one replicate proves nothing",
    });
  });

  test("exactly the same in every replicate is no clear difference", () => {
    expect(pairedDifference([0.1, 0.7, 0.3], [0.1, 0.7, 0.3])).toMatchObject({
      difference: 0,
      interval: [0, 0],
      lower: 0,
      higher: 0,
      share: 0,
      verdict: "no clear difference",
    });
  });

  test("the same difference in every replicate is exact: its interval is that number", () => {
    expect(pairedDifference([1, 2, 3], [0.5, 1.5, 2.5])).toMatchObject({
      difference: -0.5,
      interval: [-0.5, -0.5],
      share: 1,
      verdict: "lower",
    });
  });

  test("leaves out replicates where a value is missing and never answers NaN", () => {
    const paired = pairedDifference([Number.NaN, 1, 2], [1, 2, Number.NaN]);
    expect(paired).toMatchObject({ difference: 1, replicates: 1 });
    const nothing = pairedDifference([Number.NaN], [1]);
    expect(nothing).toMatchObject({ difference: 0, interval: null, share: 0, replicates: 0, verdict: "nothing to compare" });
  });

  test("lists of different length cannot be paired", () => {
    expect(() => pairedDifference([1, 2], [1])).toThrow(/cannot be paired/);
  });
});
