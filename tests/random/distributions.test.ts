import { expect, test } from "vitest";
import {
  bell,
  exponential,
  exponentialOf,
  halfUnit,
  lognormal,
  noneAt,
  normal,
  poisson,
  unit,
} from "../../src/random/distributions.ts";
import { seedKey } from "../../src/random/seed.ts";
import { Sequence } from "../../src/random/sequence.ts";

const draws = 100_000;
function sample(purpose: string, draw: (sequence: Sequence) => number): { mean: number; sd: number; values: number[] } {
  const sequence = new Sequence(seedKey("distributions"), purpose);
  const values = Array.from({ length: draws }, () => draw(sequence));
  const mean = values.reduce((sum, value) => sum + value, 0) / draws;
  const sd = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / draws);
  return { mean, sd, values };
}
/** Within four standard errors of the mean that theory gives. */
function expectMean({ mean }: { mean: number }, theory: number, sd: number): void {
  expect(Math.abs(mean - theory)).toBeLessThan((4 * sd) / Math.sqrt(draws));
}

test("the exponential has the mean it is given and the standard deviation equal to it", () => {
  const result = sample("exponential", (s) => exponential(s.uniform(), 0.5));
  expectMean(result, 0.5, 0.5);
  expect(result.sd).toBeCloseTo(0.5, 1);
});

test("the exponential's median is mean x ln 2", () => {
  expect(exponential(0.5, 3)).toBeCloseTo(3 * Math.LN2, 12);
});

test("drawn from a word, the exponential is the one of the uniform that the word stands for", () => {
  for (const word of [0, 1, 77, 2 ** 31, 3_456_789_012, 2 ** 32 - 1])
    expect(exponentialOf(word, 0.7)).toBe(exponential(unit(word), 0.7));
});

test("the Poisson has mean and variance equal to its rate, and the shares that theory gives", () => {
  for (const rate of [0.05, 0.7, 6]) {
    const none = noneAt(rate);
    const result = sample(`poisson${rate}`, (s) => poisson(s.uniform(), rate, none));
    expectMean(result, rate, Math.sqrt(rate));
    expect(result.sd ** 2 / rate).toBeCloseTo(1, 1);
    const zero = result.values.filter((value) => value === 0).length / draws;
    expect(Math.abs(zero - Math.exp(-rate))).toBeLessThan(4 * Math.sqrt(0.25 / draws));
  }
});

test("a higher rate never gives fewer events for the same uniform", () => {
  for (let k = 1; k < 1000; k++) {
    const low = poisson(k / 1000, 0.8, noneAt(0.8));
    expect(poisson(k / 1000, 1.1, noneAt(1.1))).toBeGreaterThanOrEqual(low);
  }
});

test("the normal has the quantiles of the tables", () => {
  expect(normal(0.975)).toBeCloseTo(1.9599639845400536, 14); // R: qnorm(.975)
  expect(normal(0.5)).toBeCloseTo(0, 15);
  expect(normal(2 ** -53)).toBeCloseTo(-8.2095361516013856, 12); // R: qnorm(2^-53)
});

test("the lognormal has mean 1 whatever the spread of its logarithm", () => {
  const result = sample("lognormal", (s) => lognormal(s.uniform(), 0.4));
  expectMean(result, 1, result.sd);
  expect(result.sd).toBeCloseTo(Math.sqrt(Math.exp(0.16) - 1), 1);
  expect(lognormal(0.5, 0)).toBe(1);
});

test("the bell of four 16-bit uniforms has mean 0, SD 1 and never leaves 3.47", () => {
  const result = sample("bell", (s) => bell(s.word(), s.word()));
  expectMean(result, 0, 1);
  expect(result.sd).toBeCloseTo(1, 2);
  expect(bell(0, 0)).toBeCloseTo(-2 * Math.sqrt(3), 3);
  expect(bell(0xffffffff, 0xffffffff)).toBeCloseTo(2 * Math.sqrt(3), 3);
});

test("the two halves of a word are two uniforms", () => {
  expect(halfUnit(0xffff0000, 0)).toBeGreaterThan(0.9999);
  expect(halfUnit(0xffff0000, 1)).toBeLessThan(0.0001);
});

test("ups and downs are even: the smallest and largest are 3.46 SD below and above, and opposite words give opposite values", () => {
  // Four uniforms of 16 bits sum to 2 +- (2 - 2^-15); times the square root of 3.
  const most = Math.sqrt(3) * (2 - 2 ** -15);
  expect(bell(0xffffffff, 0xffffffff)).toBeCloseTo(most, 12);
  expect(bell(0, 0)).toBeCloseTo(-most, 12);
  for (const word of [1, 0x12345678, 0x8000ffff]) expect(bell(word, 7)).toBeCloseTo(-bell(~word >>> 0, ~7 >>> 0), 12);
});
