import { describe, expect, test } from "vitest";
import { createSimulation } from "../../../src/engine/simulation.ts";
import {
  bimodality,
  coefficientOf,
  correlationOf,
  halfLifeOf,
  peakOf,
  quantileOf,
  shareOf,
} from "../../../src/experiment/hypothesis/run/people-statistics.ts";
import { selectPeople, thirdOf } from "../../../src/experiment/hypothesis/run/select-people.ts";
import type { Who } from "../../../src/scenario/hypothesis/claim.ts";
import { empty } from "../../model/living-ties.ts";
import { planOf } from "../../support/plans.ts";

test("a share counts those above or below a number, a quantile what a share stays below", () => {
  expect(shareOf([1, 2, 3, 4], 2, null)).toBe(0.5);
  expect(shareOf([1, 2, 3, 4], null, 2)).toBe(0.25);
  expect(quantileOf([4, 1, 3, 2, 5], 0.9)).toBeCloseTo(4.6, 12);
});

describe("Sarle's coefficient", () => {
  test("is 1 for two points, 5/9 for a uniform spread and 1/3 for a normal one", () => {
    expect(bimodality([0, 1, 0, 1])).toBeCloseTo(1, 12);
    expect(bimodality(Array.from({ length: 20_001 }, (_, k) => k))).toBeCloseTo(5 / 9, 6);
    // Variance 1 and fourth moment 2 x 9 / 6 = 3, as a normal spread has them.
    expect(bimodality([-Math.sqrt(3), 0, 0, 0, 0, Math.sqrt(3)])).toBeCloseTo(1 / 3, 12);
  });

  test("is nothing where nobody differs", () => expect(bimodality([3, 3, 3])).toBeNaN());
});

describe("a regression over people", () => {
  const a = [0, 1, 2, 3, 0, 1, 2, 3];
  const b = [0, 0, 0, 0, 1, 1, 1, 1];
  const outcome = a.map((x, i) => 1 + 2 * x - 3 * b[i] + 0.5 * x * b[i]);

  test("finds a slope with the others held constant", () => {
    const plain = a.map((x, i) => 1 + 2 * x - 3 * b[i]);
    expect(coefficientOf(plain, [a], [b], "raw", false)).toBeCloseTo(2, 10);
  });

  test("finds the coefficient of a product beside both", () => {
    expect(coefficientOf(outcome, [a, b], [], "raw", true)).toBeCloseTo(0.5, 10);
  });

  test("of standardized columns has the product of the standardized ones", () => {
    const sd = (values: readonly number[]) => {
      const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
      return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1));
    };
    expect(coefficientOf(outcome, [a, b], [], "standardized", true)).toBeCloseTo((0.5 * sd(a) * sd(b)) / sd(outcome), 10);
  });

  test("has no value where a column follows from another", () =>
    expect(coefficientOf(outcome, [a], [a], "raw", false)).toBeNaN());

  test("takes ranks or logarithms where it is told", () => {
    const skewed = [0.1, 1, 10, 100];
    expect(correlationOf(skewed, [1, 2, 3, 4], "ranks")).toBeCloseTo(1, 12);
    expect(
      correlationOf(
        skewed.map((value) => value - 0.1),
        [1, 10, 100, 1000].map(Math.log),
        "log",
      ),
    ).toBeCloseTo(1, 10);
  });
});

test("outcomes below zero, which a twin that is taken off can bring, count as zero on the log scale and leave no gap", () => {
  const outcome = [-0.5, 0, 1, 3];
  expect(correlationOf(outcome, [1, 2, 3, 4], "log")).toBe(correlationOf([0, 0, 1, 3], [1, 2, 3, 4], "log"));
  expect(coefficientOf(outcome, [[1, 2, 3, 5]], [], "log", false)).toBeGreaterThan(0);
});

describe("after a pulse", () => {
  test("the peak is the highest week, and half of it is left where the line between weeks crosses", () => {
    const curve = [0, 4, 8, 6, 3, 1];
    expect(peakOf(curve)).toEqual({ peak: 8, at: 2 });
    // 8 in week 2; 4 lies between 6 in week 3 and 3 in week 4, two thirds of the way.
    expect(halfLifeOf(curve)).toBeCloseTo(1 + 2 / 3, 12);
  });

  test("an excess that halves every three weeks has a half-life of three weeks", () => {
    expect(halfLifeOf(Array.from({ length: 30 }, (_, w) => 2 ** (-w / 3)))).toBeCloseTo(3, 10);
  });

  test("what never rises or never falls to half has none", () => {
    expect(halfLifeOf([0, -1, -2])).toBeNaN();
    expect(halfLifeOf([0, 4, 3, 3])).toBeNaN();
    expect(halfLifeOf([])).toBeNaN();
  });
});

test("thirds are as large in the lower as in the upper, and ties go by order", () => {
  const people = Uint32Array.from([10, 11, 12, 13, 14, 15, 16]);
  const values = Float64Array.from({ length: 17 }, (_, i) => (i === 12 ? 9 : i === 15 ? -1 : 5));
  expect([...thirdOf(people, values, "lower")]).toEqual([10, 15]);
  expect([...thirdOf(people, values, "middle")]).toEqual([11, 13, 14]);
  expect([...thirdOf(people, values, "upper")]).toEqual([12, 16]);
});

test("whoever lies on a limit is neither above nor below it", () => {
  const { world } = createSimulation(planOf({ size: 4, network: empty }), { seed: "limits", replicate: 0 });
  const watched = { column: () => Float64Array.of(1, 2, 3, 2), measure: () => Number.NaN, series: () => new Float64Array() };
  const picked = (who: Who) => [...selectPeople({ among: "everyone", who, before: { from: 1, to: 4 } }, world, watched, [])];
  expect(picked({ of: "distress", above: 2 })).toEqual([2]);
  expect(picked({ of: "distress", below: 2 })).toEqual([0]);
});

test("the peak is in the first of the weeks that are equally high", () => {
  expect(peakOf([1, 3, 2, 3])).toEqual({ peak: 3, at: 1 });
});
