import { describe, expect, test } from "vitest";
import { comparisonText } from "../../src/cli/compare-text.ts";
import type { Terminal } from "../../src/cli/terminal.ts";
import { compareRuns } from "../../src/experiment/comparison.ts";
import { comparisonsCsv } from "../../src/experiment/store/exports.ts";
import type { Outcomes, RunRow } from "../../src/experiment/store/run-row.ts";

const terminal = { paint: (_style: string, text: string) => text } as unknown as Terminal;

/** Average distress of two variants in each replicate; null where a run has none. */
const rowsOf = (...byVariant: readonly (readonly (number | null)[])[]) =>
  byVariant.flatMap((values, point) =>
    values.map((distress, replicate): RunRow => {
      const variant = point === 0 ? "before" : "after";
      const outcomes = { distress } as unknown as Outcomes;
      return { run: `${point}-${replicate}`, point, variant, replicate, seed: "1", hash: "0".repeat(64), outcomes };
    }),
  );

const compared = (before: readonly (number | null)[], after: readonly (number | null)[]) => {
  const rows = rowsOf(before, after);
  return comparisonText(compareRuns(["before", "after"], rows, before.length, "distress"), terminal).replace(/\s+/g, " ");
};

test("where some replicates have no value in one variant, it is said that means and differences are not over the same ones", () => {
  // Over all replicates before has 25 and after 13, over the two that have both the difference is 2 and 4.
  const text = compared([10, 10, 40, 40], [12, 14, null, null]);
  expect(text).toContain("Mean of 4 replicates");
  expect(text).toMatch(/before 25\.0 .*after 13\.0 .*after − before 3\.0/);
  expect(text).toContain(
    "Differences are over the replicates in which both variants have a value, here 2 of 4; means are over all in which the variant has one",
  );
});

test("where all replicates have a value in both, nothing is said of it", () => {
  expect(compared([10, 10], [12, 14])).not.toContain("Differences are over");
});

describe("a difference over no replicate", () => {
  test("is told to be none, and not to be 0", () => {
    expect(compared([10, null], [null, 12])).toMatch(/after − before - - 0 of 0 nothing to compare/);
  });

  test("is empty in comparisons.csv, as is the spread of one replicate", () => {
    const [head, ...lines] = comparisonsCsv(["before", "after"], rowsOf([10], [12]), 1)
      .trimEnd()
      .split("\n");
    const told = (measure: string) => {
      const cells = lines.find((line) => line.startsWith(`${measure},`))?.split(",");
      return Object.fromEntries(head.split(",").map((name, k) => [name, cells?.[k]]));
    };
    expect(told("distress")).toMatchObject({ replicates: "1", difference: "2", sd: "", share: "1" });
    expect(told("gap")).toMatchObject({ replicates: "0", difference: "", low: "", sd: "", share: "" });
  });
});
