import { describe, expect, test } from "vitest";
import { sensitivityText } from "../../../src/cli/sensitivity-text.ts";
import { mainEffectsFigure } from "../../../src/experiment/report/figures/main-effects.ts";
import { sensitivityOf } from "../../../src/experiment/sensitivity/sensitivity.ts";
import type { SweepTable } from "../../../src/experiment/sweep/table.ts";
import type { Level } from "../../../src/scenario/sweep/sweep.ts";
import { grid, luck, madeUpSweep, numbers } from "../report/made-up-sweep.ts";

const of = { kind: "value", variant: "as it is" } as const;
const read = (table: SweepTable) => sensitivityText(sensitivityOf(table, "distress", of)).replace(/\s+/g, " ");
const warned = (table: SweepTable) => mainEffectsFigure(table, { outcome: "distress", of }, { width: 800 }).warnings.join(" ");

/** Three Morris trajectories along two factors, whose effects are another replicate by replicate. */
const morris = (replicates: number) =>
  madeUpSweep({
    factors: [numbers("a"), numbers("b")],
    rows: [
      [0, 0],
      [0.6, 0],
      [0.6, 0.6],
      [0.3, 0.9],
      [0.9, 0.9],
      [0.9, 0.3],
      [0.6, 0],
      [0, 0],
      [0, 0.6],
    ],
    structure: { kind: "morris", trajectories: 3, levels: 4 },
    replicates,
    value: ([a, b], _v, r) => 30 + (5 + 4 * luck(r)) * Number(a) + Number(b),
  });

describe("elementary effects of points that share their dice", () => {
  // In each trajectory the effect of a replicate is the same: the interval over trajectories has no width, whatever the dice are.
  test("of two replicates have intervals that leave the dice out, and the text and the picture say so", () => {
    const words = "Two replicates do not tell how much this hangs on their dice: the intervals leave that out.";
    expect(read(morris(2))).toContain(words);
    expect(warned(morris(2))).toContain(words);
  });

  test("of three have them in their intervals, so nothing is said", () => {
    expect(read(morris(3))).not.toContain("replicates do not tell");
    expect(warned(morris(3))).not.toContain("replicates do not tell");
  });

  test("of one cannot be told from the dice, in the picture as in the text", () => {
    const words = "With one replicate nothing tells the dice from the parameters: take two or more.";
    expect(read(morris(1))).toContain(words);
    expect(warned(morris(1))).toContain(words);
  });
});

describe("a grid", () => {
  const of = (rows: readonly (readonly Level[])[], replicates: number) =>
    madeUpSweep({
      factors: [numbers("a"), numbers("b")],
      rows,
      replicates,
      value: ([a, b], _v, r) => 30 + Number(a) + luck(r, Number(a), Number(b)),
    });

  test("of two replicates leaves their dice out of intervals of shares alone: slopes are fitted in each replicate", () => {
    const table = of(grid([0, 1], [0, 1]), 2);
    expect(read(table)).toContain("Two replicates do not tell how much shares hang on their dice");
    expect(warned(table)).not.toContain("replicates do not tell");
  });

  test("of one row is not said to have one replicate where it has five", () => {
    const text = read(of([[0, 0]], 5));
    expect(text).toContain("1 point, 5 replicates");
    expect(text).not.toContain("With one replicate");
    expect(text).toContain("One place of the design alone has no variance between points");
  });
});
