import { readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { createSimulation, run } from "../../src/engine/simulation.ts";
import { evaluate } from "../../src/experiment/hypothesis/evaluate.ts";
import { statisticsJob } from "../../src/experiment/hypothesis/run/run-statistics.ts";
import { idOf } from "../../src/experiment/hypothesis/stored.ts";
import { chunksOf, designTest, numbersOf } from "../../src/experiment/hypothesis/test-design.ts";
import { personMeasure } from "../../src/model/measures/person-measures.ts";
import type { Claim, Statistic } from "../../src/scenario/hypothesis/claim.ts";
import { variantsOf } from "../../src/scenario/hypothesis/expectation.ts";
import { readScenario } from "../../src/scenario/parse.ts";
import { scenarioFile } from "../support/scenarios.ts";
import { textOf } from "./reader.ts";

const folder = "scenarios/hypotheses";
const files = readdirSync(folder).filter((name) => name.endsWith(".yaml"));

test("there is one file for each of the 21 hypotheses", () => {
  expect(files.map((name) => idOf(name))).toEqual(Array.from({ length: 21 }, (_, k) => `H${k + 1}`));
});

/** Numbers of one replicate of a variant. */
function numbersIn(file: string, variant: string, replicate: number, statistics: readonly Statistic[]) {
  const { seed, variants } = scenarioFile(`${folder}/${file}`);
  const found = variants.find((one) => one.name === variant);
  if (found === undefined) throw new Error(`${file} has no variant ${variant}`);
  return statisticsJob(found.plan, { seed, replicate }, { statistics }, () => false);
}

test("no final run contains a pilot: every hypothesis has a seed of its own that no pilot had", () => {
  for (const name of files) {
    const { seed } = scenarioFile(`${folder}/${name}`);
    expect(seed).toBe(`hypothesis ${idOf(name).slice(1)} final`);
  }
});

describe("variants are held against each other over the same people", () => {
  const claims = files.flatMap((file) =>
    (scenarioFile(`${folder}/${file}`).hypothesis?.claims ?? [])
      .filter(({ statistic, expect: expected }) => statistic.who !== null && variantsOf(expected).length > 1)
      .map((claim): [string, Claim] => [file, claim]),
  );

  test("where a claim picks some of them by what happened to them before (H13)", () => {
    expect(claims.map(([file]) => idOf(file))).toContain("H13");
    for (const [file, { statistic, expect: expected }] of claims) {
      // Until the week in which people are looked at, the runs have to be one and the same: else what is compared picks them.
      const { who, before } = statistic;
      const week = personMeasure(who?.of ?? "")?.kind === "ties" ? before.from : before.to;
      const weeks = { from: week, to: week };
      const sofar: Statistic = { ...statistic, who: null, of: "latentDistress", per: null, against: null, weeks };
      // Visibility differs between people and never changes: its mean tells who was picked.
      const picked: Statistic = { ...statistic, of: "visibility", per: null, against: null };
      let differing = 0;
      for (const replicate of [0, 1, 2]) {
        const [first, ...others] = variantsOf(expected).map((variant) =>
          numbersIn(file, variant, replicate, [sofar, picked, statistic]),
        );
        for (const other of others) {
          expect(other?.slice(0, 2), file).toEqual(first?.slice(0, 2));
          if (other?.[2] !== first?.[2]) differing++;
        }
      }
      expect(differing).toBeGreaterThan(0);
    }
  });

  test("where each loses others of them (H7): both leave both out of their measures", () => {
    const { seed, variants } = scenarioFile(`${folder}/h07-hubs.yaml`);
    for (const replicate of [0, 1]) {
      const [hubs, anybody] = ["hubs", "anybody"].map((name) => {
        const plan = variants.find((one) => one.name === name)?.plan;
        if (plan === undefined) throw new Error(`no variant ${name}`);
        const simulation = createSimulation({ ...plan, weeks: 54 }, { seed, replicate });
        run(simulation, () => {});
        const { leftOut, absent } = simulation.world;
        const places = (marks: Uint8Array) => [...marks.keys()].filter((i) => marks[i] === 1);
        return { leftOut: places(leftOut), absent: places(absent) };
      });
      expect(hubs.leftOut).toEqual(anybody.leftOut);
      // 15 of 300 leave in either, and whoever leaves in one of them is counted in neither.
      expect([hubs.absent.length, anybody.absent.length]).toEqual([15, 15]);
      expect(new Set([...hubs.absent, ...anybody.absent])).toEqual(new Set(hubs.leftOut));
      expect(hubs.absent).not.toEqual(anybody.absent);
    }
  });
});

test("H15 asks by which way a peer group works: what its variants without events leave out is what `against: no events` takes off", () => {
  const file = "h15-climate-or-peers.yaml";
  const { hypothesis } = scenarioFile(`${folder}/${file}`);
  const way = hypothesis?.claims.find(({ expected }) => expected.includes("without events"));
  if (way === undefined) throw new Error("no claim about the way");
  expect(way.expected).toBe("((none - none without events) - (peers - peers without events)) / (none - peers) at least 0.5");
  for (const variant of ["none", "peers"]) {
    const [whole, excess] = numbersIn(file, variant, 0, [way.statistic, { ...way.statistic, against: "no events" }]) ?? [];
    const [calm] = numbersIn(file, `${variant} without events`, 0, [way.statistic]) ?? [];
    expect((whole ?? Number.NaN) - (calm ?? Number.NaN)).toBeCloseTo(excess ?? Number.NaN, 10);
  }
});

describe.each(files)("%s", (name) => {
  const scenario = scenarioFile(`${folder}/${name}`);
  const text = textOf(`${folder}/${name}`);

  test("opens with its question and where it comes from, and has a prediction, a source, and notes", () => {
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
