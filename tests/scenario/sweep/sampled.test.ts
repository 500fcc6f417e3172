import { describe, expect, test } from "vitest";
import { sweepOf, sweptAlone } from "./swept.ts";

const ranges = "ranges: { settings.school.climate: [0.2, 0.8], mechanisms.belonging.rate: [0, 50%] }";

describe("a Latin hypercube", () => {
  const design = (points: number, seed = 7) =>
    sweepOf(sweptAlone(`latinHypercube: { points: ${points}, ${ranges} }`).replace("seed: 7", `seed: ${seed}`)).rows.map((row) =>
      row.map(Number),
    );

  test("has one point in each of as many equal parts of every range", () => {
    for (const [c, from, to] of [
      [0, 0.2, 0.8],
      [1, 0, 0.5],
    ] as const) {
      const parts = design(20).map((row) => Math.floor(((row[c] - from) / (to - from)) * 20));
      expect(parts.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_, k) => k));
    }
  });

  test("follows from the scenario's seed alone", () => {
    expect(design(10)).toEqual(design(10));
    expect(design(10)).not.toEqual(design(10, 8));
  });

  test("gives each of the whole numbers of a range an equal part of it", () => {
    const { rows } = sweepOf(
      sweptAlone("latinHypercube: { points: 30, ranges: { settings.school.units: [2, 4], settings.school.climate: [0, 1] } }"),
    );
    expect([2, 3, 4].map((units) => rows.filter(([own]) => own === units).length)).toEqual([10, 10, 10]);
  });
});

test("a Sobol sequence begins in the corner, then halves every range", () => {
  const { rows } = sweepOf(sweptAlone(`sobol: { points: 4, ${ranges} }`));
  expect(rows[0]).toEqual([0.2, 0]);
  expect(rows[1]).toEqual([0.5, 0.25]);
  expect(
    rows
      .slice(2)
      .map(([climate]) => climate)
      .toSorted(),
  ).toEqual([0.35, 0.65]);
});

describe("Morris trajectories", () => {
  const sweep = sweepOf(sweptAlone(`morris: { trajectories: 5, levels: 6, ${ranges} }`));

  test("are as many rows as keys and one, each time", () => {
    expect(sweep.structure).toEqual({ kind: "morris", trajectories: 5, levels: 6 });
    expect(sweep.rows).toHaveLength(5 * 3);
  });

  test("move every key once, by three of five steps of its range", () => {
    for (let t = 0; t < 5; t++) {
      const [first, second, third] = sweep.rows.slice(3 * t, 3 * t + 3).map((row) => row.map(Number));
      const steps = [second, third].map((row, k) => row.map((value, c) => Math.abs(value - [first, second][k][c])));
      const moved = steps.map((row) => row.map((step, c) => step / [0.6, 0.5][c]));
      expect(moved.map((row) => row.filter((step) => step > 0))).toEqual([[expect.closeTo(0.6, 9)], [expect.closeTo(0.6, 9)]]);
    }
  });

  test("are ten of four levels if nothing is said", () => {
    expect(sweepOf(sweptAlone(`morris: { ${ranges} }`)).structure).toEqual({ kind: "morris", trajectories: 10, levels: 4 });
  });
});

test("a sample for Sobol indices has a row of A, one of B, and A with each key from B, for each of its base points", () => {
  const { rows, structure } = sweepOf(sweptAlone(`sobolIndices: { base: 8, ${ranges} }`));
  expect(structure).toEqual({ kind: "sobol indices", base: 8 });
  expect(rows).toHaveLength(8 * 4);
  for (let k = 0; k < 8; k++) {
    const [a, b, first, second] = rows.slice(4 * k, 4 * k + 4);
    expect([first, second]).toEqual([
      [b[0], a[1]],
      [a[0], b[1]],
    ]);
  }
});

test("ranges may have a log scale, and may be written from and to", () => {
  const { rows } = sweepOf(
    sweptAlone("sobol: { points: 2, ranges: { mechanisms.belonging.rate: { from: 0.01, to: 1, scale: log } } }"),
  );
  expect(rows).toEqual([[0.01], [0.1]]);
});

test("what is sampled can be crossed with a grid, but not where rows belong together", () => {
  const crossed = sweepOf(sweptAlone(`sobol: { points: 4, ${ranges} }`, "grid: { mechanisms.mood: [on, off] }"));
  expect([crossed.rows.length, crossed.structure]).toEqual([8, { kind: "free" }]);
});
