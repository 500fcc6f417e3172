import { readdirSync } from "node:fs";
import { expect } from "vitest";
import { parseAllDocuments } from "yaml";
import { readScenario } from "../../src/scenario/parse.ts";
import { formatProblem, hasErrors } from "../../src/scenario/problem.ts";
import { scenarioTemplate, templates } from "../../src/scenario/template.ts";
import { diceOf, mutate } from "./mutate.ts";
import { readerOf, root, textOf } from "./reader.ts";

const sources = [
  ...readdirSync(`${root}scenarios`, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".yaml"))
    .sort()
    .map((name) => textOf(`scenarios/${name}`)),
  ...templates.map(({ name }) => scenarioTemplate(name)),
];

/** Mutated scenarios, so many: each is answered within a second of computing, with problems that have a place and without a crash. */
export function fuzzScenarios(files: number): void {
  const read = readerOf();
  for (const text of sources) readScenario(text, { file: "warm.yaml", read });
  let semantic = 0;
  let refused = 0;
  let slowest = 0;
  for (let number = 0; number < files; number++) {
    const roll = diceOf(number);
    const text = mutate(sources[Math.floor(roll() * sources.length)], roll);
    const start = process.cpuUsage();
    // As in the lab: a mutation may ask for 20,000 rows, and each takes its time (tests/scenario/sweep).
    const { scenario, problems } = readScenario(text, { file: "fuzz.yaml", read, sweepRows: 40 });
    slowest = Math.max(slowest, process.cpuUsage(start).user / 1000);

    expect(scenario === null, `file ${number}:\n${text}`).toBe(hasErrors(problems));
    const lines = text.split("\n").length;
    for (const problem of problems) {
      const words = formatProblem(problem);
      expect(words, `file ${number}`).not.toMatch(/undefined|\[object|NaN;|Invalid input|\n| {4}at /);
      if (problem.file === "fuzz.yaml")
        expect(problem.line >= 1 && problem.line <= lines && problem.column >= 1, `${words} in file ${number}:\n${text}`).toBe(
          true,
        );
    }
    if (scenario !== null) continue;
    refused++;
    if (isValidYaml(text)) semantic++;
  }
  const share = semantic / files;
  console.log(
    `${files} files: ${refused} refused, ${(100 * share).toFixed(1)}% valid YAML with faults of meaning, slowest ${slowest.toFixed(0)} ms`,
  );
  expect(share).toBeGreaterThanOrEqual(0.3);
  expect(slowest).toBeLessThan(1000);
}

/** Whether YAML itself has nothing to complain about. */
function isValidYaml(text: string): boolean {
  const documents = parseAllDocuments(text, { prettyErrors: false });
  return Array.isArray(documents) && documents.length === 1 && documents[0].errors.length === 0;
}
