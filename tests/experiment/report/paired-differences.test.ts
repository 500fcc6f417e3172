import { expect, test } from "vitest";
import { everyReplicate } from "../../../src/experiment/report/figures/every-replicate.ts";
import { oneParameter } from "../../../src/experiment/report/figures/one-parameter.ts";
import { pairedDifferences } from "../../../src/experiment/report/figures/paired-differences.ts";
import { luck, madeUpSweep, numbers } from "./made-up-sweep.ts";
import { all, ofLook, outcome, size } from "./marks.ts";

const twoVariants = madeUpSweep({
  factors: [numbers("climate")],
  rows: [[1], [2], [3]],
  variants: ["scattered", "clustered"],
  replicates: 10,
  // Clustered is 2 lower at 1 (2.1 or 1.9), alike at 2 (half above, half below), 1 higher at 3.
  value: ([climate], v, r) =>
    30 + 5 * luck(r) + v * (climate === 1 ? -2.1 + 0.2 * (r % 2) : climate === 2 ? (r % 2) - 0.5 : 1 + 0.1 * (r % 2)),
});

test("variants are compared pair by pair at every level, and told apart by dash and shape, not by color alone", () => {
  const of = ["scattered", "clustered"].map((variant) => ({ kind: "value", variant }) as const);
  const figure = oneParameter(twoVariants, { outcome, x: "climate", of }, size);
  expect(figure.title).toBe(
    "Average distress ended lower in clustered than in scattered at 1 of 3 levels of climate, higher at 1, no clear difference at 1",
  );
  expect(figure.description).toBe(
    "The mean difference, clustered minus scattered, lay between \u22122.0 and +1.1 points of 100.",
  );
  expect(ofLook(figure, "k-line-a")[0].attributes["stroke-dasharray"]).toBe("9 6");
  expect(ofLook(figure, "k-line")[0].attributes["stroke-dasharray"]).toBeUndefined();
  expect(ofLook(figure, "k-marker-a").every(({ tag }) => tag === "path")).toBe(true);
  expect(ofLook(figure, "k-marker").every(({ tag }) => tag === "circle")).toBe(true);
  expect(ofLook(figure, "k-line-label").map(({ inner }) => inner[0])).toEqual(["scattered", "clustered"]);
});

test("the paired picture counts verdicts over rows and gives each its mean, its interval and its replicates", () => {
  const figure = pairedDifferences(twoVariants, { outcome, from: "scattered", to: "clustered" }, size);
  expect(figure.title).toBe(
    "Average distress ended lower in clustered than in scattered at 1 of 3 rows of the design, higher at 1, no clear difference at 1",
  );
  expect(figure.table.rows.map((row) => row[1])).toEqual(["lower", "no clear difference", "higher"]);
  const [first, second] = figure.table.rows;
  expect(first[2]).toBeCloseTo(-2, 10);
  expect(first.slice(5)).toEqual([10, 0, 10]);
  expect(second.slice(5)).toEqual([5, 5, 10]);
  // -2.1 and -1.9 five times each: SD 0.1054, half width 2.262 x 0.1054 / sqrt 10.
  expect(first[3]).toBeCloseTo(-2 - (2.26216 * Math.sqrt((10 * 0.01) / 9)) / Math.sqrt(10), 5);
  expect(figure.warnings.some((words) => words.startsWith("3 comparisons are read at once"))).toBe(true);
  const zero = Number(ofLook(figure, "k-zero")[0].attributes["x1"]);
  const dots = ofLook(figure, "k-marker").map(({ attributes }) => Number(attributes["cx"]));
  expect(dots[0]).toBeLessThan(zero);
  expect(Math.abs(dots[1] - zero)).toBeLessThan(1);
  expect((dots[2] - zero) / (zero - dots[0])).toBeCloseTo(1.05 / 2, 1);
});

test("every replicate of a difference is a dot, full below zero and hollow above", () => {
  const of = { kind: "difference", from: "scattered", to: "clustered" } as const;
  const figure = everyReplicate(twoVariants, { outcome, of, row: 1 }, size);
  expect(ofLook(figure, "k-repeat-lower")).toHaveLength(5);
  expect(ofLook(figure, "k-repeat")).toHaveLength(5);
  expect(figure.title).toBe("No clear difference in average distress at climate 2");
  const sides = all(figure.marks).flatMap(({ inner }) => inner.filter((one) => typeof one === "string"));
  expect(sides).toContain("\u2190 clustered lower in 5");
  expect(sides).toContain("not lower in 5 \u2192");
  expect(everyReplicate(twoVariants, { outcome, of, row: 0 }, size).title).toBe(
    "Average distress ended lower in clustered in 10 of 10 replicates at climate 1",
  );
});
