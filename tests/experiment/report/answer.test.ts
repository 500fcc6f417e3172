import { describe, expect, test } from "vitest";
import { answerSentences, questionOf } from "../../../src/experiment/report/answer.ts";
import { grid, luck, madeUpSweep, numbers } from "./made-up-sweep.ts";

describe("the answer", () => {
  test("tells what the second factor does as well, and where both ends of a trend lie", () => {
    const table = madeUpSweep({
      factors: [numbers("climate"), numbers("ties")],
      rows: grid([0, 0.5, 1], [0, 4]),
      replicates: 12,
      value: ([climate, ties], _v, r) => 30 + 2 * Number(climate) - 3 * Number(ties) + luck(r),
    });
    expect(answerSentences(table)[2]).toMatch(/^It fell with ties, from 3\d\.\d at 0 to \d\d\.\d at 4\.$/);
  });

  test("asks which of many parameters matter, and names a few", () => {
    const made = (keys: readonly string[]) =>
      madeUpSweep({
        factors: keys.map((key) => numbers(key)),
        rows: grid(...keys.map(() => [0, 1])),
        replicates: 2,
        value: () => 1,
      });
    expect(questionOf(made(["a"]).manifest)).toBe("What does a do to average distress?");
    expect(questionOf(made(["a", "b"]).manifest)).toBe("What do a and b do to average distress?");
    expect(questionOf(made(["a", "b", "c", "d"]).manifest)).toBe("Which of 4 parameters matter most for average distress?");
  });

  test("says once that one replicate proves nothing", () => {
    const factors = [numbers("climate"), numbers("ties")];
    const rows = grid([0, 1], [0, 1]);
    const value = ([climate]: readonly (number | string)[]) => Number(climate);
    const told = answerSentences(madeUpSweep({ factors, rows, replicates: 1, value })).join(" ");
    expect(told.match(/one replicate proves nothing/g)).toHaveLength(1);
    const compared = madeUpSweep({ factors, rows, variants: ["a", "b"], replicates: 1, value });
    expect(answerSentences(compared)[0]).toMatch(/^Average distress in b against a: one replicate proves nothing\./);
  });
});
