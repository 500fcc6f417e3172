import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { lessonFiles, readMeasured } from "../../docs/source/lessons/files.ts";

const page = readFileSync("docs/teaching.md", "utf8");
const rowOf = (text: string): string => page.split("\n").find((line) => line.startsWith("|") && line.includes(text)) ?? "";

test("the page for teachers has every lesson's question with the count that was measured", () => {
  const { lessons } = readMeasured();
  expect(rowOf("#the-story")).toContain(`| ${lessons["story"].agreeing} of ${lessons["story"].replicates}: `);
  for (const { id, number, question } of lessonFiles()) {
    const { agreeing, replicates } = lessons[id];
    expect(rowOf(question), question).toMatch(new RegExp(`^\\| ${number} \\| .* \\| ${agreeing} of ${replicates}: `));
  }
});
