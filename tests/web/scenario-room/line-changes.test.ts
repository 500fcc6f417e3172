import fc from "fast-check";
import { expect, test } from "vitest";
import { lineChanges, takeBackLines } from "../../../web/scenario/line-changes.ts";
import { minimalChanges, type TextPiece } from "../../../web/scenario/text/minimal-changes.ts";

function applied(text: string, pieces: readonly TextPiece[]): string {
  return pieces.toReversed().reduce((now, { from, to, insert }) => now.slice(0, from) + insert + now.slice(to), text);
}

const some = fc
  .array(fc.constantFrom("a: 1", "b: 2", "", "  c: 0.25", "  c: 0.2"), { maxLength: 9 })
  .map((lines) => lines.join("\n"));

test("a number that is changed is a piece of a few letters, and the rest of the text is none of it", () => {
  expect(minimalChanges("a: 1\nb: 0.25\nc: 3", "a: 1\nb: 0.35\nc: 3")).toEqual([{ from: 10, to: 11, insert: "3" }]);
});

test("two numbers far apart are two pieces", () => {
  expect(minimalChanges("a: 1\nb: 2\nc: 3", "a: 9\nb: 2\nc: 8")).toEqual([
    { from: 3, to: 4, insert: "9" },
    { from: 13, to: 14, insert: "8" },
  ]);
});

test("a new line is put in whole, and a line that goes takes its line break along", () => {
  expect(minimalChanges("a\nc", "a\nb\nc")).toEqual([{ from: 2, to: 2, insert: "b\n" }]);
  expect(minimalChanges("a\nb\nc", "a\nc")).toEqual([{ from: 2, to: 4, insert: "" }]);
  expect(applied("a", minimalChanges("a", "a\nb"))).toBe("a\nb");
  expect(applied("a\nb", minimalChanges("a\nb", "a"))).toBe("a");
});

test("the pieces make the one text of the other, whatever the two are", () => {
  fc.assert(
    fc.property(some, some, (before, after) => {
      const pieces = minimalChanges(before, after);
      expect(applied(before, pieces)).toBe(after);
      for (let k = 1; k < pieces.length; k++) expect(pieces[k].from).toBeGreaterThanOrEqual(pieces[k - 1].to);
    }),
    { seed: 4, numRuns: 500 },
  );
});

test("changed lines leave out every line that both texts have, and taking all of them back gives the first text", () => {
  fc.assert(
    fc.property(some, some, (one, other) => {
      const [before, after] = [one.split("\n"), other.split("\n")];
      const changes = lineChanges(before, after);
      const kept = (lines: string[], side: "before" | "after") =>
        lines.filter((_, k) => !changes.some((change) => change[side][0] <= k && k < change[side][1]));
      expect(kept(before, "before")).toEqual(kept(after, "after"));
      const back = changes.toReversed().reduce((now, change) => takeBackLines(before, now, change).split("\n"), after);
      expect(back.join("\n")).toBe(one);
    }),
    { seed: 4, numRuns: 500 },
  );
});
