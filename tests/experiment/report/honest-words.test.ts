import { describe, expect, test } from "vitest";
import { answerSentences } from "../../../src/experiment/report/answer.ts";
import { drawFigure } from "../../../src/experiment/report/draw-figure.ts";
import { everyReplicate } from "../../../src/experiment/report/figures/every-replicate.ts";
import { heatMap } from "../../../src/experiment/report/figures/heat-map.ts";
import { interactionFigure } from "../../../src/experiment/report/figures/interaction.ts";
import { oneParameter } from "../../../src/experiment/report/figures/one-parameter.ts";
import { pairedDifferences } from "../../../src/experiment/report/figures/paired-differences.ts";
import { reportRequests } from "../../../src/experiment/report/requests.ts";
import { axisTitle, brief, factorAt, levelName } from "../../../src/experiment/report/words/numbers.ts";
import { grid, luck, madeUpSweep, names, numbers } from "./made-up-sweep.ts";
import { as, outcome, size } from "./marks.ts";

describe("what is the same everywhere", () => {
  // Sums of tenths with weights leave a rest of 1e-18 whose interval, one of no width, leaves out zero.
  const alike = madeUpSweep({
    factors: [numbers("climate")],
    rows: [[0.2], [0.5], [0.8]],
    replicates: 12,
    value: (_levels, _v, r) => 0.1 + 0.007 * r,
  });

  test("neither rose nor fell by a rounding error", () => {
    const { title, description } = oneParameter(alike, { outcome, x: "climate", of: [as] }, size);
    expect(title).toBe("No clear difference in average distress along climate");
    expect(description).toMatch(/: the same in all 12 replicates\.$/);
  });

  test("is no clear difference in the answer either", () => {
    expect(answerSentences(alike)[0]).toBe("No clear difference in average distress along climate.");
  });
});

describe("lowest and highest", () => {
  // At climate 1 there is nothing between ties 0 and 1 but luck.
  const table = madeUpSweep({
    factors: [numbers("climate"), names("network")],
    rows: grid([0, 1], ["ring", "random", "any three"]),
    replicates: 20,
    value: ([climate], _v, r) => 30 + 8 * Number(climate) + luck(r),
  });

  test("are said of the only place that is; else it is among them, and the sentence says from how many it cannot be told", () => {
    const { title, description } = heatMap(table, { outcome, x: "climate", y: "network", of: as }, size);
    expect(title).toMatch(/^Average distress was among the lowest at climate 0, .*, among the highest at climate 1, /);
    expect(description).toContain("Not clearly apart: 2 other places from the lowest, 2 other places from the highest.");
  });

  test("are told of names in the same way, in quotation marks where a name has several words", () => {
    const named = madeUpSweep({
      factors: [names("network")],
      rows: [["ring"], ["random"], ["any three"]],
      replicates: 20,
      value: ([network], _v, r) => 30 + (network === "any three" ? 5 : 0) + luck(r) + 0.1 * luck(r, network === "ring" ? 1 : 2),
    });
    const { title, description } = oneParameter(named, { outcome, x: "network", of: [as] }, size);
    expect(title).toMatch(
      /^Average distress ended among the lowest with network (ring|random), highest with \u201cany three\u201d$/,
    );
    expect(description).toMatch(/Not clearly apart: 1 other level from the lowest\.$/);
  });
});

test("a slope of a single line is not called a rise: its interval was not looked at", () => {
  const table = madeUpSweep({
    factors: [numbers("climate"), numbers("ties")],
    rows: grid([0, 1], [0, 1]),
    replicates: 12,
    value: ([climate, ties], _v, r) => 30 + 0.01 * Number(climate) * Number(ties) + 5 * luck(r, Number(climate), Number(ties)),
  });
  const { description } = interactionFigure(table, { outcome, x: "climate", z: "ties", of: as }, size);
  expect(description).toMatch(/the line goes (up|down) by .* and (up|down) by/);
  expect(description).not.toMatch(/rose|fell/);
});

