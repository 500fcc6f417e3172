import { type ReadScenario, readScenario, type Scenario } from "../../src/scenario/parse.ts";
import { formatProblem } from "../../src/scenario/problem.ts";
import type { Registry } from "../../src/scenario/registry.ts";
import { readerOf, textOf } from "./reader.ts";

/** A scenario in which nothing is wrong, to spoil. */
export const sound = textOf("tests/scenario/mistakes/sound.yaml");

/** The sound scenario with one line exchanged for others. @throws Error if the line is not there: a test would prove nothing. */
export function spoiled(line: string, ...others: readonly string[]): string {
  if (!`\n${sound}`.includes(`\n${line}\n`)) throw new Error(`no line "${line}" in the sound scenario`);
  return `\n${sound}`.replace(`\n${line}\n`, `\n${others.map((other) => `${other}\n`).join("")}`).slice(1);
}

export function readText(text: string, files: Readonly<Record<string, string>> = {}, registry?: Registry): ReadScenario {
  return readScenario(text, { file: "a.yaml", read: readerOf(files), ...(registry === undefined ? {} : { registry }) });
}

/** What `kith check` prints, without the name of the file. */
export function complaints(text: string, files: Readonly<Record<string, string>> = {}): string[] {
  return readText(text, files).problems.map((problem) => formatProblem(problem).replace(/^a\.yaml:/, ""));
}

/** A scenario that has to be sound. */
export function scenarioOf(text: string, files: Readonly<Record<string, string>> = {}, registry?: Registry): Scenario {
  const { scenario, problems } = readText(text, files, registry);
  if (scenario === null) throw new Error(problems.map(formatProblem).join("\n"));
  return scenario;
}

const network = ["network:", "  generator: small-world", "  neighbors: 6", "  rewiring: 0.05"].join("\n");
/** The sound scenario with other lines under `network:`. */
export const withNetwork = (...lines: string[]) =>
  sound.replace(network, ["network:", ...lines].join("\n")).replace("{ rewiring: 1 }", "{ change: shuffle }");
/** The same where a file brings the people. */
export const withFile = (...lines: string[]) => withNetwork(...lines).replace("  people: 60\n", "");
