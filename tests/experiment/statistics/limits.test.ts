import { describe, expect, test } from "vitest";
import { equivalence } from "../../../src/experiment/statistics/equivalence.ts";
import { overReplicates } from "../../../src/experiment/statistics/interaction.ts";
import { leastSquares } from "../../../src/experiment/statistics/least-squares.ts";
import { narrowEnough, widest } from "../../../src/experiment/statistics/looks.ts";
import { orthonormal, product } from "../../../src/experiment/statistics/orthonormal.ts";
import { detectable } from "../../../src/experiment/statistics/power.ts";
import { chiSquaredBelow, chiSquaredQuantile } from "../../../src/experiment/statistics/sd-interval.ts";
import { skewness } from "../../../src/experiment/statistics/skewness.ts";
import { digitsFor, severalComparisonsNote } from "../../../src/experiment/statistics/verdict-sentence.ts";

describe("statistics at their limits", () => {
  test("chi-squared with one degree of freedom is the square of a normal variable, whose density has no zero at 0", () => {
    // R: pchisq(1, 1), pchisq(0.01, 1) and qchisq(0.95, 1).
    expect(chiSquaredBelow(1, 1)).toBeCloseTo(0.682689492137, 8);
    expect(chiSquaredBelow(0.01, 1)).toBeCloseTo(0.079655674554, 8);
    expect(chiSquaredQuantile(0.95, 1)).toBeCloseTo(3.841458820694, 6);
  });

  test("columns that nearly follow from each other still give directions at right angles", () => {
    const line = Array.from({ length: 12 }, (_, k) => k);
    const nearly = line.map((value, k) => value + 1e-6 * Math.sin(7 * k));
    const [first, second] = orthonormal([line, nearly]);
    expect(Math.abs(product(first, second))).toBeLessThan(1e-15);
  });

  test("two replicates are the fewest that find a difference", () => {
    expect(detectable(2, { power: 0.8 })).toBeGreaterThan(1);
    expect(() => detectable(1, { power: 0.8 })).toThrow("2 are the fewest");
  });

  test("nothing has no skewness, be it no value or none that is a number", () => {
    expect([skewness([]), skewness([Number.NaN])]).toEqual([Number.NaN, Number.NaN]);
    expect(skewness([4, 4, 4])).toBe(0);
  });

  test("two comparisons are several, one is not", () => {
    expect(severalComparisonsNote(1)).toBeNull();
    expect(severalComparisonsNote(2)).toMatch(/^2 comparisons are read at once/);
  });

  test("a size has as many decimals as what it is rounded to: 0.996 is told as 1.0 and 0.0996 as 0.10", () => {
    expect([0, 3, 0.996, 0.994, 0.0996, 0.0994].map(digitsFor)).toEqual([1, 1, 1, 2, 2, 3]);
  });

  test("a fit needs one row more than it has coefficients", () => {
    // The line through 1, 2 and 4 has slope 1.5, and one degree of freedom is left.
    const fit = leastSquares([1, 2, 4], [[1, 2, 3]]);
    expect([fit.coefficients[1], fit.degreesOfFreedom]).toEqual([expect.closeTo(1.5, 12), 1]);
    expect(() => leastSquares([1, 2], [[1, 2]])).toThrow("2 rows are too few for 2 coefficients");
  });

  test("a difference that is the margin itself in every replicate does not lie within it", () => {
    expect(equivalence([1, 1, 1], 1)).toMatchObject({ p: 1, equivalent: false });
    expect(equivalence([-1, -1, -1], 1)).toMatchObject({ p: 1, equivalent: false });
    expect(equivalence([0.9, 0.9, 0.9], 1)).toMatchObject({ p: 0, equivalent: true });
  });

  test("a replicate in which a number is 0 has no sign to agree with", () => {
    expect(overReplicates([0, 1, 2]).share).toBe(2 / 3);
    expect(overReplicates([0, -1, -2]).share).toBe(2 / 3);
  });

  test("an interval just as wide as asked for is narrow enough", () => {
    const column = [[1, 2, 4]];
    expect(narrowEnough(column, widest(column))).toBe(true);
    expect(narrowEnough(column, widest(column) - 1e-9)).toBe(false);
  });
});
