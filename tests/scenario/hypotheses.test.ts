import { readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { evaluate } from "../../src/experiment/hypothesis/evaluate.ts";
import { statisticsJob } from "../../src/experiment/hypothesis/run/run-statistics.ts";
import { idOf } from "../../src/experiment/hypothesis/stored.ts";
import { chunksOf, designTest, numbersOf } from "../../src/experiment/hypothesis/test-design.ts";
import { readScenario } from "../../src/scenario/parse.ts";
import { scenarioFile } from "../support/scenarios.ts";
import { textOf } from "./reader.ts";

const folder = "scenarios/hypotheses";
const files = readdirSync(folder).filter((name) => name.endsWith(".yaml"));

test("there is one file for each of the 21 hypotheses", () => {
  expect(files.map((name) => idOf(name))).toEqual(Array.from({ length: 21 }, (_, k) => `H${k + 1}`));
});

describe.each(files)("%s", (name) => {
  const scenario = scenarioFile(`${folder}/${name}`);
  const text = textOf(`${folder}/${name}`);

  test("opens with its question and where it comes from, and has a prediction, a source, and what the model leaves out", () => {
    expect(text).toMatch(/^# yaml-language-server: .*\n#\n# .*\?\n#\n/);
    expect(text.split("\nkith:")[0]).toMatch(/doi:|docs\/evidence\.md/);
    expect(scenario.question).toContain("?");
    expect(scenario.hypothesis).toMatchObject({ prediction: expect.stringMatching(/\.$/), source: expect.stringMatching(/./) });
    expect(scenario.notes).toMatch(/\.$/);
  });

  test("has no problem, not even a warning, and at least 30 replicates (80 where the interaction is the outcome)", () => {
    const read = (reference: string) => ({ text: textOf(`${folder}/${reference}`) });
    expect(readScenario(text, { file: name, read }).problems).toEqual([]);
    expect(scenario.replicates).toBeGreaterThanOrEqual(name.startsWith("h01") ? 80 : 30);
  });

  test("runs, and every claim gets a verdict", () => {
    const { hypothesis } = scenario;
    if (hypothesis === null) throw new Error("no hypothesis");
    // Whole runs, for claims name weeks; but few of them, of fewer people where people are made.
    const variants = scenario.variants.map(({ name: variant, plan }) => ({
      name: variant,
      plan: "generator" in plan.network.source ? { ...plan, size: 60 } : plan,
    }));
    const design = designTest({ name, seed: scenario.seed, hypothesis, variants }, 2);
    expect(new Set(design.points.map(({ variant }) => variant))).toEqual(new Set(scenario.variants.map((one) => one.name)));
    const chunks = chunksOf(design).map(({ first, end }) => ({
      first,
      end,
      failed: [],
      numbers: design.points.map(({ plan, statistics }) =>
        Array.from({ length: end - first }, (_, r) => {
          const numbers = statisticsJob(plan, { seed: scenario.seed, replicate: first + r }, { statistics }, () => false);
          return numbers ?? statistics.map(() => null);
        }),
      ),
    }));
    const result = evaluate(hypothesis, numbersOf(design, chunks), 2);
    expect(result.claims).toHaveLength(hypothesis.claims.length);
    for (const { verdict, sentence, parts } of [...result.claims]) {
      expect(["supported", "not supported", "no clear difference", "equivalent", "nothing to compare"]).toContain(verdict);
      expect(sentence).toMatch(/\.$/);
      expect(JSON.stringify(parts)).not.toContain("NaN");
    }
    expect(result.words).not.toBe("");
  });
});
