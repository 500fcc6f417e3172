import { describe, expect, test } from "vitest";
import { hypothesesPage } from "../../../src/experiment/hypothesis/page.ts";
import type { Part } from "../../../src/experiment/hypothesis/result.ts";
import { judgeShape } from "../../../src/experiment/hypothesis/shape.ts";
import { claimSentence, intervalCell } from "../../../src/experiment/hypothesis/words.ts";

/** A valley over so many places, its bottom at the second, in six replicates with a little of their own. */
function valley(places: number): readonly Part[] {
  const rows = [-2, -1, 0, 0, 1, 2].map((own) =>
    Array.from({ length: places }, (_, k) => (k === 0 || k === places - 1 ? 0 : -9 + k + own)),
  );
  return judgeShape("U", { xs: Array.from({ length: places }, (_, k) => k), rows }, null, null);
}

describe("the interval of a place that was picked as the lowest of several", () => {
  // Mean -8, standard deviation sqrt(2), six replicates. R: qt(1 - 0.05 / 2 / c(1, 2, 3), 5) = 2.570582, 3.163381, 3.534110.
  const half = (t: number) => (t * Math.sqrt(2)) / Math.sqrt(6);

  test.each([
    [4, 2, 3.163381, "97.5%"],
    [5, 3, 3.53411, "98.3%"],
  ])("of %i places is wider, and says at which level", (places, of, t, level) => {
    const part = valley(places)[2];
    expect(part.interval?.[0]).toBeCloseTo(-8 - half(t), 5);
    expect(part.picked).toEqual({ of, level: expect.closeTo(1 - 0.05 / of, 12) });
    expect(claimSentence([part], "supported", "")).toContain(
      `(${level} interval −${(8 + half(t)).toFixed(1)} to −${(8 - half(t)).toFixed(1)}, wider as it was picked from ${of} places)`,
    );
    expect(intervalCell(part, "")).toMatch(new RegExp(`^−.* to −.* \\(at ${level}\\)$`));
  });

  test("is an interval like any other where there was nothing to pick from, as of the slopes beside it", () => {
    const [slope, , only] = valley(3);
    expect(only.interval?.[0]).toBeCloseTo(-8 - half(2.570582), 5);
    for (const part of [slope, only]) {
      expect(part).not.toHaveProperty("picked");
      expect(claimSentence([part], "supported", "")).toContain(" (95% interval −");
      expect(intervalCell(part, "")).not.toContain("at");
    }
  });

  test("never is at 100%, however many places there were", () => {
    const part: Part = { ...valley(4)[2], picked: { of: 400, level: 1 - 0.05 / 400 } };
    expect(intervalCell(part, "")).toContain("(at 99.987%)");
  });

  test("says its level on the page of hypotheses, too", () => {
    const [part] = valley(5).slice(2);
    const claim = { title: "Valley", expected: "U", unit: "", parts: [part], curve: [], means: {}, verdict: part.verdict };
    const result = { claims: [{ ...claim, sentence: "" }], replicates: 6, verdict: part.verdict, words: "", p: part.p };
    const about = { id: "H1", file: "h.yaml", title: "Valley", question: null, prediction: null, source: null, notes: null };
    const made = { scenario: "", engine: "", claims: "", variants: 5, people: 30, weeks: 60, first: {}, failed: 0, older: null };
    expect(hypothesesPage({ format: 1, hypotheses: [{ ...about, ...made, result }] })).toContain(" (at 98.3%) | 6 of 6 |");
  });
});
