import { expect, test } from "vitest";
import { exp, ln, pow, saturate } from "../../src/math/elementary.ts";
import { mean, quantile, sum } from "../../src/math/sums.ts";

test("exp and ln agree with the platform to the last few bits and are each other's inverse", () => {
  for (const x of [-20, -1.5, -1e-9, 0, 1e-9, 0.25, 1, 7, 200]) {
    expect(Math.abs(exp(x) - Math.exp(x))).toBeLessThanOrEqual(4e-16 * Math.exp(x));
    expect(ln(exp(x))).toBeCloseTo(x, 12);
  }
  expect(pow(2, 10)).toBe(1024);
});

test("the same bits everywhere: exp(1) is the double just above e in Node and in the browser alike", () => {
  expect(exp(1)).toBe(Math.E + 2 ** -51);
});

test("saturation is 0 without anything, half at 1, and stays below 1", () => {
  expect([saturate(-3), saturate(0), saturate(1), saturate(3)]).toEqual([0, 0, 0.5, 0.75]);
});

test("the sum of a large number, a small one and the large one back is the small one", () => {
  expect(sum([1e100, 1, -1e100])).toBe(1);
  expect(sum([0.1, 0.2, 0.3])).toBe(0.6);
  expect(mean([1, 2, 6])).toBe(3);
});

test("quantiles interpolate between order statistics as R's type 7", () => {
  expect(quantile([1, 2, 3, 4], 0.25)).toBe(1.75);
  expect(quantile([5], 0.9)).toBe(5);
  expect(quantile([], 0.5)).toBeNaN();
});
