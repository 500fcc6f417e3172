import { describe, expect, test } from "vitest";
import { countsOf, differencesOf, fill, measuredAs, sidesOf } from "../../../web/lessons/verdict.ts";
import type { JudgedClaim } from "../../../web/worker/protocol.ts";

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
