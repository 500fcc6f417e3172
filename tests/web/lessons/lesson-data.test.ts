import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { readLesson } from "../../../web/build/lesson-data.ts";
import { allLessons, writtenLessons } from "../../../web/lessons/all-lessons.ts";
import { unkind } from "../../support/never.ts";
import { lessonData, scenarioOf, sourceOf } from "./lesson-files.ts";

const file = "tie-that-hurts.lesson.yaml";
const whole = readFileSync(fileURLToPath(new URL(`../../../web/lessons/${file}`, import.meta.url)), "utf8");

/** The line that a text stands in, from 1. */
function lineOf(text: string, wanted: string): number {
  return text.slice(0, text.indexOf(wanted)).split("\n").length;
}

test("an import of a lesson's file is its data", () => {
  expect(writtenLessons).toEqual(lessonData());
  expect(allLessons()).toEqual(writtenLessons);
});

test.each([
  ["a key that is not known", "number: 5", "number: 5\nnumbr: 5", "numbr", '"numbr", which is not known here'],
  ["a text that is missing", /^title: .*\n/m, "", "", "title is missing; it must be a text"],
  ["a number in place of a text", /^question: .*$/m, "question: 5", "question:", "question must be a text"],
  [
    "an answer without a text",
    'text: "Keep it: Noor\'s distress ends lower with the tie", ',
    "",
    "{ id: kept",
    "predict.options[0].text is missing",
  ],
  [
    "a kind of guess that there is not",
    "kind: choose",
    "kind: picture",
    "kind: picture",
    "predict.kind must be one of choose, bars",
  ],
  ["two answers with one id", "id: cut,", "id: kept,", "id: kept", "predict.options has two entries with the same id"],
  [
    "a brace that nothing fills",
    "{count} of {repeats} repeats of the same year, Noor's distress ended lower where the tie was cut",
    "{number} times",
    "{number}",
    "braces than {count} and {repeats}",
  ],
  ["one panel in place of two", /^panels: .*$/m, "panels: [kept, kept]", "panels:", "panels names one variant twice"],
  [
    "another id than its file's",
    "id: tie-that-hurts",
    "id: tie-that-helps",
    "id: tie-that-helps",
    "and the file is called otherwise",
  ],
  ["a fault of YAML", "number: 5", "number: [5", "title:", "must be sufficiently indented"],
])("the build refuses %s, with file, line and words", (_, before, after, place, words) => {
  const text = whole.replace(before, after);
  expect(text).not.toBe(whole);
  const refused = () => readLesson(text, file);
  expect(refused).toThrow(words);
  const lines = (() => {
    try {
      refused();
      return [];
    } catch (error) {
      return (error as Error).message.split("\n");
    }
  })();
  for (const line of lines) expect(line).toMatch(/^tie-that-hurts\.lesson\.yaml:\d+: \S/);
  expect(lines.some((line) => line.startsWith(`${file}:${lineOf(text, place)}: `))).toBe(true);
});

test("the build refuses a small experiment with fewer names than values", () => {
  const luck = "luck-or-structure.lesson.yaml";
  const text = readFileSync(new URL(`../../../web/lessons/${luck}`, import.meta.url), "utf8");
  expect(readLesson(text, luck).attempt.kind).toBe("design");
  const fewer = text.replace("names: [A anybody, B neighbors]", "names: [A anybody]");
  expect(() => readLesson(fewer, luck)).toThrow("attempt.rows.names must have one entry for each of the values");
});

test.each(writtenLessons.map((lesson) => [lesson.title, lesson] as const))("%s names what its scenario has", (_, lesson) => {
  const scenario = scenarioOf(sourceOf(lesson.id));
  const variants = scenario.variants.map(({ name }) => name);
  expect(variants).toEqual(expect.arrayContaining([...lesson.panels]));
  if (lesson.attempt.kind === "ties") expect(lesson.panels).toContain(lesson.attempt.variant);
  if (lesson.predict.kind === "bars") expect(variants).toEqual(expect.arrayContaining(lesson.predict.bars.map(({ id }) => id)));
  expect(scenario.hypothesis?.claims.length).toBeGreaterThan(0);
});

test("no lesson uses a word that hurts", () => {
  const texts: string[] = [];
  const gather = (value: unknown): void => {
    if (typeof value === "string") texts.push(value);
    else if (value !== null && typeof value === "object") Object.values(value).forEach(gather);
  };
  gather(writtenLessons);
  expect(texts.flatMap(unkind)).toEqual([]);
});
