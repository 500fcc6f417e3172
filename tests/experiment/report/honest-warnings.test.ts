import { describe, expect, test } from "vitest";
import { mainEffectsFigure } from "../../../src/experiment/report/figures/main-effects.ts";
import { oneParameter } from "../../../src/experiment/report/figures/one-parameter.ts";
import { pairedDifferences } from "../../../src/experiment/report/figures/paired-differences.ts";
import { grid, luck, madeUpSweep, numbers } from "./made-up-sweep.ts";
import { as, outcome, size } from "./marks.ts";

describe("warnings", () => {
  const wide = (r: number, x: number) => 30 + 0.5 * x + 10 * luck(r);

  test("on wide intervals say that differences are surer where places share dice, and none stands where pairs are compared", () => {
    const table = madeUpSweep({
      factors: [numbers("rate")],
      rows: [[0], [1]],
      replicates: 12,
      value: ([x], _v, r) => wide(r, Number(x)),
    });
    const [told] = oneParameter(table, { outcome, x: "rate", of: [as] }, size).warnings;
    expect(told).toMatch(/Differences between places are often surer: they are taken within replicates/);
    const pairs = madeUpSweep({
      factors: [numbers("rate")],
      rows: [[0], [1]],
      variants: ["a", "b"],
      replicates: 12,
      value: ([x], v, r) => wide(r, Number(x)) + v * (1 + 0.2 * luck(r, 3)),
    });
    const figure = pairedDifferences(pairs, { outcome, from: "a", to: "b" }, size);
    expect(figure.title).toBe("Average distress ended higher in b than in a at both rows of the design");
    expect(figure.warnings.join(" ")).not.toContain("Wide intervals");
  });

  test("on few replicates give their number, and a range only where they differ", () => {
    const few = (kept: (x: number) => number) =>
      oneParameter(
        madeUpSweep({
          factors: [numbers("rate")],
          rows: [[0], [1]],
          replicates: 12,
          value: ([x], _v, r) => (r < kept(Number(x)) ? 30 + 5 * Number(x) + luck(r) : null),
        }),
        { outcome, x: "rate", of: [as] },
        size,
      ).warnings.find((words) => words.startsWith("Fewer"));
    expect(few(() => 4)).toBe("Fewer than 10 replicates at every place: 4 each.");
    expect(few((x) => (x === 0 ? 4 : 6))).toBe("Fewer than 10 replicates at every place: as few as 4.");
    expect(few((x) => (x === 0 ? 4 : 12))).toBe("Fewer than 10 replicates at rate 0: 4.");
  });
});

test("where every mark is one replicate nothing is said of dots and bars that are not there", () => {
  const table = madeUpSweep({
    factors: [numbers("a"), numbers("b")],
    rows: grid([0, 1], [0, 1]),
    replicates: 1,
    value: ([a]) => Number(a),
  });
  expect(oneParameter(table, { outcome, x: "a", of: [as] }, size).reading).toBe(
    "Each mark is one replicate. Every replicate is averaged over b.",
  );
  expect(mainEffectsFigure(table, { outcome, of: as }, size).reading).not.toContain("Lines");
});
