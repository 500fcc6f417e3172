import fc from "fast-check";
import { expect, test } from "vitest";
import { smallWorld } from "../../src/network/generators/small-world.ts";
import { arcBetween, arcCount } from "../../src/network/network.ts";
import { drawTrust, trustFromContacts } from "../../src/network/trust.ts";
import { anyKey, anyNetwork, expectSoundNetwork, gate, networkOf } from "./sound.ts";

const key = { first: 5, second: 6 };

test("trust is drawn uniformly between two numbers, each direction on its own", () => {
  const network = drawTrust(smallWorld.generate({ size: 5000, neighbors: 8, rewiring: 0.1 }, key), { from: 0.2, to: 0.8 }, key);
  const { trust, twins } = network;
  let sum = 0;
  let squares = 0;
  let products = 0;
  for (let a = 0; a < trust.length; a++) {
    expect(trust[a] > 0.2 && trust[a] < 0.8).toBe(true);
    sum += trust[a];
    squares += (trust[a] - 0.5) ** 2;
    products += (trust[a] - 0.5) * (trust[twins[a]] - 0.5);
  }
  const arcs = arcCount(network);
  expect(Math.abs(sum / arcs - 0.5)).toBeLessThan(4 * Math.sqrt(0.03 / arcs)); // variance of the uniform: 0.6² / 12 = 0.03
  expect(Math.abs(squares / arcs - 0.03)).toBeLessThan(0.001);
  expect(Math.abs(products / squares)).toBeLessThan(0.03);
});

test("a pair has the same trust in every network in which it is tied, whoever else is there", () => {
  const one = drawTrust(
    networkOf(
      4,
      [
        [0, 1],
        [1, 2],
        [2, 3],
      ],
      [9, 70, 5, 8],
    ),
    { from: 0, to: 1 },
    key,
  );
  const other = drawTrust(
    networkOf(
      3,
      [
        [0, 1],
        [2, 0],
      ],
      [70, 9, 44],
    ),
    { from: 0, to: 1 },
    key,
  );
  expect(other.trust[arcBetween(other, 0, 1)]).toBe(one.trust[arcBetween(one, 1, 0)]);
  expect(other.trust[arcBetween(other, 1, 0)]).toBe(one.trust[arcBetween(one, 0, 1)]);
});

test("drawing trust changes nothing else", () => {
  fc.assert(
    fc.property(anyNetwork, anyKey, (network, anyKey) => {
      const drawn = drawTrust(network, { from: 0.4, to: 0.4 }, anyKey);
      expectSoundNetwork(drawn);
      expect(drawn.trust.every((trust) => trust === 0.4)).toBe(true);
      expect({ ...drawn, trust: network.trust }).toEqual(network);
    }),
    gate,
  );
});

test("a range that is none is refused", () => {
  for (const [from, to] of [
    [0.5, 0.2],
    [-0.1, 0.5],
    [0, 1.1],
    [Number.NaN, 1],
  ]) {
    expect(() => drawTrust(networkOf(2, [[0, 1]]), { from, to }, key)).toThrow(RangeError);
  }
});

test("trust from contacts is 0 for none, half full at 60, towards 1", () => {
  expect(trustFromContacts(0)).toBe(0);
  expect(trustFromContacts(60)).toBe(0.5);
  expect(trustFromContacts(15)).toBe(0.2);
  expect(trustFromContacts(3, 1)).toBe(0.75);
  expect(trustFromContacts(1e9)).toBeLessThan(1);
});
