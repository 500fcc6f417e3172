import { expect, test } from "vitest";
import type { DiaryWeek } from "../../../src/engine/diary.ts";
import { flowsOf } from "../../../web/person/flows.ts";
import { mostlyChance, weekStory } from "../../../web/person/week-story.ts";

const week = {
  week: 3,
  asks: [
    { contact: 1, blamed: false, given: 0.4 },
    { contact: 2, blamed: true, given: 0 },
    { contact: 4, blamed: false, given: 0 },
    { contact: 5, blamed: false, given: 0.1 },
  ],
  pressedBy: [5, 6],
  shown: [],
} as unknown as DiaryWeek;

test("help flows from who gave, hurt from who blamed or pressed; who did both hurt", () => {
  const { help, hurt } = flowsOf(week);
  expect([...help]).toEqual([1]);
  expect([...hurt].sort()).toEqual([2, 5, 6]);
  expect(flowsOf(undefined).help.size).toBe(0);
});

test("a week is mostly chance where ups and downs moved it more than anything else, by a point at least", () => {
  const of = (...shown: readonly [mechanism: string, points: number][]) =>
    mostlyChance({ ...week, shown: shown.map(([mechanism, points]) => ({ mechanism, way: "direct", points })) });
  expect(of(["mood", -4], ["belonging", 2])).toBe(true);
  expect(of(["mood", 4], ["stigmaExposure", 5])).toBe(false);
  expect(of(["mood", 0.5])).toBe(false);
});

test("a week's story ends with whom it brought and whom it took away, on calm weeks too", () => {
  const names = {
    self: "Noor",
    nameOf: (person: number) => ["Sam", "Kim", "Ada"][person],
    shares: () => false,
    titleOf: () => null,
  };
  const calm = { ...week, events: [], asks: [], pressedBy: [], ordinary: 0 };
  expect(weekStory({ ...calm, tiesBegan: [0, 2], tiesEnded: [1] }, names)).toBe(
    "A calm week. Noor got to know Sam and Ada. Noor lost touch with Kim.",
  );
  expect(weekStory({ ...calm, tiesBegan: [], tiesEnded: [] }, names)).toBe("A calm week.");
});
