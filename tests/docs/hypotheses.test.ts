import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { hypothesesPage } from "../../src/experiment/hypothesis/page.ts";
import { statisticsJob } from "../../src/experiment/hypothesis/run/run-statistics.ts";
import { idOf, type StoredHypotheses } from "../../src/experiment/hypothesis/stored.ts";
import { designTest } from "../../src/experiment/hypothesis/test-design.ts";
import { scenarioFile } from "../support/scenarios.ts";

const again = "kith test scenarios/hypotheses --docs docs/hypotheses.md";
const stored = JSON.parse(readFileSync("docs/hypotheses.json", "utf8")) as StoredHypotheses;
const page = readFileSync("docs/hypotheses.md", "utf8");
const files = readdirSync("scenarios/hypotheses").filter((name) => name.endsWith(".yaml"));

test("the page of hypotheses is made from the numbers beside it, and from nothing else", () => {
  expect(page, again).toBe(hypothesesPage(stored));
});

test("every hypothesis has its place on the page, whatever its verdict", () => {
  expect(stored.hypotheses.map(({ id }) => id)).toEqual(files.map((name) => idOf(name)));
  for (const { id, result } of stored.hypotheses) {
    expect(page).toContain(`## ${id} `);
    expect(page).toContain(`**${result.words}**`);
  }
});

test.each(stored.hypotheses.map((one) => [one.id, one] as const))(
  "the numbers of %s are those of the present scenario and engine, or the page says that they are older",
  (id, one) => {
    if (one.older !== null) return expect(page).toMatch(new RegExp(`Older than the project.*${id} \\(`));
    const scenario = scenarioFile(one.file);
    expect(scenario.hash, again).toBe(one.scenario);
    if (scenario.hypothesis === null) throw new Error(`${one.file} claims nothing`);
    const { points, seed } = designTest(
      { name: id, seed: scenario.seed, hypothesis: scenario.hypothesis, variants: scenario.variants },
      1,
    );
    // The whole of it takes minutes; the first replicate of the first and last variant tells whether anything has moved.
    for (const { variant, plan, statistics } of [points[0], points[points.length - 1]]) {
      const numbers = statisticsJob(plan, { seed, replicate: 0 }, { statistics }, () => false);
      expect(numbers, `${variant}: ${again}`).toEqual(one.first[variant]);
    }
  },
);