test("two lines that clearly differ, and of which neither clearly rises or falls, are not said to have changed more or less", () => {
  // What the dice do to both slopes alike drops out of their difference.
  const table = madeUpSweep({
    factors: [numbers("climate"), numbers("ties")],
    rows: grid([0, 1], [0, 1]),
    replicates: 12,
    value: ([climate, ties], _v, r) =>
      30 + Number(climate) * (Number(ties) - 0.5 + 4 * ((r % 3) - 1)) + 0.1 * luck(r, Number(ties)),
  });
  const { title, description } = interactionFigure(table, { outcome, x: "climate", z: "ties", of: as }, size);
  expect(description).toContain("the lines are not parallel");
  expect(title).toBe(
    "How average distress changed with climate differed between ties 0 and 1, though it clearly rose or fell at neither",
  );
});

test("where the second variant ends higher it is said to, and counted", () => {
  const value = (_levels: unknown, v: number, r: number) => 30 + 2 * v + luck(r) + 0.5 * v * luck(r, 2);
  const factors = [numbers("a"), numbers("b")];
  const table = madeUpSweep({ factors, rows: grid([0, 1], [0, 1]), variants: ["x", "y"], replicates: 12, value });
  const titles = reportRequests(table).map((request) => drawFigure(table, request, size).title);
  expect(titles.at(-1)).toMatch(/^Average distress ended higher in y in 12 of 12 replicates at a \d, b \d$/);
  expect(titles).toContain("Average distress ended higher in y than in x in most replicates at all 4 pairs of a and b");
});

test("where no factor moves the outcome there is no picture of bars, and one row of a design is not \u201call 1 rows\u201d", () => {
  const factors = [numbers("a"), numbers("b")];
  const still = madeUpSweep({ factors, rows: grid([0, 1], [0, 1]), replicates: 12, value: (_levels, _v, r) => 0.1 + 0.07 * r });
  expect(reportRequests(still).map(({ kind }) => kind)).not.toContain("main-effects");
  const pairs = (rows: readonly (readonly number[])[], apart: number) => {
    const value = (_levels: unknown, v: number, r: number) => 30 + apart * v + luck(r) + 0.5 * v * luck(r, 2);
    const table = madeUpSweep({ factors: [numbers("a")], rows, variants: ["x", "y"], replicates: 12, value });
    return pairedDifferences(table, { outcome, from: "x", to: "y" }, size).title;
  };
  expect(pairs([[0]], -2)).toBe("Average distress ended lower in y than in x");
  expect(pairs([[0]], 0)).toBe("No clear difference in average distress between x and y");
  expect(pairs([[0], [1]], 0)).toBe("No clear difference in average distress between x and y at either of 2 rows of the design");
});

test("numbers in sentences have four figures, all of their whole part; names of several words are in quotation marks", () => {
  expect([0.376712, 1 / 3, 12345.6, 20000, 7, -0.5].map(brief)).toEqual([
    "0.3767",
    "0.3333",
    "12,346",
    "20,000",
    "7",
    "\u22120.5",
  ]);
  expect(levelName("any three")).toBe("\u201cany three\u201d");
  expect(factorAt({ title: "network" }, "ring")).toBe("network ring");
  expect(axisTitle({ title: "rewiring", unit: "chance" })).toBe("Rewiring");
  expect(axisTitle({ title: "number of people", unit: "people" })).toBe("Number of people");
  expect(axisTitle({ title: "memory", unit: "weeks" })).toBe("Memory (weeks)");
});

test("tables of shares name what their numbers are: shares, where the pictures beside them are of percent", () => {
  const table = madeUpSweep({
    factors: [numbers("climate")],
    rows: [[0], [1]],
    variants: ["a", "b"],
    replicates: 4,
    value: (_levels, v, r) => 0.1 + 0.25 * v + 0.01 * r,
  });
  const isolates = { ...table, outcomes: new Map([["isolates", table.outcomes.get("distress") ?? new Float64Array()]]) };
  const pairs = pairedDifferences(isolates, { outcome: "isolates", from: "a", to: "b" }, size).table;
  expect(pairs.columns[2]).toBe("Isolates, b minus a, share");
  expect(pairs.rows[0][2]).toBeCloseTo(0.25, 12);
  const one = { outcome: "isolates", of: { kind: "value", variant: "a" }, row: 0 } as const;
  const { columns, rows } = everyReplicate(isolates, one, size).table;
  expect(columns).toEqual(["Replicate", "Isolates, share"]);
  expect(rows[0]).toEqual([0, 0.1]);
});
