import { describe, expect, test } from "vitest";
import { combinationText, combine } from "../../../src/experiment/hypothesis/combine.ts";
import { evaluate, statisticsOf } from "../../../src/experiment/hypothesis/evaluate.ts";
import { chunksOf, designTest, numbersOf } from "../../../src/experiment/hypothesis/test-design.ts";
import type { Claim, Hypothesis } from "../../../src/scenario/hypothesis/claim.ts";
import { scenarioText } from "../../support/scenarios.ts";

const scenario = (...claims: string[]) =>
  scenarioText(`kith: 1
title: Three
seed: 1
weeks: 70
population: { people: 30, identities: [{ dimension: religion, share: 0.3 }] }
settings: { work: { climate: 0.5, time: 1 } }
network: { generator: ring, neighbors: 4 }
compare:
  before: {}
  after: { network: { neighbors: 6 } }
  later: { network: { neighbors: 8 } }
replicates: 30
hypothesis:
${claims.map((claim) => `  - ${claim}\n`).join("")}`);

const hypothesisOf = (...claims: string[]): Hypothesis => {
  const { hypothesis } = scenario(...claims);
  if (hypothesis === null) throw new Error("no hypothesis");
  return hypothesis;
};

/** Four replicates whose differences are the same in each but for a little. */
const values = new Map([
  ["before", [10, 11, 12, 13]],
  ["after", [8.1, 8.9, 10, 11]],
  ["later", [6, 7.1, 7.9, 9]],
]);
const judged = (...claims: string[]) => evaluate(hypothesisOf(...claims), () => values, 4);
const verdicts = (...claims: string[]) => judged(...claims).claims.map(({ verdict }) => verdict);

test("variants are weighed and added up within each replicate", () => {
  expect(combine({ weights: { before: 1, after: -2 }, constant: 3 }, values, 4)).toEqual([
    10 + 3 - 16.2,
    11 + 3 - 17.8,
    12 + 3 - 20,
    13 + 3 - 22,
  ]);
  expect(combine({ weights: { before: 1, missing: 1 }, constant: 0 }, values, 2)).toEqual([Number.NaN, Number.NaN]);
  expect(combinationText({ weights: { after: -2, before: 1 }, constant: 0.5 })).toBe("before − 2 × after + 0.5");
});

describe("a claim", () => {
  test("of a direction goes by the paired difference", () => {
    expect(verdicts("{ statistic: distress, expect: after < before }")).toEqual(["supported"]);
    expect(verdicts("{ statistic: distress, expect: after > before }")).toEqual(["not supported"]);
    expect(verdicts("{ statistic: distress, expect: after < before, margin: 1.5 }")).toEqual(["supported"]);
    expect(verdicts("{ statistic: distress, expect: after < before, margin: 3 }")).toEqual(["not supported"]);
    expect(judged("{ statistic: distress, expect: after < before }").claims[0]).toMatchObject({
      means: { after: expect.closeTo(9.5, 10), before: 11.5 },
      parts: [{ label: "after − before", estimate: expect.closeTo(-2, 10), agreeing: 4, replicates: 4 }],
      sentence: expect.stringMatching(
        /^after − before: −2\.0 points of 100 \(95% interval .*\), as predicted in 4 of 4 replicates\. Supported\.$/,
      ),
    });
  });

  test("that nobody differs compares everybody with the first", () => {
    const [claim] = judged("{ statistic: distress, expect: equal, within: 3 }").claims;
    expect(claim.parts.map(({ label, verdict }) => [label, verdict])).toEqual([
      ["after − before", "equivalent"],
      ["later − before", "not supported"],
    ]);
    expect(claim.verdict).toBe("not supported");
  });

  test("of a difference of differences may cross variants", () => {
    expect(verdicts("{ statistic: distress, expect: later - before < 1.5 * (after - before) }")).toEqual(["supported"]);
  });

  test("about a curve shows it", () => {
    const [claim] = judged("{ statistic: distress, expect: decreasing, at: { before: 0, after: 1, later: 2 } }").claims;
    expect(claim.verdict).toBe("supported");
    expect(claim.curve.map(({ x, label, mean }) => [x, label, mean])).toEqual([
      [0, "before", 11.5],
      [1, "after", expect.closeTo(9.5, 10)],
      [2, "later", expect.closeTo(7.5, 10)],
    ]);
    expect(claim.parts[0].estimate).toBeCloseTo(-2, 10);
  });
});

