import { expect, test } from "vitest";
import { type Slide, writeUpTo } from "../../../web/teacher/slides/slide.ts";

test("however many lines a legend takes on a still, its last one stays clear of the foot", () => {
  const written: (readonly [words: string, y: number])[] = [];
  const context = {
    measureText: (text: string) => ({ width: 10 * text.length }),
    fillText: (words: string, _x: number, y: number) => written.push([words, y]),
  };
  const slide = { context, look: { color: () => "" } } as unknown as Slide;
  writeUpTo(slide, "one two three", 0, 600, { font: "", line: 26, width: 70 });
  expect(written).toEqual([
    ["one two", 574],
    ["three", 600],
  ]);
  written.length = 0;
  writeUpTo(slide, "one", 0, 600, { font: "", line: 26, width: 70 });
  expect(written).toEqual([["one", 600]]);
});
