import { describe, expect, test } from "vitest";
import { morrisEffects } from "../../../src/experiment/sensitivity/morris-effects.ts";
import { seedKey } from "../../../src/random/seed.ts";
import { morrisTrajectories } from "../../../src/scenario/sweep/designs/morris.ts";
import { gFunction, ishigami, type Known, withNoise } from "./known-functions.ts";

const key = seedKey("morris test");
const options = { key, sharedShocks: false, resamples: 2000, level: 0.999 };
const levels = 4;
const step = 2 / 3;

/** mu, mu* and sigma over all places of the grid from which a factor can move, worked out one by one. */
function exact(known: Known, factor: number) {
  const grid = [0, 1 / 3, 2 / 3, 1];
  let places: number[][] = [[]];
  for (let d = 0; d < known.factors; d++) places = places.flatMap((place) => grid.map((value) => [...place, value]));
  const effects = places
    .filter((place) => place[factor] <= 1 / 3)
    .map((place) => {
      const moved = place.map((value, d) => (d === factor ? value + step : value));
      return (known.at(moved) - known.at(place)) / step;
    });
  const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const mu = mean(effects);
  return { mu, muStar: mean(effects.map(Math.abs)), sigma: Math.sqrt(mean(effects.map((effect) => (effect - mu) ** 2))) };
}

function expectEffects(known: Known, found: ReturnType<typeof morrisEffects>): void {
  for (const [factor, effect] of found.factors.entries()) {
    const truth = exact(known, factor);
    for (const name of ["mu", "muStar", "sigma"] as const) {
      const [low, high] = effect?.[name].interval ?? [Number.NaN, Number.NaN];
      const what = `${name} of ${factor}: ${truth[name]} in ${low} to ${high}`;
      expect(low, what).toBeLessThanOrEqual(truth[name] + 1e-9);
      expect(high, what).toBeGreaterThanOrEqual(truth[name] - 1e-9);
    }
  }
}

describe("without noise, at a fixed seed, the 99.9% intervals hold what the whole grid gives", () => {
  test.each([
    ["Ishigami's function", ishigami()],
    ["the g-function", gFunction([0, 1, 4.5, 9])],
  ])("of %s", (_, known) => {
    const rows = morrisTrajectories(200, known.factors, levels, key);
    expectEffects(known, morrisEffects(rows, withNoise(known, rows, 1, {}, "none"), levels, options));
  });

  test("a straight line has its slope over the range as mu and mu*, in any unit, and no sigma", () => {
    const rows = morrisTrajectories(10, 2, levels, key);
    const scaled = rows.map(([x, y]) => [100 + 50 * x, -y]);
    const found = morrisEffects(
      scaled,
      rows.map(([x, y]) => [7 * x - 3 * y]),
      levels,
      options,
    );
    // The second factor falls in its own unit while y rises: -y over a range of 1 adds 3.
    for (const [factor, slope] of [7, 3].entries()) {
      const effect = found.factors[factor];
      expect(effect?.mu.value).toBeCloseTo(slope, 10);
      expect(effect?.muStar.value).toBeCloseTo(slope, 10);
      expect(effect?.sigma.value).toBeCloseTo(0, 5);
      expect(effect?.floor).toBeNull();
    }
  });
});

describe("with noise", () => {
  const known = gFunction([0, 1, 4.5, 9]);
  const rows = morrisTrajectories(100, 4, levels, key);

  test("sigma is that of the expected effects: the dice are no curves and no interactions", () => {
    const outcomes = withNoise(known, rows, 10, { own: 1 }, "own");
    const { sigma } = exact(known, 3);
    const [low, high] = morrisEffects(rows, outcomes, levels, options).factors[3]?.sigma.interval ?? [9, 9];
    expect(low).toBeLessThanOrEqual(sigma);
    expect(high).toBeGreaterThanOrEqual(sigma);
    // Noise adds an SD of root(2) x 3/2 over root(10), .67, to each mean effect: more than sigma itself, which is .39.
    const means = outcomes.map((values) => [values.reduce((sum, value) => sum + value, 0) / 10]);
    expect(morrisEffects(rows, means, levels, options).factors[3]?.sigma.value).toBeGreaterThan(0.6);
    expect(morrisEffects(rows, outcomes, levels, options).factors[3]?.sigma.value).toBeLessThan(0.5);
  });

  test("the floor is the mu* of a parameter that does nothing: root(2 / pi) x the SD of a mean effect", () => {
    const nothing: Known = { ...known, at: () => 0 };
    const found = morrisEffects(rows, withNoise(nothing, rows, 10, { own: 1 }, "floor"), levels, options);
    const sd = (Math.SQRT2 * 1.5) / Math.sqrt(10);
    for (const effect of found.factors) {
      expect(effect?.floor).toBeCloseTo(Math.sqrt(2 / Math.PI) * sd, 1);
      expect(effect?.muStar.value).toBeCloseTo(effect?.floor ?? 0, 1);
    }
  });

  test("shared dice that move all points alike change nothing", () => {
    const found = morrisEffects(rows, withNoise(known, rows, 5, { alike: 100 }, "alike"), levels, options);
    const without = morrisEffects(rows, withNoise(known, rows, 1, {}, "none"), levels, options);
    for (const [factor, effect] of found.factors.entries()) {
      expect(effect?.muStar.value).toBeCloseTo(without.factors[factor]?.muStar.value ?? 0, 9);
      expect(effect?.sigma.value).toBeCloseTo(without.factors[factor]?.sigma.value ?? 0, 9);
      expect(effect?.floor).toBeCloseTo(0, 9);
    }
  });

  test("shared dice that change what a parameter does in every trajectory widen its interval", () => {
    const outcomes = withNoise(known, rows, 10, { slope: 1 }, "slope");
    const width = (sharedShocks: boolean) => {
      const [low, high] = morrisEffects(rows, outcomes, levels, { ...options, sharedShocks }).factors[0]?.mu.interval ?? [0, 0];
      return high - low;
    };
    // root(12) x the SD of ten is 1.1 for the effect over the range, t(.9995, 9) = 4.8 of it to either side.
    expect(width(true)).toBeGreaterThan(1.5 * width(false));
  });
});

test("a step that rounding took away is left out, and a parameter that never moved has no effect", () => {
  const rows = morrisTrajectories(4, 2, levels, key).map(([x]) => [x, 5]);
  const found = morrisEffects(
    rows,
    rows.map(([x]) => [x]),
    levels,
    options,
  );
  expect(found.factors[0]?.effects).toBe(4);
  expect(found.factors[1]).toBeNull();
});
