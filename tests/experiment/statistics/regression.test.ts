import { describe, expect, test } from "vitest";
import { leastSquares } from "../../../src/experiment/statistics/least-squares.ts";
import { standardizedCoefficients } from "../../../src/experiment/statistics/standardized-regression.ts";
import { longley, mtcars } from "./datasets.ts";

const product = (a: readonly number[], b: readonly number[]) => a.map((value, k) => value * b[k]);

function expectNear(values: readonly number[], expected: readonly number[], relative: number) {
  expect(values).toHaveLength(expected.length);
  for (const [k, value] of values.entries()) expect(Math.abs(value / expected[k] - 1)).toBeLessThan(relative);
}

describe("ordinary least squares", () => {
  test("gives NIST's certified values for Longley's data to ten digits (StRD, dataset Longley)", () => {
    const fit = leastSquares(longley.employed, longley.columns);
    expectNear(
      fit.coefficients,
      [
        -3482258.63459582, 15.0618722713733, -0.35819179292591e-1, -2.02022980381683, -1.03322686717359, -0.511041056535807e-1,
        1829.15146461355,
      ],
      1e-10,
    );
    expectNear(
      fit.standardErrors,
      [
        890420.383607373, 84.9149257747669, 0.334910077722432e-1, 0.488399681651699, 0.214274163161675, 0.22607320006937,
        455.478499142212,
      ],
      1e-10,
    );
    expect(fit.residualSd).toBeCloseTo(304.854073561965, 8);
    expect(fit.rSquared).toBeCloseTo(0.995479004577296, 12);
    expect(fit.degreesOfFreedom).toBe(9);
  });

  test("gives what R prints for summary(lm(mpg ~ wt * hp, mtcars)): an interaction, with its errors", () => {
    const { mpg, wt, hp } = mtcars;
    const fit = leastSquares(mpg, [wt, hp, product(wt, hp)]);
    expect(fit.coefficients.map((value) => value.toFixed(5))).toEqual(["49.80842", "-8.21662", "-0.12010", "0.02785"]);
    expect(fit.standardErrors.map((value) => value.toFixed(5))).toEqual(["3.60516", "1.26971", "0.02470", "0.00742"]);
    expect(fit.p[3]).toBeCloseTo(0.000811, 6);
    expect(fit.residualSd).toBeCloseTo(2.153, 3);
    expect(fit.rSquared).toBeCloseTo(0.8848, 4);
  });

  test("refuses a column that is constant, one that follows from others, and too few rows", () => {
    const { mpg, wt, hp } = mtcars;
    expect(() => leastSquares(mpg, [wt, mpg.map(() => 0.1)])).toThrow("constant");
    expect(() => leastSquares(mpg, [wt, hp, wt.map((value, k) => 2 * value - hp[k])])).toThrow("depend on each other");
    expect(() =>
      leastSquares(
        [1, 2, 3],
        [
          [1, 2, 4],
          [3, 1, 2],
        ],
      ),
    ).toThrow("3 rows are too few for 3 coefficients");
  });
});

describe("standardized partial coefficients", () => {
  test("of two predictors are (r1 - r2 r12) / (1 - r12^2), from the correlations that R prints for mtcars", () => {
    const { mpg, wt, hp } = mtcars;
    const [weight, power] = standardizedCoefficients(mpg, [wt, hp]);

    const r = { wt: -0.8676594, hp: -0.7761684, both: 0.6587479 };
    expect(weight).toBeCloseTo((r.wt - r.hp * r.both) / (1 - r.both ** 2), 6);
    expect(power).toBeCloseTo((r.hp - r.wt * r.both) / (1 - r.both ** 2), 6);
  });

  test("are not a number where there is no unique fit", () => {
    expect(standardizedCoefficients([1, 2, 3, 4], [[1, 1, 1, 1]])).toEqual([Number.NaN]);
  });
});
