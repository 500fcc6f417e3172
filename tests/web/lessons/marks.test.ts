import { expect, test } from "vitest";
import { marksOf } from "../../../web/charts/marks-of.ts";
import { weekMarks } from "../../../web/worker/week-marks.ts";
import { scenarioOf, sourceOf } from "./lesson-files.ts";

const { variants } = scenarioOf(sourceOf("tie-that-hurts"));
const marks = weekMarks(variants.map(({ plan }) => plan));
const placeOf = (variant: string) => variants.findIndex(({ name }) => name === variant);

test("a chart marks what happens in the networks that it shows, and not what happens in others only", () => {
  const shown = (...names: string[]) => marksOf(marks, names.map(placeOf)).map(({ name }) => name);
  expect(shown("kept", "cut")).toEqual(["Cut ties"]);
  expect(shown("kept")).toEqual([]);
  expect(shown("kept", "kinder")).toEqual(["Policy"]);
});
