import { describe, expect, test } from "vitest";
import {
  averageOf,
  claimedSide,
  countsOf,
  differencesOf,
  fill,
  measuredAs,
  sidesOf,
  sizeOf,
} from "../../../web/lessons/verdict.ts";
import { lessonWords } from "../../../web/words/lessons.ts";
import type { JudgedClaim } from "../../../web/worker/judged-claim.ts";

/** A claim that B is lower than A, with these differences B minus A. */
function judged(
  each: readonly number[],
  verdict: JudgedClaim["result"]["verdict"],
  more: Partial<JudgedClaim> = {},
): JudgedClaim {
  const agreeing = each.filter((value) => value < 0).length;
  return {
    each,
    below: true,
    bound: 0,
    weights: { b: 1, a: -1 },
    spread: {},
    lines: [],
    source: null,
    weeks: { from: 40, to: 52 },
    result: {
      title: "",
      expected: "b < a",
      unit: "points of 100",
      curve: [],
      means: {},
      verdict,
      sentence: "",
      parts: [
        {
          label: "",
          unit: null,
          estimate: 0,
          interval: null,
          expected: [null, 0],
          replicates: each.length,
          agreeing,
          p: null,
          verdict,
        },
      ],
    },
    ...more,
  };
}

const each = [-3, -2, -1, 1, 0];

describe("the words follow what was measured", () => {
  test.each([
    ["supported", "asStated", 3],
    ["equivalent", "asStated", 3],
    ["no clear difference", "noClearDifference", 3],
    ["nothing to compare", "noClearDifference", 3],
    ["not supported", "otherWay", 1],
  ] as const)("%s is said %s, of %s repeats", (verdict, form, count) => {
    const measured = judged(each, verdict);
    expect(measuredAs(measured)).toBe(form);
    expect(countsOf(measured)).toEqual({ count, repeats: 5 });
  });

  test("counts are filled in and stay together", () => {
    expect(fill("In {count} of {repeats} repeats of {repeats}.", judged(each, "supported"))).toEqual([
      { text: "In ", filled: false },
      { text: "3 of 5", filled: true },
      { text: " repeats of ", filled: false },
      { text: "5", filled: true },
      { text: ".", filled: false },
    ]);
    expect(fill("Nothing to fill.", judged(each, "supported"))).toEqual([{ text: "Nothing to fill.", filled: false }]);
  });
});

describe("the dots count what the verdict counts", () => {
  test("B below A is B minus A", () => {
    expect(sidesOf(judged(each, "supported"), ["a", "b"])).toEqual({ of: "B", from: "A", differences: each });
  });

  test("B above A is A minus B, whichever way it is written", () => {
    const above = judged([3, 2, -1], "supported", { below: false });
    expect(sidesOf(above, ["a", "b"])).toEqual({ of: "A", from: "B", differences: [-3, -2, 1] });
    const turned = judged([-3, -2, 1], "supported", { weights: { a: 1, b: -1 } });
    expect(sidesOf(turned, ["a", "b"])).toEqual({ of: "A", from: "B", differences: [-3, -2, 1] });
    expect(differencesOf(turned, ["a", "b"])).toEqual([3, 2, -1]);
  });

  test("two differences against each other are no difference of two networks", () => {
    const contrast = judged(each, "supported", { weights: { b: 1, a: -1, c: -1, d: 1 } });
    expect(sidesOf(contrast, ["a", "b"])).toBeNull();
    expect(sidesOf(judged(each, "supported", { weights: { a: 1, x: -1 } }), ["a", "b"])).toBeNull();
    expect(sidesOf(judged(each, "supported", { bound: 2 }), ["a", "b"])).toBeNull();
  });
});

describe("the size speaks the way that the verdict and the dots do", () => {
  const sized = (estimate: number, interval: readonly [number, number], more: Partial<JudgedClaim> = {}) => {
    const measured = judged(each, "supported", more);
    const [part] = measured.result.parts;
    return { ...measured, result: { ...measured.result, parts: [{ ...part, estimate, interval, unit: "points of 100" }] } };
  };
  const said = (claim: JudgedClaim) => {
    const size = sizeOf(claim, ["a", "b"]);
    return size === null ? "" : lessonWords.size(size.estimate, size.interval, size.unit, size.of);
  };

  test("a difference of two networks is said in words, of the network that is claimed to be more or less", () => {
    expect(said(sized(-2, [-2.5, -1.5]))).toBe("On average 2.0 points lower in B. 95% interval 1.5 to 2.5.");
    expect(said(sized(3, [1.5, 4.6], { below: false }))).toBe("On average 3.0 points higher in B. 95% interval 1.5 to 4.6.");
    expect(said(sized(-2, [-2.5, -1.5], { weights: { a: 1, b: -1 } }))).toBe(
      "On average 2.0 points lower in A. 95% interval 1.5 to 2.5.",
    );
    expect(said(sized(1.2, [-0.4, 2.8]))).toBe(
      "On average 1.2 points higher in B. 95% interval from 0.4 lower to 2.8 higher, with zero between.",
    );
  });

  test("the bar under the dots lies on their side, whichever way the claim is written", () => {
    const bar = (claim: JudgedClaim) => {
      const sides = sidesOf(claim, ["a", "b"]);
      return sides === null ? null : averageOf(claim, ["a", "b"], sides);
    };
    expect(bar(sized(-2, [-2.5, -1.5]))).toEqual({ mean: -2, interval: [-2.5, -1.5] });
    // Dots are A minus B here, and the estimate is B minus A.
    expect(bar(sized(3, [1.5, 4.6], { below: false }))).toEqual({ mean: -3, interval: [-4.6, -1.5] });
    expect(bar(sized(-2, [-2.5, -1.5], { weights: { a: 1, b: -1 } }))).toEqual({ mean: -2, interval: [-2.5, -1.5] });
    expect(bar(judged(each, "supported"))).toBeNull();
  });

  test("two differences against each other keep their sign, and their dots have the same", () => {
    const contrast = sized(1.1, [0.5, 1.7], { weights: { b: 1, a: -1, c: -1, d: 1 }, below: false, each: [2, 1, -1] });
    expect(said(contrast)).toBe("On average +1.1 points. 95% interval +0.5 to +1.7.");
    expect(claimedSide(contrast)).toEqual({ differences: [2, 1, -1], claimed: "right" });
    expect(lessonWords.claimSides("right", 1, 2)).toEqual(["\u2039 not so in 1", "so in 2 \u203a"]);
    expect(claimedSide(judged([1, 3], "supported", { bound: 2 }))).toEqual({ differences: [-1, 1], claimed: "left" });
  });
});
