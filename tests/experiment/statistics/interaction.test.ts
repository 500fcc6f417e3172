import { describe, expect, test } from "vitest";
import { interaction, overReplicates } from "../../../src/experiment/statistics/interaction.ts";
import { leastSquares } from "../../../src/experiment/statistics/least-squares.ts";
import { partialWeights, weighted } from "../../../src/experiment/statistics/partial-weights.ts";
import { normal } from "../../../src/random/distributions.ts";
import { seedKey } from "../../../src/random/seed.ts";
import { Sequence } from "../../../src/random/sequence.ts";
import { mtcars } from "./datasets.ts";

describe("the interaction of two factors", () => {
  const x = [0.1, 0.1, 0.3, 0.3, 0.9, 0.9];
  const ties = [0, 4, 0, 4, 0, 4];

  test("is read off the corners of a 2 x 2 design: the difference of differences", () => {
    const found = interaction(
      [0, 0, 1, 1],
      [0, 1, 0, 1],
      [
        [10, 20, 30, 70],
        [12, 20, 30, 70],
      ],
    );
    // (70 - 30) - (20 - 10) = 30, and (70 - 30) - (20 - 12) = 32.
    expect(found.mean).toBeCloseTo(31, 12);
    expect(found.sd).toBeCloseTo(Math.sqrt(2), 12);
    expect(found.share).toBe(1);
  });

  test("of lines whose slopes are -20 per unit apart per 4 ties, over a range of 0.8: -16, exactly", () => {
    const outcome = x.map((climate, row) => 30 + 30 * climate - 2 * ties[row] - 5 * climate * ties[row]);
    const found = interaction(x, ties, [outcome, outcome.map((value) => value + 7)]);
    expect(found.mean).toBeCloseTo(-16, 10);
  });

  test("what moves all points of a replicate alike, its shared dice, does not widen the interval", () => {
    const dice = new Sequence(seedKey(1), "test");
    const replicates = Array.from({ length: 30 }, () => {
      const level = 50 * normal(dice.uniform());
      return x.map((climate, row) => level + 5 * climate * ties[row] + normal(dice.uniform()));
    });
    const { mean, interval, p } = interaction(x, ties, replicates);
    const [low, high] = interval ?? [0, 0];
    expect(low < 16 && 16 < high).toBe(true);
    expect(high - low).toBeLessThan(3);
    expect(Math.abs(mean - 16)).toBeLessThan(1.5);
    expect(p).toBeLessThan(1e-6);
  });

  test("rows that no replicate has are left out, and then a replicate that lacks another", () => {
    const outcome = x.map((climate, row) => climate * ties[row]);
    const lacking = [...outcome.slice(0, 5), Number.NaN];
    const found = interaction(
      [...x, 5],
      [...ties, 5],
      [
        [...outcome, Number.NaN],
        [...lacking, Number.NaN],
      ],
    );
    expect(found.count).toBe(1);
    expect(found.mean).toBeCloseTo(0.8 * 4, 10);
  });

  test("another factor that goes along with the product is held constant where it is given", () => {
    const other = x.map((climate, row) => climate * ties[row] + [0.3, -0.2, 0.1, 0, -0.4, 0.2][row]);
    const outcome = x.map((_, row) => 10 * other[row]);
    expect(interaction(x, ties, [outcome], [other]).mean).toBeCloseTo(0, 9);
    expect(Math.abs(interaction(x, ties, [outcome]).mean)).toBeGreaterThan(10);
  });

  test("does not exist where one factor does not vary, or goes along with the other", () => {
    expect(interaction([1, 1, 1, 1], [0, 1, 2, 3], [[1, 2, 3, 4]]).count).toBe(0);
    expect(interaction([0, 1], [0, 1], [[1, 2]]).count).toBe(0);
  });
});

test("weights of a partial coefficient give what the whole regression gives", () => {
  const whole = leastSquares(mtcars.mpg, [mtcars.wt, mtcars.hp]);
  const weights = partialWeights(mtcars.hp, [mtcars.wt]);
  expect(weighted(weights ?? [], mtcars.mpg)).toBeCloseTo(whole.coefficients[2], 12);
  expect(partialWeights([1, 2, 3], [[2, 4, 6]])).toBeNull();
});

test("over replicates: a mean of 2 with an SD of 1 over four has t = 4, p = 0.028 on 3 degrees of freedom", () => {
  const found = overReplicates([1, 2, 2, 3, Number.NaN].map((value) => (value === 2 ? 2 : 2 + (value - 2) * Math.sqrt(1.5))));
  expect(found.sd).toBeCloseTo(1, 12);
  expect(found.p).toBeCloseTo(0.02801, 4);
  expect(overReplicates([3]).p).toBeNull();
  expect(overReplicates([0, 0]).p).toBe(1);
});
