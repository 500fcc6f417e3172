import fc from "fast-check";
import { expect, test } from "vitest";
import { TieSet } from "../../src/network/tie-set.ts";
import { gate } from "./sound.ts";

test("a set of ties adds, finds and removes pairs as a set of text would, whichever end is named first", () => {
  const acts = fc.array(fc.tuple(fc.boolean(), fc.nat(12), fc.nat(12)), { maxLength: 400 });
  fc.assert(
    fc.property(acts, (steps) => {
      const ties = new TieSet();
      const model = new Set<string>();
      for (const [adds, i, j] of steps) {
        const name = `${Math.min(i, j)} ${Math.max(i, j)}`;
        expect(ties.has(i, j)).toBe(model.has(name));
        if (adds) expect(ties.add(i, j)).toBe(!model.has(name));
        else expect(ties.remove(i, j)).toBe(model.has(name));
        if (adds) model.add(name);
        else model.delete(name);
        expect(ties.count).toBe(model.size);
      }
      for (let i = 0; i <= 12; i++) for (let j = i; j <= 12; j++) expect(ties.has(j, i)).toBe(model.has(`${i} ${j}`));
    }),
    gate,
  );
});

test("places near 2^32 are told apart", () => {
  const ties = new TieSet();
  expect(ties.add(4_294_967_290, 5)).toBe(true);
  expect(ties.has(5, 4_294_967_290)).toBe(true);
  expect(ties.has(5, 4_294_967_289)).toBe(false);
});
