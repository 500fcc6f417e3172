import { describe, expect, test } from "vitest";
import { holm } from "../../../src/experiment/hypothesis/holm.ts";
import { judge, largestP, together } from "../../../src/experiment/hypothesis/judge.ts";
import { fieller, judgeRatio } from "../../../src/experiment/hypothesis/ratio.ts";

/** Extra hours of sleep with one drug beyond another, ten patients: the paired differences of Student (1908), R's data set `sleep`. */
const sleep = [1.2, 2.4, 1.3, 1.3, 0, 1, 1.8, 0.8, 4.6, 1.4];

describe("a claim of a direction", () => {
  test("has the t interval and the p of R's paired t test", () => {
    const part = judge("sleep", sleep, [0, null]);
    // t.test(extra ~ group, data = sleep, paired = TRUE): t = 4.0621, df = 9, p = 0.002833, 0.7001142 to 2.4598858.
    expect(part.estimate).toBeCloseTo(1.58, 12);
    expect(part.interval?.[0]).toBeCloseTo(0.7001142, 6);
    expect(part.interval?.[1]).toBeCloseTo(2.4598858, 6);
    expect(part.p).toBeCloseTo(0.002833, 6);
    expect(part).toMatchObject({ verdict: "supported", replicates: 10, agreeing: 9 });
  });

  test("is supported where the interval lies wholly beyond the bound, not supported wholly short of it, and open in between", () => {
    expect(judge("", sleep, [null, 0]).verdict).toBe("not supported");
    expect(judge("", sleep, [null, 3]).verdict).toBe("supported");
    expect(judge("", sleep, [2, null]).verdict).toBe("no clear difference");
    expect(judge("", sleep, [2.5, null]).verdict).toBe("not supported");
  });

  test("downwards is the mirror image of one upwards", () => {
    const down = judge(
      "",
      sleep.map((value) => -value),
      [null, 0],
    );
    expect(down).toMatchObject({ verdict: "supported", agreeing: 9 });
    expect(down.p).toBeCloseTo(0.002833, 6);
    expect(judge("", sleep, [null, 0]).p).toBe(1);
  });

  test("leaves out replicates without a number, and says nothing of one alone or none", () => {
    expect(judge("", [Number.NaN, ...sleep], [0, null]).replicates).toBe(10);
    expect(judge("", [1], [0, null])).toMatchObject({ verdict: "no clear difference", interval: null, p: null, estimate: 1 });
    expect(judge("", [Number.NaN], [0, null])).toMatchObject({ verdict: "nothing to compare", estimate: null });
  });

  test("on which all replicates agree to the last bit is as sure as can be, and one of exactly the bound is open", () => {
    expect(judge("", [2, 2, 2], [0, null])).toMatchObject({ verdict: "supported", p: 0 });
    expect(judge("", [0, 0, 0], [0, null])).toMatchObject({ verdict: "no clear difference", p: 1 });
  });
});

describe("a claim of no difference that matters", () => {
  test("is held by two one-sided tests: equivalent just where the 90% interval lies within the margin", () => {
    // 1.58 plus and minus 1.833113 x 0.388959: 0.8670 to 2.2930.
    expect(judge("", sleep, [-2.3, 2.3])).toMatchObject({ verdict: "equivalent" });
    expect(judge("", sleep, [-2.29, 2.29])).toMatchObject({ verdict: "no clear difference" });
    expect(judge("", sleep, [0.86, 2.3])).toMatchObject({ verdict: "equivalent" });
    expect(judge("", sleep, [0.87, 2.3])).toMatchObject({ verdict: "no clear difference" });
    // The larger of the two one-sided p: t = (2.5 - 1.58) / 0.388959 = 2.3653 with 9 degrees of freedom.
    expect(judge("", sleep, [-2.5, 2.5]).p).toBeCloseTo(0.02111, 4);
  });

  test("fails where the 95% interval lies wholly outside", () => {
    expect(judge("", sleep, [-0.5, 0.5]).verdict).toBe("not supported");
    expect(judge("", sleep, [-0.8, 0.8]).verdict).toBe("no clear difference");
  });
});

