import { afterEach, expect, test } from "vitest";
import { shownProblems } from "../../../web/scenario/text/shown-problems.ts";
import { scenarioErrors } from "../../../web/state/scenario-errors.ts";
import { store } from "../../../web/state/store.ts";
import { readSource } from "../../../web/worker/read-source.ts";
import { livingText } from "../../browser/living.ts";

const file = "circle.yaml";

afterEach(() => {
  store.problems.value = [];
});

/** What rooms without the text say of a text, and what the room Scenario says below it. */
function told(text: string): { rooms: ReturnType<typeof scenarioErrors>; below: readonly string[] } {
  const { problems } = readSource({ file, text, edits: [] });
  store.problems.value = problems;
  return { rooms: scenarioErrors(), below: shownProblems(problems, text, file).map(({ message }) => message) };
}

test("a key that is not known is quoted as it is written, by every room alike", () => {
  const { rooms, below } = told(`${livingText}harmfulReactons: 3\n`);
  expect(rooms).toHaveLength(1);
  expect(rooms[0].where).toBe("Line 19.");
  expect(rooms[0].message).toContain("\u201charmfulReactons\u201d is not a key of a scenario");
  expect(below).toEqual([rooms[0].message]);
});

test("of an empty file the page says where it has one to start from, and names no command", () => {
  const { rooms, below } = told("");
  expect(rooms.map(({ message }) => message)).toEqual([
    "The file is empty; a scenario is a group of keys that begins with kith: 1 (the button Open in the room Scenario has some to start from).",
  ]);
  expect(below).toEqual([rooms[0].message]);
});
