import { expect, test } from "vitest";
import { comparisonText } from "../../src/cli/compare-text.ts";
import type { Terminal } from "../../src/cli/terminal.ts";
import { compareRuns } from "../../src/experiment/comparison.ts";
import type { Outcomes, RunRow } from "../../src/experiment/store/run-row.ts";

const terminal = { paint: (_style: string, text: string) => text } as unknown as Terminal;

/** Average distress of two variants in each replicate; null where a run has none. */
const compared = (before: readonly (number | null)[], after: readonly (number | null)[]) => {
  const rows = [before, after].flatMap((values, point) =>
    values.map((distress, replicate): RunRow => {
      const variant = point === 0 ? "before" : "after";
      const outcomes = { distress } as unknown as Outcomes;
      return { run: `${point}-${replicate}`, point, variant, replicate, seed: "1", hash: "0".repeat(64), outcomes };
    }),
  );
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
