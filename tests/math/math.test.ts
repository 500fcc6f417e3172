import fc from "fast-check";
import { expect, test } from "vitest";
import { exp, ln, pow, saturate } from "../../src/math/elementary.ts";
import { lnOfUnit } from "../../src/math/ln-of-unit.ts";
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

test("the logarithm of a uniform has the bits of the logarithm of any number, wherever its method takes another way", () => {
  const word = fc.integer({ min: 0, max: 2 ** 32 - 1 });
  // Around powers of two, their root-of-two fold, and the narrow band in which half a square is taken off first.
  const folds = [1, Math.SQRT2, 1 + 0x6147a / 2 ** 20, 1 + 0x6b851 / 2 ** 20, 1 + 0x6a09c / 2 ** 20, 2 - 2 ** -20];
  // The only two words near 1 of which the short way there and the long one say different bits.
  const nearOne = [4_294_963_616, 4_294_963_925];
  const near = fc
    .tuple(fc.constantFrom(...folds), fc.integer({ min: 0, max: 31 }), fc.integer({ min: -300, max: 300 }))
    .map(([fold, power, off]) => Math.min(2 ** 32 - 1, Math.max(0, Math.round(fold * 2 ** power) + off)));
  fc.assert(
    fc.property(fc.oneof(word, near), (one) => {
      expect(lnOfUnit(one)).toBe(ln((one + 0.5) / 2 ** 32));
    }),
    { numRuns: 20_000, examples: [0, 1, 2, 2 ** 31 - 1, 2 ** 31, 2 ** 32 - 1, ...nearOne].map((one) => [one]) },
  );
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
