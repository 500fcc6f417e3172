import { describe, expect, test } from "vitest";
import { interactions } from "../../../src/experiment/sensitivity/interactions.ts";
import { mainEffects } from "../../../src/experiment/sensitivity/main-effects.ts";
import { overReplicates } from "../../../src/experiment/statistics/interaction.ts";
import { partialWeights, weighted } from "../../../src/experiment/statistics/partial-weights.ts";
import { seedKey } from "../../../src/random/seed.ts";
import { latinHypercube } from "../../../src/scenario/sweep/designs/latin-hypercube.ts";
import type { Factor } from "../../../src/scenario/sweep/sweep.ts";

const key = seedKey("no effect");
const factors: Factor[] = ["a", "b"].map((name) => ({ key: name, numeric: true, title: name, unit: null }));
const places = latinHypercube(24, 2, key);
/** Twelve replicates, whose numbers are awkward in binary and the same at every row. */
const replicates = Float64Array.from({ length: 12 }, (_, r) => 0.1 + 0.07 * r);
const alike = places.map((levels) => ({ levels: [...levels], values: replicates }));

describe("an outcome that no parameter moves", () => {
  test("has effects of exactly nothing, and no variance to share out", () => {
    for (const sharedShocks of [true, false]) {
      const { effects, dice } = mainEffects(alike, factors, { key, sharedShocks });
      expect(dice.betweenPoints <= 0).toBe(true);
      for (const { effect, standardized, share } of effects) {
        expect(effect).toEqual({ value: 0, interval: [0, 0] });
        expect([standardized, share.value, share.interval]).toEqual([null, Number.NaN, null]);
      }
    }
  });

  test("has no interaction that a rounding error makes sure", () => {
    const [only] = interactions(alike, factors);
    expect([only.mean, only.p, only.adjusted]).toEqual([0, 1, 1]);
  });
});

test("a slope of one parameter is exactly nothing where only the other moves the outcome, in a grid", () => {
  const rows = [0.2, 0.5, 0.8].flatMap((a) => [2, 3, 5].map((b) => [a, b]));
  const weights = partialWeights(
    rows.map(([a]) => a),
    [rows.map(([, b]) => b)],
  );
  const slopes = Array.from(replicates, (shift) =>
    weighted(
      weights ?? [],
      rows.map(([, b]) => shift / b),
    ),
  );
  expect(slopes.every((slope) => slope === 0)).toBe(true);
  expect(overReplicates(slopes).interval).toEqual([0, 0]);
});

test("a small effect on a large number is an effect all the same", () => {
  const a = [0, 0.5, 1];
  const weights = partialWeights(a);
  expect(
    weighted(
      weights ?? [],
      a.map((at) => 1e6 + 1e-3 * at),
    ),
  ).toBeCloseTo(1e-3, 8);
});
