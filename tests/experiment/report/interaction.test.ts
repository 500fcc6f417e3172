import { expect, test } from "vitest";
import { interactionFigure } from "../../../src/experiment/report/figures/interaction.ts";
import { grid, luck, madeUpSweep, numbers } from "./made-up-sweep.ts";
import { all, as, ofLook, outcome, size } from "./marks.ts";

const crossed = (slopes: readonly number[], noise: number) =>
  madeUpSweep({
    factors: [numbers("climate"), numbers("ties")],
    rows: grid(
      [0, 0.5, 1],
      slopes.map((_, k) => k),
    ),
    replicates: 12,
    value: ([climate, ties], _v, r) =>
      20 + slopes[Number(ties)] * Number(climate) + noise * luck(r, Math.round(10 * Number(climate)), Number(ties)),
  });

test("lines that are not parallel are said to be, with both slopes, their difference and its interval", () => {
  const { title, description } = interactionFigure(crossed([30, 12], 0), { outcome, x: "climate", z: "ties", of: as }, size);
  expect(title).toBe("Average distress rose less with climate at ties 1 than at 0");
  expect(description).toBe(
    "From climate 0 to 1 the line goes up by 30.0 points of 100 at ties 0, and up by 12.0 points of 100 at 1: the lines are not parallel. " +
      "Difference in slope \u221218.0 points of 100 over that range (95% interval \u221218.0 to \u221218.0).",
  );
  expect(interactionFigure(crossed([30, -12], 1), { outcome, x: "climate", z: "ties", of: as }, size).title).toBe(
    "Average distress rose with climate at ties 0, and fell at 1",
  );
});

test("lines that may be parallel are no clear difference", () => {
  // At ties 1 the slope is 27 or 33, half of the replicates each: 30 on average, as at ties 0.
  const table = madeUpSweep({
    factors: [numbers("climate"), numbers("ties")],
    rows: grid([0, 0.5, 1], [0, 1]),
    replicates: 12,
    value: ([climate, ties], _v, r) => 20 + Number(climate) * (30 + Number(ties) * (r % 2 === 0 ? 3 : -3)),
  });
  const { title, description } = interactionFigure(table, { outcome, x: "climate", z: "ties", of: as }, size);
  expect(title).toBe("No clear difference in how average distress changed with climate between ties 0 and 1");
  expect(description).toMatch(
    /the lines may be parallel\. Difference in slope \+0\.0 points of 100 .*interval \u22122\.0 to 2\.0\)/,
  );
});

test("lines of an ordered factor go from dotted and hollow to solid and full, and each is named at its end", () => {
  const figure = interactionFigure(crossed([30, 20, 10], 1), { outcome, x: "climate", z: "ties", of: as }, size);
  const lines = ofLook(figure, "k-line").map(({ attributes }) => attributes["stroke-dasharray"]);
  expect(new Set(lines).size).toBe(3);
  expect(lines[2]).toBeUndefined();
  const places = ofLook(figure, "k-line-label").map(({ attributes }) => Number(attributes["y"]));
  expect(ofLook(figure, "k-line-label").map(({ inner }) => inner[0])).toEqual(["0", "1", "2"]);
  const sorted = [...places].sort((a, b) => a - b);
  for (let k = 1; k < sorted.length; k++) expect(sorted[k] - sorted[k - 1]).toBeGreaterThanOrEqual(21);
  const fills = ofLook(figure, "k-marker").map(({ attributes }) => Number(attributes["fill-opacity"]));
  expect([...new Set(fills)]).toEqual([0, 0.5, 1]);
});

test("more lines than can be told apart are not drawn; the table has them all", () => {
  const figure = interactionFigure(crossed([1, 2, 3, 4, 5, 6, 7, 8], 1), { outcome, x: "climate", z: "ties", of: as }, size);
  expect(ofLook(figure, "k-line")).toHaveLength(6);
  expect(figure.reading).toContain("6 of 8 lines are drawn; all are in the table.");
  expect(figure.table.rows).toHaveLength(24);
});

test("bars of lines at one place stand beside each other under their marks", () => {
  const table = madeUpSweep({
    factors: [numbers("climate"), numbers("ties")],
    rows: grid([0, 1], [0, 1, 2]),
    replicates: 12,
    value: ([climate, ties], _v, r) => 30 + Number(climate) + 0.1 * Number(ties) + 5 * luck(r, Number(ties)),
  });
  const { marks } = interactionFigure(table, { outcome, x: "climate", z: "ties", of: as }, size);
  const bars = all(marks).filter(({ attributes }) => attributes["class"] === "k-interval");
  expect(new Set(bars.map(({ attributes }) => attributes["x1"])).size).toBe(6);
});
