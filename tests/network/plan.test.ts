import { expect, test } from "vitest";
import { smallWorld } from "../../src/network/generators/small-world.ts";
import { arcBetween, tieCount } from "../../src/network/network.ts";
import { makeNetwork, type NetworkPlan } from "../../src/network/plan.ts";
import { expectSoundNetwork } from "./sound.ts";

const key = { first: 1, second: 2 };
const plan: NetworkPlan = {
  source: { generator: "blocks", values: { homophily: 1, meanDegree: 6 } },
  trust: { from: 0.2, to: 0.8 },
  change: "none",
  by: null,
};

test("a plan makes a network by generator, then trust, then change; values left out have their defaults", () => {
  const network = makeNetwork(plan, 200, key);
  expectSoundNetwork(network);
  expect(new Set(network.attributes.get("block")).size).toBe(2);
  expect(Math.min(...network.trust)).toBeGreaterThan(0.2);
  const apart = makeNetwork({ ...plan, change: "separate", by: "block" }, 200, key);
  const thinned = makeNetwork({ ...plan, change: "thin", by: "block" }, 200, key);
  expect(tieCount(apart)).toBeLessThan(tieCount(network));
  expect(tieCount(thinned)).toBe(tieCount(apart));
  expect(makeNetwork(plan, 200, key)).toEqual(network);
});

test("a pair that stays tied has the same trust in the network before and after a cut", () => {
  const network = makeNetwork(plan, 100, key);
  const apart = makeNetwork({ ...plan, change: "separate", by: "block" }, 100, key);
  for (let i = 0; i < 100; i++) {
    for (let a = apart.offsets[i]; a < apart.offsets[i + 1]; a++)
      expect(apart.trust[a]).toBe(network.trust[arcBetween(network, i, apart.targets[a])]);
  }
});

test("a ready network whose trust stays as given is taken as it is", () => {
  const network = smallWorld.generate({ size: 30, neighbors: 4, rewiring: 0.1 }, key);
  expect(makeNetwork({ source: { network }, trust: "as given", change: "none", by: null }, 30, key)).toBe(network);
});

test("what does not fit in a plan is refused in words", () => {
  const network = smallWorld.generate({ size: 30, neighbors: 4, rewiring: 0.1 }, key);
  const make =
    (part: Partial<NetworkPlan>, size = 30) =>
    () =>
      makeNetwork({ ...plan, ...part }, size, key);
  expect(make({ source: { network } }, 31)).toThrow("the network has 30 people, not 31");
  expect(make({ source: { generator: "smal-world", values: {} } })).toThrow('"smal-world" is no generator; known: small-world, ');
  expect(make({ source: { generator: "ring", values: { rewiring: 1 } } })).toThrow('ring has no parameter "rewiring"');
  expect(make({ source: { generator: "ring", values: { neighbors: 3 } } })).toThrow("neighbors is 3; it must be even");
  expect(make({ change: "shufle" })).toThrow('"shufle" is no change; known: none, shuffle, separate, thin');
  expect(make({ change: "separate" })).toThrow("an attribute of people has to be named");
});
