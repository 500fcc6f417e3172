import { expect, test } from "vitest";
import { plannedRepeats } from "../../../web/compare/planned-repeats.ts";
import { spoken, verdictWords } from "../../../web/words/verdict.ts";
import { compare } from "../../../web/worker/compare.ts";

const none = Number.NaN;

/** The difference in each repeat, and week by week. */
function compared(differences: readonly number[], weekly: readonly number[]) {
  return compare({
    measure: "gap",
    first: 0,
    second: 1,
    a: new Float64Array(differences.length),
    b: Float64Array.from(differences),
    weekly: Float32Array.from(weekly),
  });
}

test("a week's median and band are those of the repeats that have a value in it", () => {
  const { weekly } = compared([1, none, 3, none], [1, 10, none, none, 3, none, 2, none]);
  expect([...weekly.median]).toEqual([2, 10]);
  expect(weekly.low[0]).toBeCloseTo(1.05, 6);
  expect(weekly.high[0]).toBeCloseTo(2.95, 6);
  expect([weekly.low[1], weekly.high[1]]).toEqual([10, 10]);
});

test("the difference over time counts the repeats that have a value in any week", () => {
  expect(compared([1, none, 3, none], [1, 10, none, none, 3, none, 2, none]).weekly.repeats).toBe(3);
  expect(compared([none, none], [none, none]).weekly).toMatchObject({ repeats: 0, median: Float32Array.of(none) });
});

test("once all repeats have come, the answer is about those that have a value, however few", () => {
  const answer = (differences: readonly number[], wanted: number) => {
    const comparison = compared(differences, []);
    return spoken(verdictWords(comparison.paired, "B", plannedRepeats(comparison, wanted), 8));
  };
  const some = [-1, none, -2, none, -1.5, none, -1, -2];
  expect(answer(some, 50)).toContain("5 of 50 repeats so far.");
  expect(answer(some, 8)).toContain("B ended lower in all 5 repeats.");
});
