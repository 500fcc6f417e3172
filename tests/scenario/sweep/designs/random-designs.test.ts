import { describe, expect, test } from "vitest";
import { seedKey } from "../../../../src/random/seed.ts";
import { Sequence } from "../../../../src/random/sequence.ts";
import { latinHypercube, shuffled } from "../../../../src/scenario/sweep/designs/latin-hypercube.ts";
import { morrisStep, morrisTrajectories } from "../../../../src/scenario/sweep/designs/morris.ts";

const key = seedKey(7);

describe("the Latin hypercube", () => {
  test("each stratum of each dimension holds one point", () => {
    for (const points of [1, 7, 64]) {
      const rows = latinHypercube(points, 5, key);
      expect(rows.length).toBe(points);
      for (let d = 0; d < 5; d++) {
        const strata = rows.map((row) => Math.floor(row[d] * points)).sort((one, other) => one - other);
        expect(strata).toEqual(Array.from({ length: points }, (_, k) => k));
      }
    }
  });

  test("points stand anywhere within their stratum: their places there are even", () => {
    const within = latinHypercube(2000, 1, key).map(([x]) => (x * 2000) % 1);
    const lowQuarter = within.filter((place) => place < 0.25).length;
    // Binomial with n = 2,000 and p = 1/4: SD 19.4, so that 80 are more than four of them.
    expect(Math.abs(lowQuarter - 500)).toBeLessThan(80);
  });

  test("the same key gives the same design, another key another, and one dimension more leaves the others", () => {
    expect(latinHypercube(20, 3, key)).toEqual(latinHypercube(20, 3, key));
    expect(latinHypercube(20, 3, seedKey(8))).not.toEqual(latinHypercube(20, 3, key));
    expect(latinHypercube(20, 4, key).map((row) => row.slice(0, 3))).toEqual(latinHypercube(20, 3, key));
  });

  test("dimensions are not tied to each other: their correlation is small", () => {
    const rows = latinHypercube(1000, 2, key);
    const covariance = rows.reduce((sum, [x, y]) => sum + (x - 0.5) * (y - 0.5), 0) / 1000;
    expect(Math.abs(covariance * 12)).toBeLessThan(4 / Math.sqrt(1000));
  });
});

describe("Morris's trajectories", () => {
  const [trajectories, dimensions, levels] = [200, 6, 4];
  const rows = morrisTrajectories(trajectories, dimensions, levels, key);
  const paths = Array.from({ length: trajectories }, (_, t) => rows.slice(t * (dimensions + 1), (t + 1) * (dimensions + 1)));

  test("one dimension moves at a time, by the step, and each dimension once a trajectory", () => {
    expect(rows.length).toBe(trajectories * (dimensions + 1));
    for (const path of paths) {
      const moved = path.slice(1).map((row, k) => {
        const changed = row.flatMap((value, d) => (value === path[k][d] ? [] : [d]));
        expect(changed.length).toBe(1);
        expect(Math.abs(row[changed[0]] - path[k][changed[0]])).toBeCloseTo(morrisStep(levels), 12);
        return changed[0];
      });
      expect([...moved].sort()).toEqual([0, 1, 2, 3, 4, 5]);
    }
  });

  test("values are those of the grid, each as often: a quarter of all with four levels", () => {
    for (let d = 0; d < dimensions; d++) {
      const starts = paths.map((path) => path[0][d] * 3);
      for (const level of [0, 1, 2, 3]) {
        const often = starts.filter((start) => start === level).length;
        // Binomial with n = 200 and p = 1/4: SD 6.1.
        expect(Math.abs(often - 50), `level ${level} of ${d}`).toBeLessThan(25);
      }
    }
  });

  test("more trajectories leave the first ones as they were", () => {
    expect(morrisTrajectories(3, dimensions, levels, key)).toEqual(rows.slice(0, 3 * (dimensions + 1)));
  });

  test("two levels are the corners; an odd number of levels is refused", () => {
    expect(
      morrisTrajectories(5, 3, 2, key)
        .flat()
        .every((value) => value === 0 || value === 1),
    ).toBe(true);
    expect(() => morrisTrajectories(5, 3, 5, key)).toThrow("levels must be even; it is 5");
  });
});

test("each order of three is equally likely, the one they stand in as well", () => {
  const dice = new Sequence(seedKey("orders"), "orders");
  const counts = new Map<string, number>();
  for (let k = 0; k < 1200; k++) {
    const order = shuffled(3, dice).join("");
    counts.set(order, (counts.get(order) ?? 0) + 1);
  }
  expect([...counts.keys()].sort()).toEqual(["012", "021", "102", "120", "201", "210"]);
  // Binomial(1200, 1/6): mean 200, SD 12.9.
  for (const count of counts.values()) expect(Math.abs(count - 200)).toBeLessThan(4 * 12.9);
});
