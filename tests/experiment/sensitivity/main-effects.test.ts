import { describe, expect, test } from "vitest";
import { interactions } from "../../../src/experiment/sensitivity/interactions.ts";
import { groupsOf } from "../../../src/experiment/sensitivity/level-share.ts";
import { mainEffects } from "../../../src/experiment/sensitivity/main-effects.ts";
import { seedKey } from "../../../src/random/seed.ts";
import { latinHypercube } from "../../../src/scenario/sweep/designs/latin-hypercube.ts";
import type { Factor, Level } from "../../../src/scenario/sweep/sweep.ts";
import { gFunction, ishigami, type Known, withNoise } from "./known-functions.ts";

const key = seedKey("main effects test");
const options = { key, sharedShocks: false };

function factors(count: number): Factor[] {
  return Array.from({ length: count }, (_, k) => ({ key: `factor${k}`, numeric: true, title: `factor ${k}`, unit: null }));
}

/** Every combination of so many levels from 0 to 1. */
function grid(dimensions: number, levels: number): number[][] {
  let rows: number[][] = [[]];
  for (let d = 0; d < dimensions; d++) {
    rows = rows.flatMap((row) => Array.from({ length: levels }, (_, k) => [...row, k / (levels - 1)]));
  }
  return rows;
}

function rowsOf(levels: readonly (readonly Level[])[], values: readonly ArrayLike<number>[]) {
  return levels.map((own, row) => ({ levels: own, values: values[row] }));
}

function expectHolds(interval: readonly [number, number] | null | undefined, truth: number, what: string): void {
  const [low, high] = interval ?? [Number.NaN, Number.NaN];
  expect(low, what).toBeLessThanOrEqual(truth);
  expect(high, what).toBeGreaterThanOrEqual(truth);
}

const line: Known = {
  factors: 2,
  at: ([x, y]) => 2 * x - y,
  variance: 5 / 12,
  first: [0.8, 0.2],
  total: [0.8, 0.2],
};

describe("on a grid", () => {
  test("a plane of slopes 2 and -1 has these effects, shares of 4/5 and 1/5, and standardized effects of their roots", () => {
    const levels = grid(2, 5);
    const found = mainEffects(rowsOf(levels, withNoise(line, levels, 3, {}, "none")), factors(2), options);
    expect(found.effects.map(({ factor }) => factor)).toEqual([0, 1]);
    for (const [k, slope] of [2, -1].entries()) {
      const { effect, standardized, share, balanced } = found.effects[k];
      expect(balanced).toBe(true);
      expect(effect?.value).toBeCloseTo(slope, 10);
      expect(share.value).toBeCloseTo(slope ** 2 / 5, 10);
      expect(standardized?.value).toBeCloseTo(slope / Math.sqrt(5), 10);
      // Nothing differs between replicates.
      expect((effect?.interval?.[1] ?? 9) - (effect?.interval?.[0] ?? 0)).toBeCloseTo(0, 10);
    }
  });

  test("a curve without any slope has a share all the same", () => {
    const levels = grid(2, 5);
    const curve: Known = { ...line, at: ([x, y]) => (x - 0.5) ** 2 + 0.1 * y };
    const [first] = mainEffects(rowsOf(levels, withNoise(curve, levels, 1, {}, "none")), factors(2), options).effects;
    expect(first.factor).toBe(0);
    expect(first.effect?.value).toBeCloseTo(0, 10);
    expect(first.share.value).toBeGreaterThan(0.8);
    expect(first.effect?.interval).toBeNull();
  });

  test("names have a share by their means and no slope", () => {
    const levels = ["none", "one", "two"].flatMap((name) => [0, 1].map((x): Level[] => [name, x]));
    const values = levels.map(([name, x]) => [(name === "two" ? 10 : 0) + Number(x)]);
    const named = [{ key: "network", numeric: false, title: "network", unit: null }, ...factors(1)];
    const { effects } = mainEffects(rowsOf(levels, values), named, options);
    expect(effects[0]).toMatchObject({ factor: 0, effect: null, standardized: null, groups: 3 });
    // 2/9 x 100 against 1/4.
    expect(effects[0].share.value).toBeCloseTo(200 / 9 / (200 / 9 + 1 / 4), 10);
  });

  test.each([false, true])(
    "with noise, shared or not (%s), intervals hold the truth and the dice's share is found",
    (sharedShocks) => {
      const levels = grid(2, 4);
      const noise = sharedShocks ? { alike: 3, own: 0.3 } : { own: 0.7 };
      const outcomes = withNoise(line, levels, 30, noise, "grid");
      const { effects, dice } = mainEffects(rowsOf(levels, outcomes), factors(2), { key, sharedShocks, level: 0.999 });
      for (const { factor, effect, share } of effects) {
        expectHolds(effect?.interval, [2, -1][factor], `effect ${factor}`);
        expectHolds(share.interval, [0.8, 0.2][factor], `share ${factor}`);
      }
      // On a grid of four levels a factor's variance is 5/36, so that V is 25/36.
      const noiseVariance = sharedShocks ? 9.09 : 0.49;
      expectHolds(dice.share?.interval, noiseVariance / (noiseVariance + 25 / 36), "dice");
    },
  );
});

