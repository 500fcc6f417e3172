import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { readScenario, type Scenario } from "../../src/scenario/parse.ts";
import { formatProblem } from "../../src/scenario/problem.ts";

/** A scenario file of the project, read with the files that it names. @throws Error with its problems if it has any. */
export function scenarioFile(path: string): Scenario {
  return scenarioText(readFileSync(path, "utf8"), path);
}

export function scenarioText(text: string, path = "scenarios/test.yaml"): Scenario {
  const read = (ref: string) => {
    const file = ref.startsWith("kith:") ? join("data", ref.slice("kith:".length)) : join(dirname(path), ref);
    return { text: readFileSync(file, "utf8") };
  };
  const { scenario, problems } = readScenario(text, { file: path, read });
  if (scenario === null) throw new Error(problems.map(formatProblem).join("\n"));
  return scenario;
}
