import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { readScenario, type Scenario } from "../../../src/scenario/parse.ts";
import type { ScenarioSource } from "../../../web/worker/protocol.ts";

/** The lessons' scenarios as they lie in their folder, for tests in Node. */
const folder = fileURLToPath(new URL("../../../scenarios/lessons/", import.meta.url));

/** Names of the lessons that have a scenario. */
export function lessonIds(): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(".yaml"))
    .map((name) => name.slice(0, -".yaml".length));
}

/** A lesson's scenario as the page hands it to the worker. */
export function sourceOf(id: string, text = textOf(`${id}.yaml`)): ScenarioSource {
  const files = readdirSync(folder).filter((name) => name.endsWith(".csv") && text.includes(name));
  return { file: `${id}.yaml`, text, files: Object.fromEntries(files.map((name) => [name, textOf(name)])), edits: [] };
}

/** The scenario of a source, read in Node. */
export function scenarioOf({ file, text, files = {} }: ScenarioSource): Scenario {
  const read = (name: string) => (files[name] === undefined ? { problem: "is not there" } : { text: files[name] });
  const { scenario, problems } = readScenario(text, { file, read });
  if (scenario === null) throw new Error(problems.map(({ line, message }) => `${file}:${line}: ${message}`).join("; "));
  return scenario;
}

function textOf(name: string): string {
  return readFileSync(`${folder}${name}`, "utf8");
}
