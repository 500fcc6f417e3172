import { readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { createSimulation, step } from "../../src/engine/simulation.ts";
import { tieCount } from "../../src/network/network.ts";
import { readScenario, type Scenario } from "../../src/scenario/parse.ts";
import { formatProblem } from "../../src/scenario/problem.ts";
import { scenarioTemplate, templates } from "../../src/scenario/template.ts";
import { readerOf, root, textOf } from "./reader.ts";

const files = readdirSync(`${root}scenarios`, { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".yaml"))
  .sort();

function read(file: string, text: string): Scenario {
  const folder = file.includes("/") ? file.slice(0, file.lastIndexOf("/") + 1) : "";
  const beside = (reference: string) =>
    reference.startsWith("kith:") ? readerOf()(reference) : { text: textOf(`scenarios/${folder}${reference}`) };
  const { scenario, problems } = readScenario(text, { file, read: beside });
  expect(problems.map(formatProblem)).toEqual([]);
  if (scenario === null) throw new Error(`${file} is no scenario`);
  return scenario;
}

function livesThroughWeeks({ variants, seed }: Scenario): void {
  for (const { plan } of variants) {
    const simulation = createSimulation({ ...plan, warmUp: 0 }, { seed, replicate: 0 });
    for (let week = 0; week < 3; week++) step(simulation);
    expect(simulation.world.count).toBe(plan.size);
    expect(simulation.world.state.distress.every(Number.isFinite)).toBe(true);
  }
}

describe.each(files)("scenarios/%s", (name) => {
  const text = textOf(`scenarios/${name}`);

  test("has no problem, not even a warning, and lives through its first weeks in every variant", () => {
    livesThroughWeeks(read(name, text));
  });

  test("opens with completion for editors, its question and its sources", () => {
    const opening = text.split("\n\n")[0].split("\n");
    expect(opening[0]).toMatch(/^# yaml-language-server: \$schema=(\.\.\/)+schema\/scenario\.schema\.json$/);
    expect(opening.slice(1).join("\n")).toMatch(/^#.*\?$/m);
    expect(text.split("\nkith:")[0]).toMatch(/doi:|docs\//);
    expect(read(name, text).question).not.toBeNull();
  });
});

describe.each(templates)("the template $name", ({ name }) => {
  test("has no problem and lives through its first weeks", () => {
    livesThroughWeeks(read(name, scenarioTemplate(name)));
  });

  test("begins with the address of the schema where one is given", () => {
    expect(scenarioTemplate(name, { schema: "schema.json" }).split("\n")[0]).toBe("# yaml-language-server: $schema=schema.json");
  });
});

test("the flagship is the workplace of 232 people with its 941 ties of five minutes and more, four ways", () => {
  const { variants, importReport, seed } = read("flagship", textOf("scenarios/flagship.yaml"));
  expect(importReport).toMatchObject({ people: 232, ties: 941 });
  expect(variants.map(({ letter, name, changed }) => [letter, name, changed])).toEqual([
    ["A", "measured", []],
    ["B", "shuffled", ["network.change"]],
    ["C", "separated", ["network.change"]],
    ["D", "thinned", ["network.change"]],
  ]);
  const networks = variants.map(({ plan }) => createSimulation(plan, { seed, replicate: 0 }).world.network);
  expect(networks.map(({ size }) => size)).toEqual([232, 232, 232, 232]);
  const [measured, shuffled, separated, thinned] = networks.map(tieCount);
  expect([measured, shuffled]).toEqual([941, 941]);
  expect(separated).toBeLessThan(941);
  expect(thinned).toBe(separated);
});

test("the default population is that of the model's description", () => {
  const { variants, weeks, warmUp } = read("default", textOf("scenarios/default.yaml"));
  expect([weeks, warmUp, variants[0].plan.size]).toEqual([156, 52, 300]);
  expect(variants[0].plan.people.identities).toEqual([
    { dimension: "religion", share: 0.3, where: null, visibility: 0.6, visibilitySpread: 0.2 },
  ]);
  expect(variants[0].plan.people.settings).toEqual([
    { name: "work", climate: 0.5, time: 0.6, policy: 0, units: 12, contact: 1, ending: 1 },
    { name: "neighborhood", climate: 0.5, time: 0.4, policy: 0, units: 15, contact: 1, ending: 1 },
  ]);
});
