import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { goals, judge } from "../../bench/goals.ts";
import { judgeAll } from "../../bench/judge-all.ts";
import { measurementNames, measurementsAsked } from "../../bench/options.ts";
import { readmeWords } from "../../bench/readme-words.ts";
import type { BenchResults } from "../../bench/results.ts";
import { goalLine, resultsPage } from "../../bench/results-page.ts";
import { replaceBlock } from "../../docs/source/blocks.ts";

const results: BenchResults = JSON.parse(readFileSync("bench/results.json", "utf8"));
const ids = ["S1", "S2", "S3", "S4", "S5", "S6", "S7", "S8", "S9", "S10"];

test("bench/RESULTS.md says what bench/results.json and bench/TRIED.md say: npm run bench", () => {
  expect(readFileSync("bench/RESULTS.md", "utf8")).toBe(resultsPage(results, readFileSync("bench/TRIED.md", "utf8")));
});

test("README says of speed what bench/results.json says, and where Kith is not first: npm run bench", () => {
  const readme = readFileSync("README.md", "utf8");
  expect(replaceBlock(readme, "speed", readmeWords(results))).toBe(readme);
  const timed = results.measurements.peers?.timed ?? [];
  const first = timed.every(({ ratio }) => ratio >= 1);
  expect(readme.includes("Kith is not first")).toBe(!first);
});

test("results.json has goals S1 to S10, each with goal, figure and verdict, and they follow from what was measured", () => {
  expect(results.goals.map(({ id }) => id)).toEqual(ids);
  for (const { id, goal, figure, verdict, why } of results.goals) {
    expect(goal.length, id).toBeGreaterThan(20);
    expect(["met", "missed", "not measured"], id).toContain(verdict);
    expect(figure === null ? typeof why : "said", id).not.toBe("undefined");
  }
  expect(judgeAll(results.measurements, results.failed)).toEqual(results.goals);
});

test("a goal is met at its bound, missed beyond it, and not measured where there is a reason in place of a figure", () => {
  const goal = { id: "S0", goal: "at most 2", unit: "times", bounds: { atMost: 2 } };
  expect(judge(goal, 2)).toMatchObject({ figure: 2, verdict: "met" });
  expect(judge(goal, 2.01)).toMatchObject({ figure: 2.01, verdict: "missed" });
  expect(judge(goal, Number.NaN)).toMatchObject({ verdict: "missed" });
  expect(judge(goal, "no gcc here")).toMatchObject({ figure: null, verdict: "not measured", why: "no gcc here" });
});

test("a goal of several parts is missed with one of them, and not met while one is not measured", () => {
  const goal = { id: "S0", goal: "both", unit: "ms", bounds: { small: { atMost: 1 }, large: { atLeast: 10 } } };
  expect(judge(goal, { small: 1, large: 10 }).verdict).toBe("met");
  expect(judge(goal, { small: 1, large: 9 })).toMatchObject({ verdict: "missed", why: "missed: large" });
  expect(judge(goal, { small: 1 })).toMatchObject({ verdict: "not measured", why: "not measured: large" });
  expect(judge(goal, { small: 2 })).toMatchObject({ verdict: "missed", why: "missed: small; not measured: large" });
});

test("a figure just beyond its bound is told with the decimals that show it", () => {
  const [s9] = judgeAll({ recording: [{ people: 10_000, means: 1.053, columns: 1.048, both: 1.1 }] }).filter(
    ({ id }) => id === "S9",
  );
  expect(goalLine(s9)).toContain("means: 1.053; five columns: 1.048 (times); missed: means");
});

test("without any measurement no goal is met, and each says how to measure it", () => {
  for (const { verdict, why } of judgeAll({}))
    expect([verdict, why]).toEqual(["not measured", "not measured yet: npm run bench"]);
});

test("where a measurement failed its goal says what went wrong, and the others stand", () => {
  const judged = judgeAll({ block: 9 }, { classroom: "the browser is gone" });
  expect(judged.find(({ id }) => id === "S10")?.why).toBe("it failed: the browser is gone");
  expect(judged.find(({ id }) => id === "S9")?.why).toBe("not measured yet: npm run bench");
});

test("where no peer is installed S1 and S2 say the one command that installs them", () => {
  const left = [{ peer: "c", title: "C", why: "not installed here: npm run bench:peers says why, or installs it" }];
  const [s1, s2] = judgeAll({ peers: { timed: [], left } });
  expect([s1.verdict, s2.verdict]).toEqual(["not measured", "not measured"]);
  expect(s1.why).toContain("npm run bench:peers");
  expect(s2.why).toContain("npm run bench:peers");
});

test("all is measured but the ten million, unless some of it is named or the ten million are asked for", () => {
  expect(measurementsAsked([])).toEqual(measurementNames.filter((name) => name !== "tenMillion"));
  expect(measurementsAsked(["--big"])).toEqual(measurementNames);
  expect(measurementsAsked(["--only", "S3,s9,block"])).toEqual(["default", "recording", "block"]);
  expect(measurementsAsked(["--only", "S6", "--big"])).toEqual(["million", "tenMillion"]);
  expect(() => measurementsAsked(["--only", "S11"])).toThrow(/"S11" is nothing that is measured; known: S1, S2/);
  expect(goals.map(({ id }) => id)).toEqual(ids);
});
