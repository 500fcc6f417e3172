import { expect, test } from "vitest";
import { lessonFiles, lessonScenarios, readMeasured, readScenarioFile } from "../../docs/source/lessons/files.ts";

const { lessons: measured } = readMeasured();
const scenarios = lessonScenarios();

test("the story and eight lessons are measured, and nothing else", () => {
  expect(Object.keys(measured).sort()).toEqual([...scenarios.keys()].sort());
  expect(lessonFiles().map(({ id, number }) => [number, scenarios.has(id)])).toEqual(
    [1, 2, 3, 4, 5, 6, 7, 8].map((number) => [number, true]),
  );
});

test("at least six of the eight lessons, and the story, come out as their claims say", () => {
  const { story, ...lessons } = measured;
  expect(Object.values(lessons).filter(({ verdict }) => verdict === "asStated").length).toBeGreaterThanOrEqual(6);
  expect(story.verdict).toBe("asStated");
});

test("no seed was picked: each is the name of its file, and the story's first run lies in the middle 80% of its repeats", () => {
  for (const [name, { seed }] of Object.entries(measured)) expect(seed).toBe(name);
  expect(readScenarioFile("scenarios/story-opening.yaml").seed).toBe("story-opening");
  expect(measured["story"].first.rank).toBeGreaterThanOrEqual(0.1);
  expect(measured["story"].first.rank).toBeLessThanOrEqual(0.9);
});
