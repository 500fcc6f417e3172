import { describe, expect, test } from "vitest";
import { methodsParagraphs } from "../../../src/experiment/report/page/methods.ts";
import { makeReport } from "../../../src/experiment/report/report.ts";
import { grid, madeUpSweep, numbers } from "./made-up-sweep.ts";
import { outcome } from "./marks.ts";

const citation = { authors: ["The Kith developers"], title: "Kith", version: "0.2.0", year: "2026" };

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
