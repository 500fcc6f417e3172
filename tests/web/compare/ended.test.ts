import { expect, test } from "vitest";
import { whereEnded } from "../../../web/compare/ended.ts";
import { coreWords } from "../../../web/words/core.ts";
import type { RepeatRow } from "../../../web/worker/protocol.ts";
import { runnable } from "../../../web/worker/read-source.ts";
import { runSet } from "../../../web/worker/run-set.ts";
import { livingText } from "../../browser/living.ts";

const { variants, seed } = runnable({ file: "circle.yaml", text: livingText, edits: [] });
const runs = runSet(variants, { seed, replicate: 0 }, () => 0);

/** Repeats whose distress of people with the identity is given; NaN where nobody carries it. */
function repeats(...distressDevalued: number[]): RepeatRow[] {
  return distressDevalued.map(
    (value, replicate) =>
      ({ replicate, variants: [{ outcomes: { ...someOutcomes, distressDevalued: value } }] }) as unknown as RepeatRow,
  );
}
const someOutcomes = { distress: 30, worstOff: 50, gap: 4 };

test("where a measure ended is its mean over the repeats that have it: one in which nobody carries the identity takes nothing away", () => {
  const ended = whereEnded(runs, repeats(40, Number.NaN, 44));
  expect(ended.find(({ measure }) => measure === "distressDevalued")).toEqual({
    measure: "distressDevalued",
    mean: 42,
    repeats: 2,
  });
  expect(ended.find(({ measure }) => measure === "distress")).toMatchObject({ mean: 30, repeats: 3 });
});

test("a measure that no repeat has, has no mean", () => {
  const ended = whereEnded(runs, repeats(Number.NaN, Number.NaN));
  expect(ended.find(({ measure }) => measure === "distressDevalued")).toMatchObject({ mean: Number.NaN, repeats: 0 });
});

test("its heading says over how many weeks, which in a short run are fewer than thirteen", () => {
  expect(coreWords.ended(13, 50)).toBe("Last 13 weeks, average of 50 repeats");
  expect(coreWords.ended(1, 1)).toBe("Last week, average of 1 repeat");
});
