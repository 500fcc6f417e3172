import { expect, test } from "vitest";
import type { Figure } from "../../../src/experiment/report/figure.ts";
import { oneParameter } from "../../../src/experiment/report/figures/one-parameter.ts";
import { luck, madeUpSweep, numbers } from "./made-up-sweep.ts";
import { as, ofLook, outcome, size } from "./marks.ts";

/** Pixels of a hairline by the number beside it. */
function hairlines(figure: Figure): readonly (readonly [told: number, y: number])[] {
  const lines = ofLook(figure, "k-hairline").map(({ attributes }) => Number(attributes["y1"]));
  const told = ofLook(figure, "k-tick").filter(({ attributes }) => attributes["text-anchor"] === "end");
  return told.map(({ inner }, k) => [Number(String(inner[0]).replace("\u2212", "-")), lines[k]]);
}

/** A place on the y axis, by two of its hairlines. */
function placeOf(figure: Figure, value: number): number {
  const [[a, ya], [b, yb]] = hairlines(figure);
  return ya + ((value - a) / (b - a)) * (yb - ya);
}

const threeLevels = madeUpSweep({
  factors: [numbers("rate")],
  rows: [[0], [1], [4]],
  replicates: 12,
  value: ([rate], _v, r) => 30 + 2 * Number(rate) + (r % 4) - 1.5,
});

test("means stand at the exact x and at their value, in the middle of bars as long as the 95% interval", () => {
  const figure = oneParameter(threeLevels, { outcome, x: "rate", of: [as] }, size);
  const means = ofLook(figure, "k-marker").map(({ attributes }) => [Number(attributes["cx"]), Number(attributes["cy"])]);
  expect(means).toHaveLength(3);
  const [[x0, y0], [x1], [x4, y4]] = means;
  expect((x1 - x0) / (x4 - x0)).toBeCloseTo(0.25, 3);
  expect(y0).toBeCloseTo(placeOf(figure, 30), 1);
  expect(y4).toBeCloseTo(placeOf(figure, 38), 1);
  // Each of -1.5, -0.5, 0.5, 1.5 three times: SD sqrt(15 / 11), t(11) 2.201, so the half width is 0.7419.
  const half = (2.20099 * Math.sqrt(15 / 11)) / Math.sqrt(12);
  const bar = ofLook(figure, "k-interval")[2]; // Drawn from the last to the first.
  expect(Number(bar.attributes["y1"])).toBeCloseTo(placeOf(figure, 30 - half), 1);
  expect(Number(bar.attributes["y2"])).toBeCloseTo(placeOf(figure, 30 + half), 1);
  expect(figure.table.rows[0][1]).toBe(30);
  expect(figure.table.rows[0][2]).toBeCloseTo(30 - half, 5);
});

test("every replicate is a dot at its value, and what a reader picks leads to the point", () => {
  const figure = oneParameter(threeLevels, { outcome, x: "rate", of: [as] }, size);
  const dots = ofLook(figure, "k-dot");
  expect(dots).toHaveLength(36);
  expect(Number(dots[0].attributes["cy"])).toBeCloseTo(placeOf(figure, 28.5), 1);
  expect(dots.map(({ point }) => point)).toEqual([0, 1, 2].flatMap((point) => Array.from({ length: 12 }, () => point)));
  expect(figure.reading).toContain("Small dots: replicates, moved sideways so that none hides.");
});

test("title and sentence follow the numbers: rose, by how much, in how many replicates", () => {
  const { title, description } = oneParameter(threeLevels, { outcome, x: "rate", of: [as] }, size);
  expect(title).toBe("Average distress rose with rate");
  expect(description).toBe(
    "At rate 0 the mean was 30.0, at 4 it was 38.0: 8.0 points of 100 higher (95% interval 8.0 to 8.0), higher in 12 of 12 replicates.",
  );
});

test("where the interval of the trend holds zero there is no clear difference, and one replicate proves nothing", () => {
  const about = { factors: [numbers("rate")], rows: [[0], [1], [2]] };
  const noise = madeUpSweep({ ...about, replicates: 20, value: ([rate], _v, r) => 30 + 5 * luck(r, Number(rate)) });
  expect(oneParameter(noise, { outcome, x: "rate", of: [as] }, size).title).toBe(
    "No clear difference in average distress along rate",
  );
  const single = madeUpSweep({ ...about, replicates: 1, value: ([rate]) => 30 + Number(rate) });
  const { title, warnings } = oneParameter(single, { outcome, x: "rate", of: [as] }, size);
  expect(title).toBe("Average distress along rate: one replicate proves nothing");
  expect(warnings).toContain("Fewer than 10 replicates at every place: one replicate proves nothing.");
});

test("a curve that goes up and down again is not called a trend", () => {
  const table = madeUpSweep({
    factors: [numbers("rate")],
    rows: [[0], [1], [2]],
    replicates: 20,
    value: ([rate], _v, r) => 30 + (rate === 1 ? 6 : 0) + luck(r, Number(rate)),
  });
  const { title, description } = oneParameter(table, { outcome, x: "rate", of: [as] }, size);
  expect(title).toBe("Average distress went up, then down along rate");
  expect(description).toMatch(/^It was highest at rate 1, 3[56]\.\d on average\./);
});

test("of 4,000 replicates only as many dots are drawn as can be seen, and the reading says how many; means are of all", () => {
  const table = madeUpSweep({
    factors: [numbers("rate")],
    rows: [[0], [1]],
    replicates: 2000,
    value: ([rate], _v, r) => 30 + Number(rate) + 3 * (luck(r, Number(rate)) + luck(r, 9)),
  });
  const figure = oneParameter(table, { outcome, x: "rate", of: [as] }, size);
  const dots = ofLook(figure, "k-dot").length;
  expect(dots).toBeLessThanOrEqual(720);
  expect(figure.reading).toContain(`(${dots} of 4,000 replicates drawn: the first ${dots / 2} at each place)`);
  expect(figure.table.rows.map((row) => row[5])).toEqual([2000, 2000]);
});

test("runs that failed or are not there, and intervals wider than all means lie apart, are said", () => {
  const table = madeUpSweep({
    factors: [numbers("rate")],
    rows: [[0], [1]],
    replicates: 12,
    failed: 2,
    missing: 1,
    value: ([rate], _v, r) => 30 + 0.01 * Number(rate) + 10 * luck(r, Number(rate)),
  });
  const { warnings } = oneParameter(table, { outcome, x: "rate", of: [as] }, size);
  expect(warnings[0]).toBe("2 runs failed and are left out.");
  expect(warnings[1]).toBe("1 run is not there yet: the sweep can go on.");
  expect(warnings[2]).toMatch(/^Wide intervals at rate 0; rate 1, wider than all means lie apart/);
});
