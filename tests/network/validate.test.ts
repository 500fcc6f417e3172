import fc from "fast-check";
import { expect, test } from "vitest";
import type { Network } from "../../src/network/network.ts";
import { validate } from "../../src/network/validate.ts";
import { renumber } from "../support/renumber.ts";
import { anyNetwork, expectSoundNetwork, gate, networkOf } from "./sound.ts";

/** 10 - 30 - 20, and 40 alone. Arcs: 10>30, 30>10, 30>20, 20>30. */
const sound = networkOf(
  4,
  [
    [0, 1],
    [1, 2],
  ],
  [10, 30, 20, 40],
);
const with1 = <Column extends Uint32Array | Float64Array | Uint8Array>(column: Column, at: number, value: number): Column => {
  const copy = column.slice() as Column;
  copy[at] = value;
  return copy;
};

test("whatever is tied, a network made from a list is sound, and rows are sorted by id", () => {
  fc.assert(fc.property(anyNetwork, expectSoundNetwork), gate);
  expectSoundNetwork(sound);
  expect([...sound.targets.subarray(1, 3)]).toEqual([0, 2]);
});

const broken: readonly [string, Partial<Network>][] = [
  ["offsets do not end at the number of arcs", { offsets: Uint32Array.of(0, 1, 3, 4, 5) }],
  ["offsets do not start at 0", { offsets: Uint32Array.of(1, 1, 3, 4, 4) }],
  ["offsets do not match people", { offsets: Uint32Array.of(0, 1, 3, 4) }],
  ["offsets fall", { offsets: Uint32Array.of(0, 3, 1, 4, 4) }],
  ["an arc leads to nobody", { targets: with1(sound.targets, 0, 9) }],
  ["a person is tied to themself", { targets: with1(sound.targets, 0, 0) }],
  ["a pair is tied twice", { targets: with1(sound.targets, 2, 0) }],
  ["a row is not sorted by id", { ids: Uint32Array.of(20, 30, 10, 40) }],
  ["a twin's twin is another arc", { twins: with1(sound.twins, 0, 2) }],
  ["a twin does not point back", { twins: Uint32Array.of(2, 3, 0, 1) }],
  ["a tie is in two layers", { layer: with1(sound.layer, 0, 1) }],
  ["trust is not between 0 and 1", { trust: with1(sound.trust, 0, Number.NaN) }],
  ["trust is not between 0 and 1", { trust: with1(sound.trust, 0, 1.01) }],
  ["a manner is unknown", { manner: with1(sound.manner, 0, 4) }],
  ["ids are not unique", { ids: Uint32Array.of(10, 30, 20, 10) }],
  ["ids do not match people", { ids: Uint32Array.of(10) }],
  ["labels do not match people", { labels: ["a"] }],
  ["an attribute does not match people", { attributes: new Map([["a", ["x"]]]) }],
  ["a column does not match arcs", { layer: new Uint8Array(1) }],
  ["size is no count", { size: -1 }],
];

for (const [complaint, part] of broken) {
  test(`a network where ${complaint} is found out (${Object.keys(part)})`, () => {
    expect(validate({ ...sound, ...part }).join("\n")).toContain(complaint);
  });
}

test("renumbering twice, there and back, gives the same network", () => {
  fc.assert(
    fc.property(anyNetwork, (network) => {
      const there = Array.from(network.ids.keys()).reverse();
      const turned = renumber(network, there);
      expectSoundNetwork(turned);
      expect([...turned.ids]).toEqual([...network.ids].reverse());
      expect(renumber(turned, there)).toEqual(network);
    }),
    gate,
  );
});
