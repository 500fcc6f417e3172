import { readdirSync, readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { readScenario, type Scenario } from "../../../src/scenario/parse.ts";
import { formatProblem } from "../../../src/scenario/problem.ts";
import { readLesson } from "../../../web/build/lesson-data.ts";
import type { Lesson } from "../../../web/lessons/lesson.ts";
import type { MeasuredLessons } from "../../../web/lessons/measured.ts";

/** Where the figures stand, seen from the project's root. */
export const measuredFile = "web/lessons/measured.json";

/** The scenario of the story, then those of the lessons, by name. */
export function lessonScenarios(): ReadonlyMap<string, string> {
  const lessons = readdirSync("scenarios/lessons").filter((name) => name.endsWith(".yaml"));
  const all = ["scenarios/story.yaml", ...lessons.sort().map((name) => `scenarios/lessons/${name}`)];
  return new Map(all.map((path) => [basename(path, ".yaml"), path]));
}

/** @throws Error with its problems if it has any */
export function readScenarioFile(path: string): Scenario {
  const read = (name: string) => ({ text: readFileSync(join(dirname(path), name), "utf8") });
  const { scenario, problems } = readScenario(readFileSync(path, "utf8"), { file: path, read });
  if (scenario === null) throw new Error(problems.map(formatProblem).join("\n"));
  return scenario;
}

/** The lessons' own files, in their order. */
export function lessonFiles(): Lesson[] {
  const names = readdirSync("web/lessons").filter((name) => name.endsWith(".lesson.yaml"));
  return names
    .map((name) => readLesson(readFileSync(`web/lessons/${name}`, "utf8"), name))
    .sort((one, other) => one.number - other.number);
}

export function readMeasured(): MeasuredLessons {
  return JSON.parse(readFileSync(measuredFile, "utf8")) as MeasuredLessons;
}
