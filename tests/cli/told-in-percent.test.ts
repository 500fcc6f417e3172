import { describe, expect, test } from "vitest";
import { comparisonText } from "../../src/cli/compare-text.ts";
import { sensitivityText } from "../../src/cli/sensitivity-text.ts";
import type { Terminal } from "../../src/cli/terminal.ts";
import { compareRuns } from "../../src/experiment/comparison.ts";
import { answerSentences } from "../../src/experiment/report/answer.ts";
import { outcomeWords } from "../../src/experiment/report/words/outcome-words.ts";
import { sensitivityOf } from "../../src/experiment/sensitivity/sensitivity.ts";
import type { Outcomes, RunRow } from "../../src/experiment/store/run-row.ts";
import type { SweepTable } from "../../src/experiment/sweep/table.ts";
import { grid, luck, madeUpSweep, numbers } from "../experiment/report/made-up-sweep.ts";

const terminal = { paint: (_style: string, text: string) => text } as unknown as Terminal;

/** Two variants in which so large a share of ties ended a week, or of people is isolated, in each of three replicates. */
const compared = (outcome: "tiesEnded" | "isolates", before: readonly number[], after: readonly number[]) => {
  const rows = [before, after].flatMap((values, point) =>
    values.map((value, replicate): RunRow => {
      const variant = point === 0 ? "before" : "after";
      const outcomes = { [outcome]: value } as unknown as Outcomes;
      return { run: `${point}-${replicate}`, point, variant, replicate, seed: "1", hash: "0".repeat(64), outcomes };
    }),
  );
  return comparisonText(compareRuns(["before", "after"], rows, 3, outcome), terminal);
};

/** A sweep in which ties end at a share of 0.02 a week in a climate of 0 and of 0.05 in one of 1, beside luck. */
const ending: SweepTable = (() => {
  const table = madeUpSweep({
    factors: [numbers("climate"), numbers("ties")],
    rows: grid([0, 1], [0, 1]),
    replicates: 12,
    value: ([climate, ties], _v, r) => 0.02 + 0.03 * Number(climate) + 0.001 * luck(r, Number(climate), Number(ties)),
  });
  const values = table.outcomes.get("distress") ?? new Float64Array();
  return { ...table, manifest: { ...table.manifest, outcome: "tiesEnded" }, outcomes: new Map([["tiesEnded", values]]) };
})();

describe("a share of something a week", () => {
  test("differs by as much in the column of differences as in that of intervals and in the sentence below", () => {
    const text = compared("tiesEnded", [0.02, 0.021, 0.022], [0.05, 0.052, 0.051]);
    expect(text).toContain("Ties ended, percentage points per week: paired differences");
    // Differences of 0.030, 0.031 and 0.029: 3.0 points, and t 4.303 x 0.1 / root 3 beside it.
    expect(text).toMatch(/after − before +3\.0 +2\.8 to 3\.2 +3 of 3 +higher/);
    expect(text).toMatch(/by 3\.0 percentage\s+points\s+per\s+week\s+on\s+average\s+\(95%\s+interval\s+2\.8\s+to\s+3\.2\)/);
    expect(text).toMatch(/\nbefore .* 2\.1%\n/);
  });

  test("has means and intervals of one scale in the answer of a report", () => {
    const [trend] = answerSentences(ending, "tiesEnded");
    expect(trend).toBe("Ties ended rose with climate.");
    const told = answerSentences(ending, "tiesEnded")[1];
    expect(told).toMatch(
      /^At climate 0 the mean was 2\.0%, at 1 it was 5\.0%: 3\.0 percentage points per week higher \(95% interval /,
    );
  });

  test("has that unit on the axes of a report, as a value and as a difference", () => {
    const { manifest } = ending;
    expect(outcomeWords(manifest, "tiesEnded").axis).toBe("Ties ended, % per week");
    const of = { kind: "difference", from: "as it is", to: "as it is" } as const;
    expect(outcomeWords(manifest, "tiesEnded", of).axis).toMatch(/^Ties ended, .*, percentage points per week$/);
    expect(outcomeWords(manifest, "isolates").axis).toBe("Isolates, %");
  });

  test("has effects that can be read in kith sensitivity", () => {
    const text = sensitivityText(sensitivityOf(ending, "tiesEnded", { kind: "value", variant: "as it is" }));
    expect(text).toMatch(/^Ties ended, as it is \(percent per week\)\n/);
    expect(text).toMatch(/\nclimate .* 3\.0 +\d\.\d to 3\.\d /);
  });
});

test("differences of shares are headed by percentage points, which they are told in", () => {
  const text = compared("isolates", [0.1, 0.12, 0.11], [0.2, 0.23, 0.21]);
  expect(text).toContain("Isolates, percentage points: paired differences");
  expect(text).toMatch(/after − before +10\.3 /);
});
