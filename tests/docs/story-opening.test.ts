import { expect, test } from "vitest";
import { readScenarioFile } from "../../docs/source/lessons/files.ts";
import { explainPerson } from "../../src/engine/explain.ts";
import type { Plan } from "../../src/engine/plan.ts";

const { seed, variants } = readScenarioFile("scenarios/story-opening.yaml");
const [{ plan }] = variants;

test("twelve people live six weeks", () => {
  expect([plan.size, plan.weeks]).toEqual([12, 6]);
});

test("whatever the dice, somebody meets a remark and is helped: in 38 of 40 repeats at least, the first one included", () => {
  const told = Array.from({ length: 40 }, (_, replicate) => tells(plan, replicate));
  expect(told[0]).toBe(true);
  expect(told.filter(Boolean).length).toBeGreaterThanOrEqual(38);
});

/** Whether the diaries of a run have a week in which somebody is struck by a remark, tells somebody, and help comes back. */
function tells(one: Plan, replicate: number): boolean {
  return Array.from({ length: one.size }, (_, person) => explainPerson(one, { seed, replicate }, person)).some(({ weeks }) =>
    weeks.some(
      ({ events, asks }) =>
        events.some(({ preventedBy }) => preventedBy === null) && asks.some(({ blamed, given }) => !blamed && given > 0),
    ),
  );
}