test("the words of a hypothesis follow from its claims", () => {
  const small = "{ statistic: distress, expect: after = before, within: 3 }";
  expect(judged(small).words).toBe("equivalent within ±3 points of 100");
  expect(judged(small, "{ statistic: distress, expect: after < before }").words).toBe("supported");
  expect(judged(small, "{ statistic: distress, expect: after > before }").words).toBe("not supported");
  expect(judged("{ statistic: isolates, expect: after = before, within: 3 }").words).toBe(
    "equivalent within ±300 percentage points",
  );
});

test("each statistic is asked once, of the variants that need it", () => {
  const claims = [
    "{ statistic: distress, expect: after < before }",
    "{ statistic: distress, expect: later < 50 }",
    "{ statistic: isolates, expect: before below 1 }",
  ];
  expect(statisticsOf(hypothesisOf(...claims)).map(({ statistic, variants }) => [statistic.statistic, variants])).toEqual([
    ["distress", ["after", "before", "later"]],
    ["isolates", ["before"]],
  ]);
});

describe("what is run for a hypothesis", () => {
  const read = scenario("{ statistic: distress, expect: after < before }", "{ statistic: isolates, expect: before below 1 }");
  const testable = { ...read, name: "three", hypothesis: read.hypothesis as Hypothesis };
  const design = designTest(testable, 12);

  test("are the variants that some claim names, in chunks of replicates", () => {
    expect(design.points.map(({ variant, statistics }) => [variant, statistics.length])).toEqual([
      ["before", 2],
      ["after", 1],
    ]);
    expect(chunksOf(design)).toEqual([
      { first: 0, end: 8 },
      { first: 8, end: 12 },
    ]);
  });

  test("has a key that follows whatever numbers depend on, and not how many there are or what is expected of them", () => {
    const key = (claims: readonly Claim[], more: object = {}) =>
      designTest({ ...testable, hypothesis: { ...testable.hypothesis, claims }, ...more }, 5).key;
    const { claims } = testable.hypothesis;
    expect(key(claims)).toBe(design.key);
    expect(
      key(
        hypothesisOf("{ statistic: distress, expect: after > before }", "{ statistic: isolates, expect: before below 1 }").claims,
      ),
    ).toBe(design.key);
    expect(key(claims, { seed: 2 })).not.toBe(design.key);
    expect(key(claims.slice(0, 1))).not.toBe(design.key);
  });

  test("numbers of chunks come together by variant and replicate; what is missing is no number", () => {
    const chunk = (first: number, end: number) => ({
      first,
      end,
      failed: [],
      numbers: design.points.map(({ statistics }, p) =>
        Array.from({ length: end - first }, (_, r) =>
          statistics.map((_, s) => (first + r === 5 ? null : 100 * p + 10 * s + first + r)),
        ),
      ),
    });
    const numbers = numbersOf(design, [chunk(8, 12), chunk(0, 8)]);
    const [distress, isolates] = testable.hypothesis.claims.map(({ statistic }) => numbers(statistic));
    expect(distress.get("after")).toEqual([100, 101, 102, 103, 104, Number.NaN, 106, 107, 108, 109, 110, 111]);
    expect(isolates.get("before")).toEqual([10, 11, 12, 13, 14, Number.NaN, 16, 17, 18, 19, 20, 21]);
    expect(isolates.has("after")).toBe(false);
  });
});

test("a slope over variants says of which scale it is per 1, whatever the order of the places: nobody could read per 1 of at", () => {
  const [{ parts, sentence }] = judged("{ statistic: distress, expect: decreasing, at: { after: 0.4, before: -0.1 } }").claims;
  // From 11.5 at -0.1 to 9.5 at 0.4.
  expect(parts).toMatchObject([{ label: "slope", estimate: expect.closeTo(-4, 10) }]);
  expect(sentence).toMatch(/^slope: −4\.0 points of 100 per 1 more on the scale from −0\.1 to 0\.4 \(95% interval /);
});
