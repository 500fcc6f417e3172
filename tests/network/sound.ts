import fc from "fast-check";
import { expect } from "vitest";
import type { Network } from "../../src/network/network.ts";
import { TieList } from "../../src/network/tie-list.ts";
import { TieSet } from "../../src/network/tie-set.ts";
import { validate } from "../../src/network/validate.ts";

/** Holds a network to all invariants at once. */
export function expectSoundNetwork(network: Network): void {
  expect(validate(network)).toEqual([]);
}

/** Runs of properties in the gate: always the same cases. */
export const gate = { seed: 20_26, numRuns: 100 };

export const anyKey = fc.record({ first: fc.nat(0xffff_ffff), second: fc.nat(0xffff_ffff) });

/** A network out of pairs of places, with ids if given; pairs that make no tie are passed over. */
export function networkOf(size: number, pairs: readonly (readonly [number, number])[], ids?: readonly number[]): Network {
  const ties = new TieList(size);
  const tied = new TieSet();
  for (const [i, j] of pairs) if (i !== j && i < size && j < size && tied.add(i, j)) ties.add(i, j);
  return ties.toNetwork(ids === undefined ? {} : { ids: Uint32Array.from(ids) });
}

/** Any network of up to 20 people with ids in any order, trusts, manners, layers, labels and two attributes. */
export const anyNetwork: fc.Arbitrary<Network> = fc.integer({ min: 0, max: 20 }).chain((size) =>
  fc
    .record({
      ids: fc.uniqueArray(fc.nat(0xffff_ffff), { minLength: size, maxLength: size }),
      labels: fc.option(fc.array(anyText(1), { minLength: size, maxLength: size })),
      group: fc.array(fc.constantFrom("a", "b", "c"), { minLength: size, maxLength: size }),
      note: fc.array(anyText(0), { minLength: size, maxLength: size }),
      ties: fc.array(
        fc.record({
          pair: fc.tuple(fc.nat(Math.max(0, size - 1)), fc.nat(Math.max(0, size - 1))),
          trust: fc.integer({ min: 0, max: 1000 }).map((n) => n / 1000),
          trustBack: fc.integer({ min: 0, max: 1000 }).map((n) => n / 1000),
          manner: fc.nat(3),
          mannerBack: fc.nat(3),
          layer: fc.nat(2),
        }),
        { maxLength: 60 },
      ),
    })
    .map(({ ids, labels, group, note, ties: wanted }) => {
      const ties = new TieList(size);
      const tied = new TieSet();
      for (const {
        pair: [i, j],
        ...details
      } of wanted)
        if (i !== j && tied.add(i, j)) ties.add(i, j, details);
      return ties.toNetwork({
        ids: Uint32Array.from(ids),
        labels,
        attributes: new Map([
          ["group", group],
          ["a note", note],
        ]),
      });
    }),
);

/** Text without control characters, which files may not keep. */
function anyText(minLength: number): fc.Arbitrary<string> {
  const signs = fc.constantFrom(..."abcXYZ019 ,;\"'&<>=+-@é日|\\/#%{}[]:");
  return fc.oneof(
    fc.array(signs, { minLength, maxLength: 12 }).map((parts) => parts.join("")),
    fc.constantFrom("__proto__", "constructor", "null", "1e5"),
  );
}
