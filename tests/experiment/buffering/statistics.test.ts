import { describe, expect, test } from "vitest";
import { harmAndSupport, moderate } from "../../../src/experiment/buffering/moderation.ts";
import { reactivityBySupport } from "../../../src/experiment/buffering/reactivity.ts";
import {
  betweenPersonCorrelation,
  withinPersonCorrelation,
  withinPersonSlope,
} from "../../../src/experiment/buffering/within-person.ts";
import type { PairSums } from "../../../src/experiment/observation/person-weeks.ts";
import { standardDeviation } from "../../../src/experiment/statistics/standardize.ts";
import { thirds } from "../../../src/experiment/statistics/thirds.ts";

/** Every pair of five values: two predictors that have nothing to do with each other. */
const levels = [-2, -1, 0, 1, 2];
const x = levels.flatMap((value) => levels.map(() => value));
const w = levels.flatMap(() => levels);
const sd = standardDeviation(x);

describe("moderation", () => {
  test("finds the coefficients that distress was made from, in SD of distress", () => {
    const distress = x.map((value, i) => 5 + 0.2 * value - 0.3 * w[i] - 0.05 * value * w[i]);
    const spread = standardDeviation(distress);
    const { b1, b2, b3 } = moderate({ distress, exposure: x, support: w }, "raw");
    expect(b1).toBeCloseTo((0.2 * sd) / spread, 12);
    expect(b2).toBeCloseTo((-0.3 * sd) / spread, 12);
    expect(b3).toBeCloseTo((-0.05 * sd * sd) / spread, 12);
  });

  test("a skewed outcome alone bends b3: what adds up on the log scale buffers on the raw scale", () => {
    // log(distress + 0.1) = 0.4 x - 0.4 w: no interaction there, whatever support is.
    const distress = x.map((value, i) => Math.exp(1 + 0.4 * value - 0.4 * w[i]) - 0.1);
    expect(moderate({ distress, exposure: x, support: w }, "log").b3).toBeCloseTo(0, 12);
    expect(moderate({ distress, exposure: x, support: w }, "raw").b3).toBeLessThan(-0.1);
  });

  test("ranks see order alone: any rising curve of distress gives the same", () => {
    const distress = x.map((value, i) => 3 + 0.3 * value - 0.2 * w[i] + 0.01 * i);
    const curved = distress.map((value) => value ** 3);
    expect(moderate({ distress: curved, exposure: x, support: w }, "rank")).toEqual(
      moderate({ distress, exposure: x, support: w }, "rank"),
    );
  });

  test("answers below zero, which noise can bring, count as zero on the log scale", () => {
    const distress = x.map((value, i) => 0.5 * value + 0.3 * w[i]);
    const clipped = distress.map((value) => Math.max(0, value));
    expect(moderate({ distress, exposure: x, support: w }, "log")).toEqual(
      moderate({ distress: clipped, exposure: x, support: w }, "log"),
    );
  });

  test("harm minus support is how much more harm weighs, whatever its sign", () => {
    // Three columns that have nothing to do with each other: a cube of two levels each.
    const cube = (axis: number) => Float64Array.from({ length: 8 }, (_, k) => ((k >> axis) & 1 ? 1 : -1));
    const [exposure, support, harm] = [0, 1, 2].map(cube);
    const distress = exposure.map((value, i) => 2 + 0.1 * value - 0.2 * support[i] + 0.3 * harm[i]);
    const spread = standardDeviation(distress);
    const cubeSd = standardDeviation(harm);
    const { harmMinusSupport, ...each } = harmAndSupport({ distress, exposure, support, harm });
    expect(each.harm).toBeCloseTo((0.3 * cubeSd) / spread, 12);
    expect(each.support).toBeCloseTo((-0.2 * cubeSd) / spread, 12);
    expect(harmMinusSupport).toBeCloseTo((0.1 * cubeSd) / spread, 12);
  });
});

describe("the twin difference", () => {
  test("compares thirds by support; what does not divide by three goes to the middle, equals stay in order", () => {
    expect(thirds([5, 1, 4, 2, 3, 9, 7])).toEqual([
      [1, 3],
      [4, 2, 0],
      [6, 5],
    ]);
    expect(thirds([1, 1, 1])).toEqual([[0], [1], [2]]);
  });

  test("is the mean reactivity of the high third minus that of the low", () => {
    const events = [1, 1.5, 2, 2.5, 3, 3.5];
    const muted = [0.5, 1, 1.7, 2.2, 2.9, 3.4];
    const { low, middle, high, highMinusLow } = reactivityBySupport(events, muted, [1, 2, 3, 4, 5, 6]);
    expect(low).toBeCloseTo(0.5, 12);
    expect(middle).toBeCloseTo(0.3, 12);
    expect(high).toBeCloseTo(0.1, 12);
    expect(highMinusLow).toBeCloseTo(-0.4, 12);
  });
});

describe("within persons", () => {
  /** Sums over the weeks of a panel: [person][week] pairs. */
  function sumsOf(panel: readonly (readonly (readonly [number, number])[])[]): PairSums {
    const over = (value: (a: number, b: number) => number) =>
      Float64Array.from(panel, (weeks) => weeks.reduce((sum, [a, b]) => sum + value(a, b), 0));
    return {
      x: over((a) => a),
      y: over((_, b) => b),
      xx: over((a) => a * a),
      yy: over((_, b) => b * b),
      xy: over((a, b) => a * b),
    };
  }

  /** Everybody has an own level, and a slope of 0.3 - 0.1 z in the severity of the week. */
  const support = [-1, 0, 1];
  const panel = support.map((z, i) =>
    [0, 1, 3, 0.5].map((severity) => [severity * (i + 1), 10 * i + (0.3 - 0.1 * z) * severity * (i + 1)] as const),
  );

  test("the slope leaves out each person's own level and falls by what it was made to fall for each SD of support", () => {
    const { slope, slopeBySupport } = withinPersonSlope(sumsOf(panel), 4, support);
    expect(slope).toBeCloseTo(0.3, 10);
    expect(slopeBySupport).toBeCloseTo(-0.1, 10);
  });

  test("without differences in support there is a slope and nothing to set against support", () => {
    const { slope, slopeBySupport } = withinPersonSlope(sumsOf([panel[1], panel[1]]), 4, [2, 2]);
    expect(slope).toBeCloseTo(0.3, 10);
    expect(slopeBySupport).toBeNaN();
  });

  test("a correlation within persons may have another sign than the one between them", () => {
    // Within: more events, less distress. Between: the person with more events has more distress.
    const crossed = sumsOf([
      [
        [0, 1],
        [1, 0],
      ],
      [
        [10, 11],
        [11, 10],
      ],
      [
        [20, 21],
        [21, 20],
      ],
    ]);
    expect(withinPersonCorrelation(crossed, 2)).toBeCloseTo(-1, 10);
    expect(betweenPersonCorrelation(crossed)).toBeCloseTo(1, 10);
    expect(withinPersonCorrelation(sumsOf([[[1, 1]]]), 1)).toBeNaN();
  });
});
