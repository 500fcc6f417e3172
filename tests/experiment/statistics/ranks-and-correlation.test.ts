import { describe, expect, test } from "vitest";
import { pearson, spearman } from "../../../src/experiment/statistics/correlation.ts";
import { ranks } from "../../../src/experiment/statistics/ranks.ts";
import { standardDeviation, zScores } from "../../../src/experiment/statistics/standardize.ts";
import { mtcars } from "./datasets.ts";

describe("ranks", () => {
  test("start at 1, and equal values share the mean of their ranks", () => {
    expect([...ranks([10, 30, 20, 20, 50, 20])]).toEqual([1, 5, 3, 3, 6, 3]);
    expect([...ranks([])]).toEqual([]);
  });
});

describe("z-scores", () => {
  test("have mean 0 and SD 1 with n - 1 below the line", () => {
    expect([...zScores([2, 4, 6])]).toEqual([-1, 0, 1]);
    expect(standardDeviation([2, 4, 4, 4, 5, 5, 7, 9])).toBeCloseTo(Math.sqrt(32 / 7), 14);
  });

  test("are 0 where nobody differs, whatever rounding makes of the mean", () => {
    expect([...zScores([0.1, 0.1, 0.1])]).toEqual([0, 0, 0]);
  });
});

describe("correlations", () => {
  test("are those that R prints for mtcars: Pearson's -0.8676594, Spearman's with ties -0.886422", () => {
    expect(pearson(mtcars.mpg, mtcars.wt)).toBeCloseTo(-0.8676594, 7);
    expect(spearman(mtcars.mpg, mtcars.wt)).toBeCloseTo(-0.886422, 6);
    expect(pearson(mtcars.mpg, mtcars.hp)).toBeCloseTo(-0.7761684, 7);
  });

  test("are not a number for one pair and for a side that is constant", () => {
    expect(pearson([1], [2])).toBeNaN();
    expect(spearman([1, 2, 3], [0.1, 0.1, 0.1])).toBeNaN();
  });
});
