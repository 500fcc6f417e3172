import { describe, expect, test } from "vitest";
import { answerSentences, questionOf } from "../../../src/experiment/report/answer.ts";
import { drawFigure } from "../../../src/experiment/report/draw-figure.ts";
import type { Mark } from "../../../src/experiment/report/figure.ts";
import { everyReplicate } from "../../../src/experiment/report/figures/every-replicate.ts";
import { heatMap } from "../../../src/experiment/report/figures/heat-map.ts";
import { interactionFigure } from "../../../src/experiment/report/figures/interaction.ts";
import { mainEffectsFigure } from "../../../src/experiment/report/figures/main-effects.ts";
import { oneParameter } from "../../../src/experiment/report/figures/one-parameter.ts";
import { pairedDifferences } from "../../../src/experiment/report/figures/paired-differences.ts";
import { scatter } from "../../../src/experiment/report/figures/scatter.ts";
import { methodsParagraphs } from "../../../src/experiment/report/page/methods.ts";
import { makeReport } from "../../../src/experiment/report/report.ts";
import { reportRequests } from "../../../src/experiment/report/requests.ts";
import { axisTitle, brief, factorAt, levelName } from "../../../src/experiment/report/words/numbers.ts";
import { grid, luck, madeUpSweep, names, numbers } from "./made-up-sweep.ts";

const size = { width: 800 };
const as = { kind: "value", variant: "as it is" } as const;
const outcome = "distress";
const citation = { authors: ["The Kith developers"], title: "Kith", version: "0.2.0", year: "2026" };

function all(marks: readonly (Mark | string)[]): Mark[] {
  return marks.flatMap((one) => (typeof one === "string" ? [] : [one, ...all(one.inner)]));
}

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

