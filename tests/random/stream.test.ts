import fc from "fast-check";
import { expect, test } from "vitest";
import { child, seedKey } from "../../src/random/seed.ts";
import { Sequence } from "../../src/random/sequence.ts";
import { rowLength, rowOfWords, Stream, unit } from "../../src/random/stream.ts";

const key = seedKey("tests");

test("any text or number is a seed, and 7 is the same seed as the text 7", () => {
  expect(seedKey(7)).toEqual(seedKey("7"));
  expect(seedKey("Kith")).not.toEqual(seedKey("kith"));
  expect(seedKey("")).not.toEqual(seedKey(" "));
});

test("a block depends on seed, purpose, week, person and slot, and on nothing that was drawn before", () => {
  fc.assert(
    fc.property(fc.nat(5000), fc.nat(), fc.nat(255), fc.array(fc.nat(), { maxLength: 5 }), (week, who, slot, others) => {
      const fresh = new Stream(key, "purpose");
      const used = new Stream(key, "purpose");
      for (const other of others) {
        used.turnTo(other);
        used.block(other, slot);
      }
      fresh.turnTo(week);
      used.turnTo(week);
      fresh.block(who, slot);
      used.block(who, slot);
      expect([used.first, used.second]).toEqual([fresh.first, fresh.second]);
    }),
    { seed: 1, numRuns: 200 },
  );
});

test("a row holds the blocks that are drawn one by one, for any people and slots, and tells the listener of each", () => {
  const pairs = fc.array(fc.tuple(fc.nat(0xffffffff), fc.nat(0xffffffff)), { minLength: 0, maxLength: rowLength });
  fc.assert(
    fc.property(pairs, fc.nat(3), fc.integer({ min: -60, max: 5000 }), (drawn, from, week) => {
      const heard: unknown[] = [];
      const stream = new Stream(key, "purpose", (...said) => heard.push(said));
      const alone = new Stream(key, "purpose");
      stream.turnTo(week);
      alone.turnTo(week);
      const words = rowOfWords();
      const who = Uint32Array.from([...Array<number>(from).fill(9), ...drawn.map(([person]) => person)]);
      stream.row(
        who,
        from,
        Uint32Array.from(drawn, ([, slot]) => slot),
        drawn.length,
        words,
      );
      const expected = drawn.map(([person, slot]) => {
        alone.block(person, slot);
        return ["purpose", week, person, slot, alone.first, alone.second];
      });
      expect(drawn.map((_, k) => [words[2 * k], words[2 * k + 1]])).toEqual(expected.map((said) => said.slice(4)));
      expect(heard).toEqual(expected);
    }),
    { seed: 1, numRuns: 200 },
  );
});

test("weeks of the warm-up, below zero, have dice of their own", () => {
  const stream = new Stream(key, "purpose");
  const values = [-2, -1, 0, 1].map((week) => {
    stream.turnTo(week);
    return stream.uniform(3, 0);
  });
  expect(new Set(values).size).toBe(4);
});

test("the key of a text and the key of a number never coincide among ten thousand of each", () => {
  const seen = new Set<string>();
  for (let k = 0; k < 10_000; k++) {
    const text = child(key, `name${k}`);
    const number = child(key, k);
    seen.add(`${text.first} ${text.second}`).add(`${number.first} ${number.second}`);
  }
  expect(seen.size).toBe(20_000);
});

test("a word becomes a number strictly between 0 and 1", () => {
  expect(unit(0)).toBeGreaterThan(0);
  expect(unit(0xffffffff)).toBeLessThan(1);
  expect(unit(0x80000000)).toBeCloseTo(0.5, 9);
});

test("uniforms of neighboring people, slots and weeks are uncorrelated and fill ten bins evenly", () => {
  const stream = new Stream(key, "evenness");
  const count = 40_000;
  const bins = new Array<number>(10).fill(0);
  let products = 0;
  for (let i = 0; i < count; i++) {
    stream.turnTo(i % 40);
    const one = stream.uniform(i, 0);
    const next = stream.uniform(i + 1, 1);
    bins[Math.floor(one * 10)]++;
    products += (one - 0.5) * (next - 0.5);
  }
  const chiSquare = bins.reduce((sum, bin) => sum + (bin - count / 10) ** 2 / (count / 10), 0);
  expect(chiSquare).toBeLessThan(27.9); // 99.9% of chi-square with 9 degrees of freedom
  expect(Math.abs((products / count) * 12)).toBeLessThan(3.3 / Math.sqrt(count));
});

test("a sequence gives the same numbers again, and another purpose gives others", () => {
  const draw = (purpose: string) => {
    const sequence = new Sequence(key, purpose);
    return Array.from({ length: 9 }, () => sequence.uniform());
  };
  expect(draw("wiring")).toEqual(draw("wiring"));
  expect(draw("wiring")).not.toEqual(draw("shuffling"));
  const below = new Sequence(key, "below");
  for (let k = 0; k < 1000; k++) expect(below.below(3)).toBeLessThan(3);
});
