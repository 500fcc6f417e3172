import fc from "fast-check";
import { expect, test } from "vitest";
import { mean, quantile } from "../../src/math/sums.ts";
import { distributionOf, distributionRoom } from "../../src/model/measures/distribution.ts";

/** What the measures say in words: sort everybody, then read off. */
function bySorting(values: Float64Array) {
  const sorted = values.slice().sort();
  return {
    q10: quantile(sorted, 0.1),
    median: quantile(sorted, 0.5),
    q90: quantile(sorted, 0.9),
    worstTenth: mean(sorted.subarray(sorted.length - Math.max(1, Math.round(sorted.length / 10)))),
    highShare: sorted.filter((value) => value >= 50).length / sorted.length,
  };
}

/** Bit by bit, but for the mean, whose values are added up in another order: to some ten digits. */
function expectAlike(found: ReturnType<typeof bySlices>, sorted: ReturnType<typeof bySorting>): void {
  expect({ ...found, worstTenth: 0 }).toEqual({ ...sorted, worstTenth: 0 });
  if (Number.isNaN(sorted.worstTenth)) expect(found.worstTenth).toBeNaN();
  else expect(found.worstTenth).toBeCloseTo(sorted.worstTenth, 10);
}

function bySlices(values: Float64Array) {
  return distributionOf(values, distributionRoom(values.length), 50);
}

/** Shown distress: anywhere, in a few places, or crowded where one slice of the scale holds almost everybody. */
const shown = fc.oneof(
  fc.integer({ min: 0, max: 1_000_000 }).map((n) => n / 10_000),
  fc.constantFrom(0, 12.5, 50, 99.99, 100),
  fc.integer({ min: 0, max: 1000 }).map((n) => 40 + n / 1_000_000),
);
const people = fc.oneof(
  fc.array(shown, { minLength: 1, maxLength: 60 }),
  fc.array(shown, { minLength: 300, maxLength: 1500, size: "max" }),
);

test("quantiles and the share highly distressed are, bit by bit, those of everybody sorted; so is the mean of the worst-off tenth, to ten digits", () => {
  fc.assert(
    fc.property(people, (values) => {
      const column = Float64Array.from(values);
      expectAlike(bySlices(column), bySorting(column));
      expect(Array.from(column)).toEqual(values);
    }),
  );
});

test("the mean of the worst-off tenth is that of everybody sorted to the last bit where sums are exact, in whatever order people stand", () => {
  // Multiples of 1/64: no sum of so few of them is rounded.
  const exact = fc.integer({ min: 0, max: 6400 }).map((n) => n / 64);
  fc.assert(
    fc.property(fc.array(exact, { minLength: 1, maxLength: 1500, size: "max" }), (values) => {
      const column = Float64Array.from(values);
      const turned = column.slice().reverse();
      expect([bySlices(column), bySlices(turned)]).toEqual([bySorting(column), bySorting(column)]);
    }),
  );
});

test("where all are alike, every quantile and the worst-off tenth are what all have", () => {
  for (const size of [1, 2, 9, 10, 11, 1000]) {
    const { q10, median, q90, worstTenth, highShare } = bySlices(new Float64Array(size).fill(37.5));
    expect([q10, median, q90, worstTenth, highShare]).toEqual([37.5, 37.5, 37.5, 37.5, 0]);
  }
});

test("a room that has seen other people before says the same", () => {
  const room = distributionRoom(500);
  const draw = (step: number) => Float64Array.from({ length: 500 }, (_, i) => ((i * step) % 500) / 5);
  for (const step of [7, 11, 0, 499]) expectAlike(distributionOf(draw(step), room, 50), bySorting(draw(step)));
});

test("what is no number stands behind all numbers, as in sorting", () => {
  const values = Float64Array.from({ length: 40 }, (_, i) => (i % 20 === 5 ? Number.NaN : 100 - 2.5 * i));
  expectAlike(bySlices(values), bySorting(values));
});

test("of nobody there is no quantile", () => {
  const none = bySlices(new Float64Array(0));
  expect(Object.values(none).every(Number.isNaN)).toBe(true);
});
