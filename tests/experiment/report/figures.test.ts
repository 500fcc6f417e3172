import { expect, test } from "vitest";
import type { Figure, Mark } from "../../../src/experiment/report/figure.ts";
import { everyReplicate } from "../../../src/experiment/report/figures/every-replicate.ts";
import { heatMap } from "../../../src/experiment/report/figures/heat-map.ts";
import { interactionFigure } from "../../../src/experiment/report/figures/interaction.ts";
import { mainEffectsFigure } from "../../../src/experiment/report/figures/main-effects.ts";
import { oneParameter } from "../../../src/experiment/report/figures/one-parameter.ts";
import { pairedDifferences } from "../../../src/experiment/report/figures/paired-differences.ts";
import { phasePicture } from "../../../src/experiment/report/figures/phase.ts";
import { scatter } from "../../../src/experiment/report/figures/scatter.ts";
import { grid, luck, madeUpSweep, names, numbers } from "./made-up-sweep.ts";

const size = { width: 800 };
const as = { kind: "value", variant: "as it is" } as const;
const outcome = "distress";

/** Every mark of a picture, inner ones too. */
function all(marks: readonly (Mark | string)[]): Mark[] {
  return marks.flatMap((one) => (typeof one === "string" ? [] : [one, ...all(one.inner)]));
}

function ofLook({ marks }: Figure, look: string): Mark[] {
  return all(marks).filter(({ attributes }) => attributes["class"] === look);
}

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

test("main effects are sorted by size, with the sign of the slope, and named only as far as intervals tell them apart", () => {
  const table = madeUpSweep({
    factors: [numbers("weak"), numbers("strong")],
    rows: grid([0, 1, 2], [0, 1, 2]),
    replicates: 15,
    value: ([weak, strong], _v, r) => 30 + Number(weak) - 8 * Number(strong) + luck(r, Number(weak), Number(strong)),
  });
  const figure = mainEffectsFigure(table, { outcome, of: as }, size);
  expect(figure.title).toBe("Strong moved average distress most");
  expect(figure.description).toMatch(/^Standardized slopes: strong \u22120\.9\d .*; weak \+0\.1\d /);
  const zero = Number(ofLook(figure, "k-zero")[0].attributes["x1"]);
  const [first, second] = ofLook(figure, "k-bar").map(({ attributes }) => [Number(attributes["x"]), Number(attributes["width"])]);
  expect(first[0] + first[1]).toBeCloseTo(zero, 1);
  expect(second[0]).toBeCloseTo(zero, 1);
  const alike = madeUpSweep({
    factors: [numbers("a"), numbers("b")],
    rows: grid([0, 1, 2], [0, 1, 2]),
    replicates: 15,
    value: ([a, b], _v, r) => 30 + 2 * Number(a) + 2 * Number(b) + luck(r, Number(a), Number(b)),
  });
  expect(mainEffectsFigure(alike, { outcome, of: as }, size).title).toMatch(
    /^(A and b|B and a) moved average distress most, too alike to tell which more$/,
  );
});

test("where rows lie scattered each is a dot, and the line is the mean of neighbors", () => {
  const table = madeUpSweep({
    factors: [numbers("a"), numbers("b")],
    rows: Array.from({ length: 40 }, (_, k) => [k, (7 * k) % 40]),
    replicates: 3,
    value: ([a, b], _v, r) => 20 + 0.5 * Number(a) + 0.01 * Number(b) + 0.1 * luck(r, Number(a)),
  });
  const figure = scatter(table, { outcome, x: "a", of: as }, size);
  expect(figure.title).toBe("Average distress rose with a");
  expect(figure.description).toMatch(
    /^A straight line through 40 rows goes up by 19\.[3-7] points of 100 from a 0 to 39 \(95% interval over rows and replicates/,
  );
  expect(ofLook(figure, "k-dot")).toHaveLength(40);
  expect(ofLook(figure, "k-marker")).toHaveLength(6);
  expect(figure.reading).toContain("From row to row b changes as well");
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

test("narrow pictures are drawn anew: letters keep their size and nothing reaches beyond the edge", () => {
  const table = madeUpSweep({
    factors: [names("network"), numbers("people")],
    rows: grid(["ring", "preferential attachment"], [50, 100, 200]),
    variants: ["as it is", "with a policy of several words"],
    replicates: 12,
    value: ([, people], v, r) => 30 + Number(people) / 50 - v + luck(r, Number(people), v),
  });
  const narrow = { width: 350, text: 15 };
  const of = { kind: "difference", from: "as it is", to: "with a policy of several words" } as const;
  const lines = table.manifest.variants.map((variant) => ({ kind: "value", variant }) as const);
  const figures = [
    oneParameter(table, { outcome, x: "people", of: lines }, narrow),
    oneParameter(table, { outcome, x: "network", of: lines }, narrow),
    interactionFigure(table, { outcome, x: "people", z: "network", of }, narrow),
    heatMap(table, { outcome, x: "people", y: "network", of }, narrow),
    phasePicture(table, { outcome, x: "people", y: "network", of, threshold: 0 }, narrow),
    pairedDifferences(table, { outcome, ...of }, narrow),
    mainEffectsFigure(table, { outcome, of }, narrow),
    everyReplicate(table, { outcome, of, row: 2 }, narrow),
  ];
  for (const figure of figures) {
    expect(figure.width).toBe(350);
    for (const { tag, attributes } of all(figure.marks)) {
      if (tag === "text") expect(Number(attributes["font-size"])).toBe(15);
      for (const name of ["x", "x1", "x2", "cx"]) {
        const value = Number(attributes[name] ?? 0);
        expect(value, `${figure.kind} ${tag} ${name}`).toBeGreaterThanOrEqual(0);
        expect(value, `${figure.kind} ${tag} ${name}`).toBeLessThanOrEqual(350);
      }
    }
  }
});
