import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { readScenario, type Scenario } from "../../../src/scenario/parse.ts";
import { readLesson } from "../../../web/build/lesson-data.ts";
import type { Lesson } from "../../../web/lessons/lesson.ts";
import { claimRow, judgeClaim } from "../../../web/worker/claim-rows.ts";
import type { JudgedClaim } from "../../../web/worker/judged-claim.ts";
import type { ScenarioSource } from "../../../web/worker/protocol.ts";

/** The lessons' scenarios as they lie in their folder, for tests in Node. */
const folder = fileURLToPath(new URL("../../../scenarios/lessons/", import.meta.url));
const dataFolder = fileURLToPath(new URL("../../../web/lessons/", import.meta.url));

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

/** Every lesson as its data file says it, in order. */
export function lessonData(): readonly Lesson[] {
  return readdirSync(dataFolder)
    .filter((name) => name.endsWith(".lesson.yaml"))
    .map((name) => readLesson(readFileSync(`${dataFolder}${name}`, "utf8"), name))
    .sort((one, other) => one.number - other.number);
}

/** What so many replicates say of a lesson's claim, computed here in Node. */
export function judgedInNode(id: string, replicates: number): JudgedClaim {
  const scenario = scenarioOf(sourceOf(id));
  return judgeClaim(
    scenario,
    Array.from({ length: replicates }, (_, replicate) => claimRow(scenario, replicate)),
  );
}
