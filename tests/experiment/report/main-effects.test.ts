import { expect, test } from "vitest";
import { mainEffectsFigure } from "../../../src/experiment/report/figures/main-effects.ts";
import { grid, luck, madeUpSweep, numbers } from "./made-up-sweep.ts";
import { as, ofLook, outcome, size } from "./marks.ts";

test("main effects are sorted by size, with the sign of the slope, and named only as far as intervals tell them apart", () => {
  const table = madeUpSweep({
    factors: [numbers("weak"), numbers("strong")],
    rows: grid([0, 1, 2], [0, 1, 2]),
    replicates: 15,
    value: ([weak, strong], _v, r) => 30 + Number(weak) - 8 * Number(strong) + luck(r, Number(weak), Number(strong)),
  });
  const figure = mainEffectsFigure(table, { outcome, of: as }, size);
  expect(figure.title).toBe("Strong moved average distress most");
  expect(figure.description).toMatch(/^Standardized slopes: strong \u22120\.9\d .*; weak \+0\.1\d /);
  const zero = Number(ofLook(figure, "k-zero")[0].attributes["x1"]);
  const [first, second] = ofLook(figure, "k-bar").map(({ attributes }) => [Number(attributes["x"]), Number(attributes["width"])]);
  expect(first[0] + first[1]).toBeCloseTo(zero, 1);
  expect(second[0]).toBeCloseTo(zero, 1);
  const alike = madeUpSweep({
    factors: [numbers("a"), numbers("b")],
    rows: grid([0, 1, 2], [0, 1, 2]),
    replicates: 15,
    value: ([a, b], _v, r) => 30 + 2 * Number(a) + 2 * Number(b) + luck(r, Number(a), Number(b)),
  });
  expect(mainEffectsFigure(alike, { outcome, of: as }, size).title).toMatch(
    /^(A and b|B and a) moved average distress most, too alike to tell which more$/,
  );
});

test("sizes of elementary effects are told with their unit", () => {
  const table = madeUpSweep({
    factors: [numbers("a"), numbers("b"), numbers("c"), numbers("d")],
    // Trajectories that move one key after another by 2/3 of its range.
    rows: [0, 1, 2, 3].flatMap((start) =>
      [0, 1, 2, 3, 4].map((moved) => [0, 1, 2, 3].map((k) => ((start + k) % 2) / 3 + (k < moved ? 2 / 3 : 0))),
    ),
    structure: { kind: "morris", trajectories: 4, levels: 4 },
    replicates: 4,
    value: ([a, b, c, d], _v, r) => 8 * Number(a) + 4 * Number(b) + 2 * Number(c) + Number(d) + 0.1 * luck(r),
  });
  const { description } = mainEffectsFigure(table, { outcome, of: as }, size);
  expect(description).toMatch(/^Mean sizes of the change over the whole range, in points of 100: a 8\.0\d? .*; and 1 more\.$/);
});
