import { expect, test } from "vitest";
import { plannedRepeats } from "../../../web/compare/planned-repeats.ts";
import { spoken, verdictWords } from "../../../web/words/verdict.ts";
import { personVerdict } from "../../../web/words/what-if.ts";
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
    return spoken(verdictWords(comparison.paired, "B", plannedRepeats(comparison, wanted), 8, "ended", comparison.repeats));
  };
  const some = [-1, none, -2, none, -1.5, none, -1, -2];
  expect(answer(some, 50)).toContain("5 of 50 repeats so far.");
  expect(answer(some, 8)).toContain("B ended lower in all 5 repeats with a value in both (3 of 8 lack one).");
});

test("every verdict says of how many repeats it is silent, and nothing where it is of all", () => {
  const said = (differences: readonly number[]) => {
    const { paired, repeats } = compared(differences, []);
    const person = personVerdict("Robin", paired, 3, 3, repeats);
    return [
      spoken(verdictWords(paired, "B", 3, 3, "ended", repeats)).replace(/repeats?( [^.]*)?\. .*/, "repeats$1."),
      spoken({ pieces: person, note: "" }),
    ];
  };
  expect(said([-1, -1.2, -1.1, none])).toEqual([
    "B ended lower in all 3 repeats with a value in both (1 of 4 lacks one).",
    "Robin\u2019s distress ended lower in all 3 repeats with a value in both (1 of 4 lacks one).",
  ]);
  expect(said([0, none, 0, none, 0])).toEqual([
    "The same in all 3 repeats with a value in both (2 of 5 lack one).",
    "The same for Robin in all 3 repeats with a value in both (2 of 5 lack one).",
  ]);
  expect(said([0, 0, 0])).toEqual(["The same in all 3 repeats.", "The same for Robin in all 3 repeats."]);
});
