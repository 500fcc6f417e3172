import { describe, expect, test } from "vitest";
import { meanInterval } from "../../../src/experiment/statistics/mean-interval.ts";
import { readTable } from "../../../src/experiment/sweep/read-table.ts";
import { spotAt, spotToward } from "../../../web/sweep/toward.ts";
import { type PlotChoices, type PlotKind, plotKinds } from "../../../web/worker/sweep/asks.ts";
import { drawFigure, drawRepeats } from "../../../web/worker/sweep/draw-figure.ts";
import { fewerRepeats } from "../../../web/worker/sweep/fewer-repeats.ts";
import { pairFacts } from "../../../web/worker/sweep/pair-facts.ts";
import { pointFacts } from "../../../web/worker/sweep/point-facts.ts";
import { madeUpSweep } from "./made-up-sweep.ts";

const sweep = madeUpSweep({ variants: ["as it is", "kinder"], replicates: 30 });
const table = readTable(sweep.manifest, [sweep.rowsOf(sweep.whole, new Set(["5-3", "5-4"]))], []);
const { points } = table.manifest;
const frame = { width: 780, height: 400, em: 16 };
const choices: PlotChoices = {
  plot: "interaction",
  outcome: "distress",
  across: "settings.school.climate",
  by: "network.close",
  of: { kind: "value", variant: "kinder" },
  held: {},
  pair: ["as it is", "kinder"],
  threshold: null,
};
const spots = (plot: PlotKind, more: Partial<PlotChoices> = {}) =>
  drawFigure(table, { ...choices, plot, ...more }, frame).figure.spots;
const at = (climate: number, close: number, variant = "kinder") =>
  points.findIndex((one) => one.levels[0] === climate && one.levels[1] === close && one.variant === variant);