describe("a ratio at its limits", () => {
  test("is no surer than that what it is divided by lies above zero", () => {
    // Ten beside each of these is clearly above them; that they are above zero is less clear.
    const bottoms = [0.4, 1.6, 0.2, 1.2, 0.9];
    const part = judgeRatio("", [10, 10, 10, 10, 10], bottoms, [1, null]);
    expect(part.verdict).toBe("supported");
    expect(part.p).toBe(judge("", bottoms, [0, null]).p);
  });

  test("is beyond a bound in a replicate only where it does not lie on it", () => {
    expect(judgeRatio("", [2, 3, 4], [1, 1, 1], [2, null]).agreeing).toBe(2);
    expect(judgeRatio("", [2, 3, 4], [1, 1, 1], [null, 3]).agreeing).toBe(1);
  });
});

describe("a ratio of two means", () => {
  const top = [4, 6, 5, 7, 3];
  const bottom = [2, 3, 2, 3, 2];

  test("is that of the means, not the mean of ratios, with Fieller's interval", () => {
    const part = judgeRatio("", top, bottom, [1, null]);
    expect(part.estimate).toBeCloseTo(5 / 2.4, 12);
    // The ends are where top - ratio x bottom is just not zero: t of both is 2.776445, the 97.5% point at 4 degrees of freedom.
    for (const end of part.interval ?? []) {
      const rest = top.map((value, r) => value - end * bottom[r]);
      const mean = rest.reduce((sum, value) => sum + value, 0) / 5;
      const sd = Math.sqrt(rest.reduce((sum, value) => sum + (value - mean) ** 2, 0) / 4);
      expect(Math.abs(mean / (sd / Math.sqrt(5)))).toBeCloseTo(2.776445, 5);
    }
    expect(part.verdict).toBe("supported");
    expect(judgeRatio("", top, bottom, [3, null]).verdict).toBe("not supported");
  });

  test("within limits on both sides has the larger p of the two, and agrees where a replicate lies between both", () => {
    const [low, high] = [judgeRatio("", top, bottom, [1, null]), judgeRatio("", top, bottom, [null, 2.6])];
    // t of top - bottom is 2.6 / 0.5099 = 5.0990, of top - 2.6 x bottom -1.24 / 0.3544 = -3.4989; two-sided with 4 degrees of freedom.
    expect(low.p).toBeCloseTo(0.00699, 4);
    expect(high.p).toBeCloseTo(0.02491, 4);
    expect(judgeRatio("", top, bottom, [1, 2.6])).toMatchObject({ verdict: "supported", p: high.p, agreeing: 5 });
    // Ratios of the replicates: 2, 2, 2.5, 2.33 and 1.5.
    expect(judgeRatio("", top, bottom, [1, 2.4])).toMatchObject({ agreeing: 4, replicates: 5 });
    expect(judgeRatio("", top, bottom, [1.8, 2.4])).toMatchObject({ agreeing: 3, replicates: 5 });
  });

  test("of something that is not clearly above zero says nothing", () => {
    expect(judgeRatio("", top, [2, -3, 1, -1, 1], [1, null])).toMatchObject({ verdict: "no clear difference", interval: null });
    expect(fieller(top, [2, -3, 1, -1, 1])).toBeNull();
  });
});

test("a hypothesis holds only if all its claims do, and its p is the largest of theirs", () => {
  expect(together(["supported", "equivalent"])).toBe("supported");
  expect(together(["equivalent", "equivalent"])).toBe("equivalent");
  expect(together(["supported", "no clear difference"])).toBe("no clear difference");
  expect(together(["no clear difference", "not supported", "supported"])).toBe("not supported");
  expect(largestP([0.01, 0.2, 0.03])).toBe(0.2);
  expect(largestP([0.01, null])).toBeNull();
});

test("Holm's adjustment steps down: 0.01, 0.02, 0.03 and 0.04 become 0.04, 0.06, 0.06 and 0.06", () => {
  expect(holm([0.03, 0.01, 0.04, 0.02]).map((p) => Number(p?.toFixed(6)))).toEqual([0.06, 0.04, 0.06, 0.06]);
  expect(holm([0.04, null])).toEqual([0.08, null]);
});
