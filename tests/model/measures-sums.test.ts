import fc from "fast-check";
import { expect, test } from "vitest";
import { roomForSums, sumOf, sumsOf } from "../../src/model/measures/sums-of.ts";
import { timesOf } from "../../src/model/measures/times-of.ts";

/** Some of twenty people, and a number of columns about all twenty, of numbers that no computer adds up without rounding. */
const asked = fc.record({
  people: fc.array(fc.integer({ min: 0, max: 19 }), { maxLength: 25 }).map((list) => Uint32Array.from(list)),
  columns: fc.array(
    fc
      .array(fc.integer({ min: -1_000_000, max: 1_000_000 }), { minLength: 20, maxLength: 20 })
      .map((list) => Float64Array.from(list, (n) => n / 7_000)),
    { minLength: 1, maxLength: 14 },
  ),
});

test("columns added up side by side have the bits of each added up alone, in order of people", () => {
  fc.assert(
    fc.property(asked, ({ people, columns }) => {
      const alone = columns.map((column) => people.reduce((sum, i) => sum + column[i], 0));
      const sums = roomForSums(columns.length);
      sumsOf(people, columns, sums);
      expect([...sums.subarray(0, columns.length)]).toEqual(alone);
      expect(columns.map((column) => sumOf(people, column))).toEqual(alone);
    }),
  );
});

test("a kind is counted in the part of the column asked about, and people left out are not", () => {
  const kinds = Uint8Array.of(3, 3, 3, 3, 3, 3, 1, 3, 2, 3, 3, 1);
  const nobody = new Uint32Array(0);
  expect(timesOf(3, kinds, nobody)).toBe(9);
  expect(timesOf(3, kinds, nobody, 0, 6)).toBe(6);
  expect(timesOf(3, kinds, nobody, 6)).toBe(3);
  expect(timesOf(3, kinds, Uint32Array.of(0, 2, 3, 5), 6)).toBe(2);
  expect(timesOf(3, kinds, Uint32Array.of(4, 5, 6), 0, 7)).toBe(4);
  expect(timesOf(3, new Uint8Array(0), nobody)).toBe(0);
});

test("kinds are counted as one by one, wherever in memory a column begins and however long it is", () => {
  const column = fc.uint8Array({ max: 127, maxLength: 1300 }).map((drawn) => drawn.map((kind) => (kind < 90 ? kind % 4 : kind)));
  fc.assert(
    fc.property(column, fc.nat(9), fc.nat(9), fc.constantFrom(0, 1, 2, 3, 90, 127), (drawn, shift, from, kind) => {
      const kinds = new Uint8Array(drawn.length + shift).subarray(shift);
      kinds.set(drawn);
      const begin = Math.min(from, kinds.length);
      expect(timesOf(kind, kinds, new Uint32Array(0), begin)).toBe(drawn.subarray(begin).filter((one) => one === kind).length);
    }),
  );
});