describe("figures of the report in the lab", () => {
  test.each(plotKinds)("%s is drawn to the room there is, with a table and a description in the lab's words", (plot) => {
    const { figure, threshold } = drawFigure(table, { ...choices, plot }, frame);
    expect(figure.width).toBe(780);
    expect(figure.table.rows.length).toBeGreaterThan(1);
    expect(figure.description).not.toBe("");
    expect(JSON.stringify(figure)).not.toMatch(/\breplicates?\b/i);
    expect(threshold === null).toBe(plot !== "phase");
  });

  test("a number of elements that a page draws at once, however many runs there are", () => {
    const many = madeUpSweep({ replicates: 600 });
    const whole = readTable(many.manifest, [many.rowsOf(many.whole)], []);
    const count = (markup: string) => [...markup.matchAll(/<[a-z]/g)].length;
    for (const plot of plotKinds.filter((kind) => kind !== "paired"))
      expect(count(drawFigure(whole, { ...choices, plot, of: { kind: "all" } }, frame).figure.markup), plot).toBeLessThan(3000);
  });

  test("what comes with the results stays text, whatever it says", () => {
    const [first, second] = table.manifest.factors;
    const named = { ...first, title: '</svg><img src="x" onerror="alert(1)">&' };
    const strange = { ...table, manifest: { ...table.manifest, factors: [named, second] } };
    for (const plot of plotKinds) {
      const { markup } = drawFigure(strange, { ...choices, plot }, frame).figure;
      expect(markup, plot).not.toMatch(/<img|<\/svg|onerror="/);
    }
    expect(drawFigure(strange, choices, frame).figure.markup).toContain("&lt;/svg&gt;");
  });

  test("every point stands somewhere in the plots that show points, and nowhere twice", () => {
    for (const plot of ["interaction", "heat-map", "phase"] as const) {
      const found = spots(plot).map((spot) => spot.at);
      expect(new Set(found).size).toBe(found.length);
      expect(
        found.toSorted((a, b) => a - b),
        plot,
      ).toEqual(points.flatMap(({ variant }, k) => (variant === "kinder" ? [k] : [])));
    }
    expect(spots("main-effects")).toEqual([]);
    expect(spots("paired").length).toBe(20);
  });

  test("with one parameter marks stand for points once all others are held", () => {
    expect(spots("one-parameter")).toEqual([]);
    const held = spots("one-parameter", { held: { "network.close": 2 } });
    expect(held.map((spot) => spot.at)).toEqual([0.1, 0.3, 0.5, 0.7, 0.9].map((climate) => at(climate, 2)));
  });

  test("the mean is the spot, not one of the dots around it", () => {
    const { mean } = pointFacts(table, "distress");
    const inOrder = spots("interaction")
      .filter((spot) => points[spot.at].levels[0] === 0.9)
      .toSorted((a, b) => mean[a.at] - mean[b.at]);
    // The higher the mean the higher the spot, and all at one x.
    for (let k = 1; k < inOrder.length; k++) {
      expect(inOrder[k].y).toBeLessThan(inOrder[k - 1].y);
      expect(inOrder[k].x).toBe(inOrder[0].x);
    }
  });
});

describe("arrow keys in a plot", () => {
  const all = spots("interaction");
  const spot = (place: number) => all.find((one) => one.at === place) ?? all[0];
  const toward = (from: number, direction: Parameters<typeof spotToward>[2]) =>
    spotToward(all, spot(from), direction, (place) => points[place], 0).at;

  test("to the sides they stay on the line, from end to end", () => {
    expect(toward(at(0.5, 4), "right")).toBe(at(0.7, 4));
    expect(toward(at(0.5, 4), "left")).toBe(at(0.3, 4));
    expect(toward(at(0.9, 4), "right")).toBe(at(0.9, 4));
  });

  test("up and down they go from line to line at the same place", () => {
    expect(toward(at(0.9, 4), "up")).toBe(at(0.9, 2));
    expect(toward(at(0.9, 2), "up")).toBe(at(0.9, 1));
    expect(toward(at(0.9, 0), "down")).toBe(at(0.9, 1));
    expect(toward(at(0.9, 0), "up")).toBe(at(0.9, 0));
  });

  test("every point can be come to from every other", () => {
    for (const plot of ["interaction", "heat-map", "phase", "paired"] as const) {
      const here = spots(plot);
      const reached = new Set([here[0]]);
      for (const one of reached)
        for (const direction of ["left", "right", "up", "down"] as const)
          reached.add(spotToward(here, one, direction, (place) => points[place], 0));
      expect(reached.size, plot).toBe(here.length);
    }
  });

  test("a press picks the mark that is there, or the nearest one within a finger's width, or none", () => {
    const { x, y } = spot(at(0.9, 4));
    expect(spotAt(all, x + 3, y - 3)?.at).toBe(at(0.9, 4));
    expect(spotAt(all, x + 20, y)?.at).toBe(at(0.9, 4));
    expect(spotAt(all, x, y + 60)).toBe(null);
    const boxes = spots("heat-map");
    for (const box of boxes) expect(spotAt(boxes, box.x + 0.4 * box.halfWidth, box.y - 0.4 * box.halfHeight)?.at).toBe(box.at);
  });
});

describe("numbers of a point", () => {
  test("mean and interval are those of its runs, and runs without a number are counted apart", () => {
    const distress = pointFacts(table, "distress");
    const own = Array.from(table.outcomes.get("distress") ?? []).filter((_, k) => table.point[k] === 5);
    const { mean, interval, count } = meanInterval(own);
    expect([distress.count[5], distress.runs[5], count]).toEqual([28, 28, 28]);
    expect(distress.mean[5]).toBeCloseTo(mean, 10);
    expect([distress.low[5], distress.high[5]]).toEqual([
      expect.closeTo(interval?.[0] ?? 0, 10),
      expect.closeTo(interval?.[1] ?? 0, 10),
    ]);
    // Of `isolates` every nineteenth repeat is about nobody.
    const isolates = pointFacts(table, "isolates");
    expect([isolates.count[0], isolates.runs[0]]).toEqual([29, 30]);
  });

  test("a paired difference pairs repeats, and leaves out those that one of the two lacks", () => {
    const facts = pairFacts(table, 5, "distress", ["as it is", "kinder"]);
    expect(facts).toMatchObject({ replicates: 28, from: "as it is", to: "kinder" });
    expect(facts?.difference).toBeLessThan(0);
    // By hand: the first pair of point 4 and 5.
    const value = (point: number, replicate: number) =>
      table.outcomes.get("distress")?.[table.point.findIndex((own, k) => own === point && table.replicate[k] === replicate)] ?? 0;
    const differences = Array.from({ length: 30 }, (_, r) => r)
      .filter((r) => r !== 3 && r !== 4)
      .map((r) => value(5, r) - value(4, r));
    expect(facts?.difference).toBeCloseTo(differences.reduce((sum, one) => sum + one, 0) / 28, 10);
    expect(facts?.lower).toBe(differences.filter((one) => one < 0).length);
    expect(drawRepeats(table, choices, points[5].levels.length === 2 ? 2 : 0, frame).table.rows.length).toBe(28);
  });
});

test("main effects of very many repeats are told from the first of them, and it is said", () => {
  const many = madeUpSweep({ replicates: 400 });
  const whole = readTable(many.manifest, [many.rowsOf(many.whole)], []);
  const fewer = fewerRepeats(whole);
  expect([fewer.manifest.replicates, fewer.length]).toEqual([223, 223 * 20]);
  const first = readTable(many.manifest, [many.rowsOf({ ...many.whole, end: 223 })], []);
  expect(fewer.outcomes.get("distress")).toEqual(first.outcomes.get("distress"));
  const { figure } = drawFigure(whole, { ...choices, plot: "main-effects", of: { kind: "value", variant: "run" } }, frame);
  expect(figure.warnings.at(-1)).toBe(
    "Worked out from the first 223 of 400 repeats of each point, while you wait: kith report takes all of them.",
  );
  expect(fewerRepeats(table)).toBe(table);
});
