import { expect, test } from "vitest";
import type { Mark } from "../../../src/experiment/report/figure.ts";
import { heatMap } from "../../../src/experiment/report/figures/heat-map.ts";
import { phasePicture } from "../../../src/experiment/report/figures/phase.ts";
import { grid, madeUpSweep, names, numbers } from "./made-up-sweep.ts";
import { all, as, ofLook, outcome, size } from "./marks.ts";

test("a cell of the heat map is the median over its replicates, hatched where they are few, dashed where there is none", () => {
  const table = madeUpSweep({
    factors: [numbers("climate"), names("network")],
    rows: grid([0, 1], ["ring", "random"]),
    replicates: 11,
    // The mean of ten zeros and 110 is 10, their median 0; random at 1 has three replicates, ring at 0 none.
    value: ([climate, network], _v, r) =>
      network === "ring" ? (climate === 0 ? null : r === 10 ? 110 : 0) : climate === 1 && r > 2 ? null : 40 + r,
  });
  const figure = heatMap(table, { outcome, x: "climate", y: "network", of: as }, size);
  expect(figure.table.rows.map((row) => [row[0], row[1], row[2], row[6]])).toEqual([
    ["ring", 0, null, 0],
    ["ring", 1, 0, 11],
    ["random", 0, 45, 11],
    ["random", 1, 41, 3],
  ]);
  expect(ofLook(figure, "k-hatch")).toHaveLength(1);
  expect(ofLook(figure, "k-cell-empty").length).toBe(1);
  expect(figure.reading).toBe(
    "Each box is the median over its replicates: the darker, the higher. Hatched: fewer than 10 replicates. Dashed: no value.",
  );
  const told = all(figure.marks).filter(({ attributes }) => attributes["class"] === "k-cell-number");
  expect(told.map(({ inner }) => inner[0])).toEqual(["0.0", "45.0", "41.0"]);
});

test("the phase picture fills discs by the share of replicates above the threshold, larger where there are more", () => {
  const table = madeUpSweep({
    factors: [numbers("climate"), numbers("ties")],
    rows: grid([0, 1], [0, 1]),
    replicates: 8,
    // Above 50: none, all, half (r below 4); the last has two replicates, both above.
    value: ([climate, ties], _v, r) =>
      climate === 0 ? (ties === 0 ? 40 : 60) : ties === 0 ? (r < 4 ? 55 : 45) : r < 2 ? 70 : null,
  });
  const figure = phasePicture(table, { outcome, x: "climate", y: "ties", of: as, threshold: 50 }, size);
  expect(figure.title).toBe("Average distress ended above 50 in most replicates at 2 of 4 pairs of climate and ties");
  expect(figure.description).toBe("Replicates that ended above 50: all of them at 2 pairs, some at 1 pair, none at 1 pair.");
  expect(figure.table.rows).toEqual([
    [0, 0, 0, 8, 0],
    [0, 1, 4, 8, 0.5],
    [1, 0, 8, 8, 1],
    [1, 1, 2, 2, 1],
  ]);
  const discs = figure.marks.filter(({ point }) => point !== undefined);
  const radii = discs.map(({ inner }) => Number((inner[0] as Mark).attributes["r"]));
  expect(radii[3] / radii[0]).toBeCloseTo(0.5, 2);
  expect(ofLook(figure, "k-contour")).toHaveLength(1);
});

test("of a difference the phase picture counts replicates that ended lower", () => {
  const table = madeUpSweep({
    factors: [numbers("climate"), numbers("ties")],
    rows: grid([0, 1], [0, 1]),
    variants: ["a", "b"],
    replicates: 4,
    value: ([climate], v, r) => 30 + v * (climate === 0 ? -1 : r === 0 ? -1 : 1),
  });
  const of = { kind: "difference", from: "a", to: "b" } as const;
  const { title, table: rows } = phasePicture(table, { outcome, x: "climate", y: "ties", of, threshold: 0 }, size);
  expect(title).toBe("Average distress ended lower in b than in a in most replicates at 2 of 4 pairs of climate and ties");
  expect(rows.rows.map((row) => row[4])).toEqual([1, 0.25, 1, 0.25]);
});