describe("on a Latin hypercube", () => {
  test.each([
    ["Ishigami's function", ishigami()],
    ["the g-function", gFunction([0, 1, 4.5])],
  ])("shares by bins are about the first-order indices: %s", (_, known) => {
    const levels = latinHypercube(600, known.factors, key);
    const outcomes = withNoise(known, levels, 4, { own: 0.3 * Math.sqrt(known.variance) }, "hypercube");
    const { effects } = mainEffects(rowsOf(levels, outcomes), factors(known.factors), { ...options, level: 0.999 });
    for (const { factor, share, groups, balanced } of effects) {
      expect(balanced).toBe(false);
      expect(groups).toBe(10);
      // Ten bins see nearly all of these curves' variance.
      expectHolds(share.interval, known.first[factor], `share ${factor}: ${JSON.stringify(share)}`);
      expect(Math.abs(share.value - known.first[factor])).toBeLessThan(0.1);
    }
  });

  test("what the other factors do by chance of the design is no part of a share, though it is ten times as much", () => {
    const strong: Known = { factors: 2, at: ([x, y]) => 10 * x + 3 * y, variance: 109 / 12, first: [], total: [] };
    for (let k = 0; k < 10; k++) {
      const levels = latinHypercube(48, 2, seedKey(`beside ${k}`));
      const { effects } = mainEffects(rowsOf(levels, withNoise(strong, levels, 2, {}, "none")), factors(2), options);
      // 9 of 109; four bins of twelve leave 1/16 of a straight line's variance out.
      const share = effects.find(({ factor }) => factor === 1)?.share.value ?? 9;
      expect(Math.abs(share - (9 / 109) * (15 / 16))).toBeLessThan(0.03);
    }
  });

  test("intervals of slopes hold the truth in about 95 of 100 designs", () => {
    // The best straight line through sin u (1 + 0.1 w^4) over u from -pi to pi rises by 6 / pi^2 x pi x (1 + pi^4 / 50).
    const known = ishigami();
    const truth = (6 / Math.PI) * (1 + Math.PI ** 4 / 50);
    let held = 0;
    for (let k = 0; k < 200; k++) {
      const levels = latinHypercube(60, 3, seedKey(`design ${k}`));
      const outcomes = withNoise(known, levels, 2, { own: 2 }, `noise ${k}`);
      const { effects } = mainEffects(rowsOf(levels, outcomes), factors(3), { ...options, resamples: 10 });
      const [low, high] = effects.find(({ factor }) => factor === 0)?.effect?.interval ?? [0, 0];
      if (low <= truth && truth <= high) held++;
    }
    // Binomial: SD 3.1. A hypercube's slopes vary less than those of random points, so more may hold.
    expect(held).toBeGreaterThan(180);
  });
});

describe("groups of levels", () => {
  test("up to twelve numbers are themselves; more are brought together in bins of neighbors, equal ones in one", () => {
    expect(groupsOf([3, 1, 3, 2])).toEqual({ group: Int32Array.of(0, 1, 0, 2), groups: 3 });
    const many = Array.from({ length: 60 }, (_, k) => (k * 7) % 60);
    const { group, groups } = groupsOf(many);
    expect(groups).toBe(5);
    for (const [row, value] of many.entries()) expect(group[row]).toBe(Math.floor(value / 12));
    const tied = groupsOf([...Array.from({ length: 30 }, () => 5), ...Array.from({ length: 30 }, (_, k) => 10 + k)]);
    expect(new Set(tied.group.slice(0, 30)).size).toBe(1);
  });
});

describe("interactions of pairs", () => {
  const levels = grid(3, 3);
  const product: Known = { ...line, factors: 3, at: ([x, y, z]) => 3 * x + 4 * x * y - z };

  test("the one that is there comes first, clear after Holm, and the others are not clear", () => {
    const outcomes = withNoise(product, levels, 12, { alike: 20, own: 1 }, "pairs");
    const found = interactions(rowsOf(levels, outcomes), factors(3));
    expect(found.map(({ a, b }) => [a, b])[0]).toEqual([0, 1]);
    expectHolds(found[0].interval, 4, "x by y");
    expect(found[0].adjusted).toBeLessThan(1e-3);
    expect(found.length).toBe(3);
    for (const { adjusted } of found.slice(1)) expect(adjusted).toBeGreaterThan(0.05);
  });

  test("a replicate that is not finished is left out", () => {
    const outcomes = withNoise(product, levels, 3, {}, "none").map((values, row) => (row === 4 ? values.slice(0, 2) : values));
    expect(interactions(rowsOf(levels, outcomes), factors(3))[0].count).toBe(2);
  });
});
