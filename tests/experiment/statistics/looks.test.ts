import { describe, expect, test } from "vitest";
import { narrowEnough, widest } from "../../../src/experiment/statistics/looks.ts";
import { leastFirstLook } from "../../../src/scenario/sweep/first-look.ts";
import { coverage, gamma, laplace, standardNormal, uniform } from "./coverage.ts";

describe("whether intervals are narrow enough", () => {
  // Mean 2, SD root(2/3 x 3/2) = 1 over four: half width 3.182446 x 1 / 2.
  const four = [2 - Math.sqrt(1.5), 2, 2, 2 + Math.sqrt(1.5)];

  test("the width is that of the t interval of the mean, of the widest column", () => {
    expect(widest([four])).toBeCloseTo(3.182446, 5);
    expect(widest([four, four.map((value) => 10 * value)])).toBeCloseTo(31.82446, 4);
    expect(narrowEnough([four], 3.19)).toBe(true);
    expect(narrowEnough([four], 3.18)).toBe(false);
    expect(narrowEnough([four, four.map((value) => 10 * value)], 3.19)).toBe(false);
  });

  test("a column without any number is left out; one number is no interval; nothing at all is not enough", () => {
    expect(narrowEnough([four, [Number.NaN, Number.NaN]], 4)).toBe(true);
    expect(narrowEnough([four, [1, Number.NaN]], 4)).toBe(false);
    expect(narrowEnough([[Number.NaN]], 4)).toBe(false);
    expect(narrowEnough([], 4)).toBe(false);
  });

  test("what is the same in all replicates is known", () => {
    expect(narrowEnough([[3, 3, 3]], 0.001)).toBe(true);
  });
});

describe("until the interval is narrower than x, at looks from 20 replicates on", () => {
  const looks = [leastFirstLook, 40, 80, 160, 320];

  test.each([
    ["normal", standardNormal],
    ["uniform", uniform],
    ["long-tailed (Laplace)", laplace],
    ["skewed by 1 (gamma of shape 4)", gamma(4)],
  ] as const)("a nominal 95%% interval holds at least 93%% of 500 truths: %s outcomes", (name, distribution) => {
    const { covered, stopped } = coverage(500, looks, distribution, `${name} 500`);
    expect(covered).toBeGreaterThanOrEqual(0.93);
    // The truths are such that every look is where some of them stop.
    expect(stopped.size).toBe(looks.length);
  });
});
