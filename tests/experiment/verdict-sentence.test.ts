import { describe, expect, test } from "vitest";
import { pairedDifference } from "../../src/experiment/statistics/paired-difference.ts";
import { fixed, severalComparisonsNote, verdictSentence } from "../../src/experiment/statistics/verdict-sentence.ts";

const distress = { title: "Average distress", unit: "points of 100" };
const isolates = { title: "Isolates", unit: "share" };

describe("the sentence of a verdict", () => {
  test("says how often, which way, by how much and how sure", () => {
    const paired = {
      difference: -1.3,
      interval: [-1.7, -0.9],
      sd: 1,
      replicates: 40,
      lower: 38,
      higher: 2,
      share: 0.95,
      verdict: "lower",
    } as const;
    expect(verdictSentence(paired, distress, "measured", "shuffled")).toBe(
      "In 38 of 40 replicates average distress ended lower in shuffled than in measured: by 1.3 points of 100 on average (95% interval −1.7 to −0.9).",
    );
  });

  test("says no clear difference where the interval holds zero", () => {
    const paired = {
      difference: 0.2,
      interval: [-0.3, 0.7],
      sd: 1,
      replicates: 40,
      lower: 18,
      higher: 22,
      share: 0.55,
      verdict: "no clear difference",
    } as const;
    expect(verdictSentence(paired, distress, "measured", "shuffled")).toBe(
      "No clear difference in average distress between measured and shuffled: shuffled ended 0.20 points of 100 higher on average " +
        "(95% interval −0.30 to 0.70), lower in 18 and higher in 22 of 40 replicates.",
    );
  });

  test("gives an end of the interval near zero as many decimals as show on which side it lies", () => {
    const near = (interval: readonly [number, number], verdict: "no clear difference" | "higher") =>
      verdictSentence(
        { difference: 0.6, interval, sd: 1, replicates: 40, lower: 12, higher: 28, share: 0.7, verdict },
        distress,
        "a",
        "b",
      );
    expect(near([-0.02, 1.2], "no clear difference")).toContain(
      "b ended 0.60 points of 100 higher on average (95% interval −0.02 to 1.20)",
    );
    expect(near([0.0004, 1.2], "higher")).toContain("by 0.6000 points of 100 on average (95% interval 0.0004 to 1.2000)");
    expect(near([0, 1.2], "no clear difference")).toContain("(95% interval 0.0 to 1.2)");
  });

  test("says the same in every replicate where nothing differs", () => {
    expect(verdictSentence(pairedDifference([1, 2], [1, 2]), distress, "a", "b")).toBe(
      "Average distress ended the same in a and b in every replicate.",
    );
  });

  test("says that one replicate proves nothing", () => {
    expect(verdictSentence(pairedDifference([30], [32]), distress, "a", "b")).toBe(
      "One replicate proves nothing; in this one average distress ended 2.0 points of 100 higher in b than in a.",
    );
  });

  test("says of how many replicates it speaks, where others have no value in one of the two", () => {
    const none = Number.NaN;
    const told = (a: readonly number[], b: readonly number[]) =>
      verdictSentence(pairedDifference(a, b), distress, "a", "b", a.length);
    expect(told([1, 2, 3, none, 4], [0, 1, 2, 3, none])).toBe(
      "In all 3 replicates with a value in both (2 of 5 lack one) average distress ended lower in b than in a: " +
        "by 1.0 points of 100 on average (95% interval −1.0 to −1.0).",
    );
    expect(told([1, 2, none], [0, 3, 1])).toMatch(
      /, lower in 1 and higher in 1 of 2 replicates with a value in both \(1 of 3 lacks one\)\.$/,
    );
    expect(told([1, 2, none], [1, 2, 1])).toBe(
      "Average distress ended the same in a and b in every replicate with a value in both (1 of 3 lacks one).",
    );
    expect(told([1, none, none], [2, 1, 1])).toBe(
      "Only one of 3 replicates has a value in both, and one proves nothing; in this one average distress ended 1.0 points of 100 higher in b than in a.",
    );
    expect(told([none, 1], [1, none])).toBe("No replicate has a value of average distress in both a and b.");
    expect(told([1, 2, 3], [0, 1, 2])).toMatch(/^In all 3 replicates average distress ended lower/);
  });

  test("tells shares in percentage points", () => {
    expect(verdictSentence(pairedDifference([0.1, 0.2], [0.15, 0.25]), isolates, "a", "b")).toContain(
      "by 5.0 percentage points on average",
    );
  });

  test("several comparisons at once come with a warning", () => {
    expect(severalComparisonsNote(1)).toBeNull();
    expect(severalComparisonsNote(6)).toMatch(/^6 comparisons are read at once/);
  });

  test("a rounded zero has no sign", () => {
    expect(fixed(-0.001, 1)).toBe("0.0");
  });
});