describe("the answer", () => {
  test("tells what the second factor does as well, and where both ends of a trend lie", () => {
    const table = madeUpSweep({
      factors: [numbers("climate"), numbers("ties")],
      rows: grid([0, 0.5, 1], [0, 4]),
      replicates: 12,
      value: ([climate, ties], _v, r) => 30 + 2 * Number(climate) - 3 * Number(ties) + luck(r),
    });
    expect(answerSentences(table)[2]).toMatch(/^It fell with ties, from 3\d\.\d at 0 to \d\d\.\d at 4\.$/);
  });

  test("asks which of many parameters matter, and names a few", () => {
    const made = (keys: readonly string[]) =>
      madeUpSweep({
        factors: keys.map((key) => numbers(key)),
        rows: grid(...keys.map(() => [0, 1])),
        replicates: 2,
        value: () => 1,
      });
    expect(questionOf(made(["a"]).manifest)).toBe("What does a do to average distress?");
    expect(questionOf(made(["a", "b"]).manifest)).toBe("What do a and b do to average distress?");
    expect(questionOf(made(["a", "b", "c", "d"]).manifest)).toBe("Which of 4 parameters matter most for average distress?");
  });

  test("says once that one replicate proves nothing", () => {
    const factors = [numbers("climate"), numbers("ties")];
    const rows = grid([0, 1], [0, 1]);
    const value = ([climate]: readonly (number | string)[]) => Number(climate);
    const told = answerSentences(madeUpSweep({ factors, rows, replicates: 1, value })).join(" ");
    expect(told.match(/one replicate proves nothing/g)).toHaveLength(1);
    const compared = madeUpSweep({ factors, rows, variants: ["a", "b"], replicates: 1, value });
    expect(answerSentences(compared)[0]).toMatch(/^Average distress in b against a: one replicate proves nothing\./);
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

describe("a scatter", () => {
  const rows = Array.from({ length: 40 }, (_, k) => [k, (7 * k) % 40]);
  const about = { factors: [numbers("a"), numbers("b")], rows };

  test("claims no trend that only the few replicates' dice made", () => {
    // In each replicate the rows lie on a line without any luck, but its slope is the replicate's: -1, 0 or 2.
    const table = madeUpSweep({ ...about, replicates: 3, value: ([a], _v, r) => 30 + [-1, 0, 2][r] * Number(a) });
    const { title, description } = scatter(table, { outcome, x: "a", of: as }, size);
    expect(title).toBe("No clear trend of average distress along a while all else varies");
    expect(description).toContain("95% interval over rows and replicates");
  });

  test("names a bin of one level by it, in at most four figures, and its others in the plural where they are several", () => {
    const table = madeUpSweep({
      factors: [numbers("a"), numbers("b"), numbers("c")],
      rows: Array.from({ length: 24 }, (_, k) => [(k % 3) / 3, ((7 * k) % 24) / 24, ((11 * k) % 24) / 24]),
      structure: { kind: "morris", trajectories: 6, levels: 4 },
      replicates: 3,
      value: ([, b], _v, r) => 30 + 9 * luck(Math.round(24 * Number(b)), r),
    });
    const { reading, warnings } = scatter(table, { outcome, x: "a", of: as }, size);
    expect(reading).toContain("From row to row b and c change as well");
    expect(warnings.join(" ")).toMatch(/Wide intervals at a 0; a 0\.3333; a 0\.6667, wider .* More rows would narrow them\./);
  });

  test("has two numbers below it at least, however narrow it is", () => {
    const table = madeUpSweep({
      ...about,
      rows: rows.map(([a, b]) => [0.2 + (0.7 * a) / 39, b]),
      replicates: 3,
      value: ([a], _v, r) => Number(a) + luck(r),
    });
    const { marks, height } = scatter(table, { outcome, x: "a", of: as }, { width: 300, text: 15 });
    const below = all(marks).filter(
      ({ attributes }) => attributes["class"] === "k-tick" && Number(attributes["y"]) > height - 60,
    );
    expect(below.filter(({ attributes }) => attributes["text-anchor"] === "middle").length).toBeGreaterThan(1);
  });
});

describe("warnings", () => {
  const wide = (r: number, x: number) => 30 + 0.5 * x + 10 * luck(r);

  test("on wide intervals say that differences are surer where places share dice, and none stands where pairs are compared", () => {
    const table = madeUpSweep({
      factors: [numbers("rate")],
      rows: [[0], [1]],
      replicates: 12,
      value: ([x], _v, r) => wide(r, Number(x)),
    });
    const [told] = oneParameter(table, { outcome, x: "rate", of: [as] }, size).warnings;
    expect(told).toMatch(/Differences between places are often surer: they are taken within replicates/);
    const pairs = madeUpSweep({
      factors: [numbers("rate")],
      rows: [[0], [1]],
      variants: ["a", "b"],
      replicates: 12,
      value: ([x], v, r) => wide(r, Number(x)) + v * (1 + 0.2 * luck(r, 3)),
    });
    const figure = pairedDifferences(pairs, { outcome, from: "a", to: "b" }, size);
    expect(figure.title).toBe("Average distress ended higher in b than in a at both rows of the design");
    expect(figure.warnings.join(" ")).not.toContain("Wide intervals");
  });

  test("on few replicates give their number, and a range only where they differ", () => {
    const few = (kept: (x: number) => number) =>
      oneParameter(
        madeUpSweep({
          factors: [numbers("rate")],
          rows: [[0], [1]],
          replicates: 12,
          value: ([x], _v, r) => (r < kept(Number(x)) ? 30 + 5 * Number(x) + luck(r) : null),
        }),
        { outcome, x: "rate", of: [as] },
        size,
      ).warnings.find((words) => words.startsWith("Fewer"));
    expect(few(() => 4)).toBe("Fewer than 10 replicates at every place: 4 each.");
    expect(few((x) => (x === 0 ? 4 : 6))).toBe("Fewer than 10 replicates at every place: as few as 4.");
    expect(few((x) => (x === 0 ? 4 : 12))).toBe("Fewer than 10 replicates at rate 0: 4.");
  });
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

test("where every mark is one replicate nothing is said of dots and bars that are not there", () => {
  const table = madeUpSweep({
    factors: [numbers("a"), numbers("b")],
    rows: grid([0, 1], [0, 1]),
    replicates: 1,
    value: ([a]) => Number(a),
  });
  expect(oneParameter(table, { outcome, x: "a", of: [as] }, size).reading).toBe(
    "Each mark is one replicate. Every replicate is averaged over b.",
  );
  expect(mainEffectsFigure(table, { outcome, of: as }, size).reading).not.toContain("Lines");
});

test("sizes of elementary effects are told with their unit", () => {
  const table = madeUpSweep({
    factors: [numbers("a"), numbers("b"), numbers("c"), numbers("d")],
    // Trajectories that move one key after another by 2/3 of its range.
    rows: [0, 1, 2, 3].flatMap((start) =>
      [0, 1, 2, 3, 4].map((moved) => [0, 1, 2, 3].map((k) => ((start + k) % 2) / 3 + (k < moved ? 2 / 3 : 0))),
    ),
    structure: { kind: "morris", trajectories: 4, levels: 4 },
    replicates: 4,
    value: ([a, b, c, d], _v, r) => 8 * Number(a) + 4 * Number(b) + 2 * Number(c) + Number(d) + 0.1 * luck(r),
  });
  const { description } = mainEffectsFigure(table, { outcome, of: as }, size);
  expect(description).toMatch(/^Mean sizes of the change over the whole range, in points of 100: a 8\.0\d? .*; and 1 more\.$/);
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

describe("in narrow pictures", () => {
  const table = madeUpSweep({
    factors: [numbers("climate"), numbers("ties")],
    rows: grid([0, 1], [0, 1]),
    variants: ["a", "b"],
    replicates: 12,
    value: ([climate, ties], v, r) => 30 + 4 * Number(climate) + Number(ties) - v * (2 + Number(climate)) + luck(r, Number(ties)),
  });
  const narrow = { width: 350, text: 15 };

  test.each([
    ["paired differences", pairedDifferences(table, { outcome, from: "a", to: "b" }, narrow)],
    ["main effects", mainEffectsFigure(table, { outcome, of: { kind: "value", variant: "a" } }, narrow)],
  ])("no line goes through the words above the bars of %s", (_what, { marks }) => {
    const own = all(marks);
    const lines = own.filter(
      ({ attributes }) => ["k-zero", "k-hairline"].includes(String(attributes["class"])) && attributes["x1"] === attributes["x2"],
    );
    const words = own.filter(({ attributes }) => ["k-text", "k-strong", "k-on-lines"].includes(String(attributes["class"])));
    expect(lines.length).toBeGreaterThan(0);
    for (const { attributes: line } of lines) {
      for (const { attributes: word, inner } of words.filter(({ inner: [first] }) => String(first).length > 5)) {
        const middle = Number(word["y"]) - 5;
        expect(Number(line["y1"]) < middle && Number(line["y2"]) > middle, String(inner[0])).toBe(false);
      }
    }
  });
});

describe("the methods paragraph", () => {
  const { manifest } = madeUpSweep({
    factors: [numbers("climate", "share"), numbers("memory", "weeks")],
    rows: grid([0.3, 0.7], [1, 2]),
    variants: ["a", "b"],
    replicates: 1,
    value: () => 1,
  });

  test("gives levels the units that people say, a seed of several words in quotation marks, and one run its due", () => {
    const [designed, , made] = methodsParagraphs({ ...manifest, seed: "a long winter" }, outcome, [26, 26], citation);
    expect(designed).toContain("climate at 0.3 and 0.7 and memory at 1 and 2 weeks.");
    expect(designed).toContain("Every row is run once.");
    expect(made).toContain("with the seed \u201ca long winter\u201d; the one replicate has the number 0.");
  });

  test("says of variants that it is their difference whose interval was to be narrow", () => {
    const until = { kind: "until", outcome, narrower: 2, looks: [20, 40] } as const;
    const [designed] = methodsParagraphs({ ...manifest, replication: until, replicates: 40 }, outcome, [26, 26], citation);
    expect(designed).toContain(
      "until the 95% interval of the difference between variants in average distress was no wider than 2",
    );
  });

  test("says what an outcome of the scenario's own is, and not that it is a mean of the last weeks", () => {
    const late = { name: "late", title: "Late", unit: "", worse: 0, meaning: "mean distress, weeks 2 to 4" } as const;
    const [, measured] = methodsParagraphs({ ...manifest, outcomes: [...manifest.outcomes, late] }, "late", null, citation);
    expect(measured).toMatch(/^What was measured of a run, late: mean distress, weeks 2 to 4\. Means have/);
  });

  test("says which weeks were measured, of runs that are shorter as well", () => {
    const measured = (weeks: readonly [number, number] | null) => methodsParagraphs(manifest, outcome, weeks, citation)[1];
    expect(measured([26, 26])).toMatch(/^Average distress is the mean of the last 13 weeks of a run\./);
    expect(measured([6, 6])).toMatch(/^Average distress is the mean of all 6 weeks of a run\./);
    expect(measured([6, 26])).toMatch(
      /^Average distress is the mean of the last 13 weeks of a run, or of all of a shorter one\./,
    );
  });
});

test("a report about another outcome is made again by a line that says which", () => {
  const table = madeUpSweep({ factors: [numbers("a")], rows: [[0], [1]], replicates: 3, value: ([a], _v, r) => Number(a) + r });
  const both = {
    ...table,
    outcomes: new Map([...table.outcomes, ["isolates", table.outcomes.get("distress") ?? new Float64Array()]]),
  };
  const input = { table: both, verdict: null, size: null, scenarioText: "", folder: "x", problems: [], fonts: "", citation };
  expect(makeReport({ ...input, outcome: "isolates" }).page).toContain(
    "npx kith report x --outcome isolates\n</pre>".replace("\n", ""),
  );
  expect(makeReport(input).page).toContain("npx kith report x</pre>");
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
