import { readFileSync } from "node:fs";
import type { Plan } from "../../src/engine/plan.ts";
import { readScenario } from "../../src/scenario/parse.ts";
import { formatProblem } from "../../src/scenario/problem.ts";

/** The variants of a scenario that names no other file, by name. @throws Error with its problems if it has any. */
export function plansOf(text: string): ReadonlyMap<string, Plan> {
  const { scenario, problems } = readScenario(text, { file: "scenario", read: () => ({ problem: "it names no other file" }) });
  if (scenario === null) throw new Error(problems.map(formatProblem).join("\n"));
  return new Map(scenario.variants.map(({ name, plan }) => [name, plan]));
}

/** scenarios/default.yaml as text: verification and plots say what they change of it. */
export function defaultScenario(): string {
  return readFileSync("scenarios/default.yaml", "utf8");
}
