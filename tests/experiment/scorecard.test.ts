import { describe, expect, test } from "vitest";
import { leastShare } from "../../src/cli/scorecard-of.ts";
import { calibrationTargets } from "../../src/experiment/calibration/targets.ts";
import { edgeOf, missOf, scorecardRows } from "../../src/experiment/scorecard/read-scorecard.ts";
import { score, verdictOf } from "../../src/experiment/scorecard/scorecard.ts";
import type { Target, TargetPart } from "../../src/experiment/scorecard/target.ts";
import { validationTargets } from "../../src/experiment/validation/targets.ts";
import { sourceOf } from "../../src/model/sources.ts";

const part: TargetPart = { statistic: "x", meaning: "the number", unit: "share", low: 0.1, high: 0.2 };
const found = (low: number, high: number) => ({ mean: (low + high) / 2, interval: [low, high] as const, sd: 1, count: 40 });

describe("a row of the scorecard", () => {
  test("is inside where the interval overlaps the target and is narrower than it", () => {
    expect(verdictOf(part, found(0.12, 0.14))).toBe("inside");
    expect(verdictOf(part, found(0.05, 0.1))).toBe("inside");
    expect(verdictOf(part, found(0.05, 0.099))).toBe("outside");
    expect(verdictOf(part, found(0.201, 0.25))).toBe("outside");
    expect(verdictOf(part, found(0.08, 0.22))).toBe("outside");
  });

  test("with a limit on one side only has no width to be narrower than", () => {
    const atLeast = { ...part, high: null };
    expect(verdictOf(atLeast, found(-5, 0.11))).toBe("inside");
    expect(verdictOf(atLeast, found(-5, 0.09))).toBe("outside");
  });

  test("that has to lie in its range wholly is outside as soon as the interval leaves it", () => {
    const below = { ...part, low: null, high: 0, wholly: true };
    expect(verdictOf(below, found(-0.4, -0.1))).toBe("inside");
    expect(verdictOf(below, found(-0.4, 0.01))).toBe("outside");
  });

  test("without an interval is not comparable, which counts as outside and is said", () => {
    const [row] = score("validation", [target([part])], [{ x: 0.15 }]);
    expect(row.verdict).toBe("not comparable");
    expect(missOf(row)).toBe("The number: these runs give no number to compare.");
  });

  test("that cannot be held against its finding says why, and counts as not comparable", () => {
    const [row] = score(
      "validation",
      [target([{ ...part, unlike: "one is a share, the other is odds" }])],
      [{ x: 0.15 }, { x: 0.16 }],
    );
    expect(row.verdict).toBe("not comparable");
    expect(missOf(row)).toBe("The number is 0.155, beside 0.1 to 0.2: one is a share, the other is odds.");
  });

  test("whose interval only reaches out of its range is not called above it", () => {
    const below = { ...part, low: null, high: 0, wholly: true };
    const [row] = score("calibration", [target([below])], [{ x: -0.2 }, { x: 0.1 }]);
    expect(missOf(row)).toMatch(/^The number is -0\.050 \[.*\]: the interval does not lie wholly in its range, at most 0\.$/);
  });

  test("of several parts needs all of them, and says which one misses by how much", () => {
    const other = { ...part, statistic: "y", meaning: "the other number" };
    const replicates = [0, 1, 2, 3].map((k) => ({ x: 0.15 + 0.001 * k, y: 0.4 + 0.001 * k }));
    const [row] = score("calibration", [target([part, other])], replicates);
    // Mean .1515; t interval of 0, 1, 2, 3 thousandths: sd 1.29e-3, / 2, x 3.182.
    expect(row.parts[0].mean).toBeCloseTo(0.1515, 12);
    expect(row.parts[0].interval?.[1]).toBeCloseTo(0.1515 + (3.182446 * 1.290994e-3) / 2, 6);
    expect([row.parts[0].verdict, row.parts[1].verdict, row.verdict]).toEqual(["inside", "outside", "outside"]);
    expect(missOf(row)).toBe("The other number is 0.402 [0.399, 0.404], above 0.1 to 0.2.");
    expect(scorecardRows([row])[0]).toMatchObject({ id: "T", set: "calibration", target: [0.1, 0.2], verdict: "outside" });
  });

  test("that is inside by its interval alone says that its estimate is not", () => {
    const [edge] = score("calibration", [target([part])], [{ x: 0.099 }, { x: 0.0985 }, { x: 0.1005 }]);
    expect([edge.verdict, missOf(edge)]).toEqual(["inside", null]);
    expect(edgeOf(edge)).toMatch(
      /^The number is 0\.099 \[0\.09\d, 0\.10\d\]: the interval reaches 0\.1 to 0\.2, the estimate does not\.$/,
    );
    const [middle] = score("calibration", [target([part])], [{ x: 0.15 }, { x: 0.151 }]);
    expect(edgeOf(middle)).toBeNull();
    const [outside] = score("calibration", [target([part])], [{ x: 0.3 }, { x: 0.301 }]);
    expect(edgeOf(outside)).toBeNull();
  });

  test("leaves out replicates without a number", () => {
    const [row] = score("calibration", [target([part])], [{ x: 0.125 }, { x: null }, {}, { x: 0.25 }]);
    expect(row.parts[0]).toMatchObject({ count: 2, mean: 0.1875 });
  });
});

test("the sixteen rows of the calibration set have ids, sources and ranges of their own, and none stands in the validation set", () => {
  expect(calibrationTargets.map(({ id }) => id)).toEqual(
    "C1 C4 C5 C8 C9 C13 C14 C34 C34d C35a C35s C36 C37 C38 C43 CD".split(" "),
  );
  const all = [...calibrationTargets, ...validationTargets];
  expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
  for (const { id, sources, parts } of all) {
    for (const key of sources) expect(key === "assumed" || sourceOf(key) !== undefined, `${id}: ${key}`).toBe(true);
    for (const { low, high } of parts) expect((low ?? -9) < (high ?? 9), id).toBe(true);
  }
  const names = (targets: readonly Target[]) => targets.flatMap(({ parts }) => parts.map(({ statistic }) => statistic));
  expect(names(calibrationTargets).filter((name) => names(validationTargets).includes(name))).toEqual([]);
});

test("--min-inside takes shares as numbers and percentages, and nothing else", () => {
  expect([leastShare(".8"), leastShare("80%"), leastShare("1"), leastShare(undefined)]).toEqual([0.8, 0.8, 1, null]);
  for (const wrong of ["8", "-1", "", "most", "120%"]) expect(() => leastShare(wrong)).toThrow(/between 0 and 1/);
});

function target(parts: readonly TargetPart[]): Target {
  return { id: "T", title: "A test", sources: ["assumed"], finding: "", parts };
}
