import { expect, test } from "vitest";
import type { Mark } from "../../../src/experiment/report/figure.ts";
import { overWeeks } from "../../../src/experiment/report/figures/over-weeks.ts";
import { makeReport } from "../../../src/experiment/report/report.ts";
import { luck, madeUpSweep, numbers } from "./made-up-sweep.ts";
import { all, size } from "./marks.ts";

const table = madeUpSweep({
  factors: [numbers("climate")],
  rows: [[0.3], [0.7]],
  variants: ["a", "b"],
  replicates: 12,
  value: ([climate], v, r) => 30 + Number(climate) - v + luck(r),
});
const weeks = Array.from({ length: 27 }, (_, week) => week);
/** Replicate r of variant v has 20 + week + r, one less in b: means over 0 to 11 are 25.5 + week. */
const row = {
  row: 1,
  weeks,
  lines: ["a", "b"].map((variant, v) => ({
    variant,
    values: weeks.map((week) => Float64Array.from({ length: 12 }, (_, r) => 20 + week + r - v)),
  })),
};

test("says where the means began and ended, and claims nothing about what lies between", () => {
  const { title, description, reading, table: told } = overWeeks(table, "distress", row, "Because.", size);
  expect(title).toBe("Average distress week by week at climate 0.7");
  expect(description).toBe("The mean went from 25.5 in week 0 to 51.5 in week 26 in a and from 24.5 to 50.5 in b.");
  expect(reading).toBe(
    "Lines: means of 12 replicates; intervals are in the table. Shaded: the last 13 weeks, whose mean is the outcome everywhere else. Because.",
  );
  expect(told.rows).toHaveLength(54);
  // Twelve whole numbers in a row have an SD of sqrt 13; t(11) is 2.201.
  const half = (2.20099 * Math.sqrt(13)) / Math.sqrt(12);
  expect(told.rows[0].slice(0, 3)).toEqual([0, "a", 25.5]);
  expect(told.rows[0][3]).toBeCloseTo(25.5 - half, 4);
  expect(told.rows[0][5]).toBe(12);
});

test("one variant has its interval as a band, several have lines that differ without color", () => {
  const lines = ({ marks }: { readonly marks: readonly Mark[] }, look: RegExp) =>
    all(marks).filter(({ attributes }) => look.test(String(attributes["class"])));
  const several = overWeeks(table, "distress", row, "", size);
  expect(lines(several, /^k-line(-a)?$/).map(({ attributes }) => attributes["stroke-dasharray"])).toEqual(["9 6", undefined]);
  expect(lines(several, /^k-band$/)).toHaveLength(0);
  const alone = { ...row, lines: row.lines.slice(0, 1) };
  const single = overWeeks({ ...table, manifest: { ...table.manifest, variants: ["a"] } }, "distress", alone, "", size);
  expect(lines(single, /^k-band$/)).toHaveLength(1);
  // The shade begins at week 14 and ends at week 26, the last.
  const [shade] = lines(single, /^k-shade$/).map(({ attributes }) => attributes);
  const [first, last] = [0, 25].map((week) =>
    Number(
      lines(single, /^k-tick$/).find(
        ({ inner, attributes }) => inner[0] === String(week) && attributes["text-anchor"] === "middle",
      )?.attributes["x"],
    ),
  );
  expect(Number(shade["x"])).toBeCloseTo(first + ((last - first) * 14) / 25, 0);
});

test("is in a report where weeks were recorded, before the replicates of the same row, and nowhere else", () => {
  const input = { table, verdict: null, size: null, scenarioText: "", folder: "x", problems: [], fonts: "" };
  const citation = { authors: ["The Kith developers"], title: "Kith", version: "0.2.0", year: "2026" };
  const without = makeReport({ ...input, citation });
  expect([...without.figures.keys()].join(" ")).not.toContain("over-weeks");
  const names = [...makeReport({ ...input, citation, weeks: row }).figures.keys()];
  expect(names.at(-2)).toBe("distress-over-weeks-row-1.svg");
  expect(names.at(-1)).toMatch(/^distress-every-replicate-row-/);
});
