import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { changeByName, changes } from "../../src/network/changes/index.ts";
import { separate } from "../../src/network/changes/separate.ts";
import { shuffle } from "../../src/network/changes/shuffle.ts";
import { thin } from "../../src/network/changes/thin.ts";
import { blocks } from "../../src/network/generators/blocks.ts";
import { smallWorld } from "../../src/network/generators/small-world.ts";
import { meanClustering } from "../../src/network/metrics/clustering.ts";
import { arcBetween, degree, type Network, tieCount } from "../../src/network/network.ts";
import { canonicalTies } from "../../src/network/ties.ts";
import { drawTrust } from "../../src/network/trust.ts";
import { renumber } from "../support/renumber.ts";
import { anyKey, anyNetwork, expectSoundNetwork, gate, networkOf } from "./sound.ts";

const key = { first: 3, second: 4 };

/** Every tie with all it carries, as text by id: the same for the same ties, however people are numbered. */
function story({ ids, targets, twins, trust, manner, layer, ...rest }: Network): string[] {
  const network = { ids, targets, twins, trust, manner, layer, ...rest };
  return Array.from(canonicalTies(network), (a) => {
    const b = twins[a];
    return [ids[targets[b]], ids[targets[a]], trust[a], trust[b], manner[a], manner[b], layer[a]].join(" ");
  });
}

/** What ties carry, without who they join. */
function carried(network: Network): string[] {
  const { trust, twins, manner, layer } = network;
  const half = (a: number) => `${trust[a]} ${manner[a]}`;
  return Array.from(canonicalTies(network), (a) => [layer[a], ...[half(a), half(twins[a])].sort()].join(" ")).sort();
}

describe("every change", () => {
  for (const change of changes) {
    test(`${change.name} leaves a sound network with the same people, whatever their numbering`, () => {
      fc.assert(
        fc.property(anyNetwork, anyKey, fc.infiniteStream(fc.nat(1000)), (network, anyKey, dice) => {
          const changed = change.apply(network, { by: "group" }, anyKey);
          expectSoundNetwork(changed);
          expect(changed.ids).toEqual(network.ids);
          expect(changed.labels).toEqual(network.labels);
          expect(changed.attributes).toEqual(network.attributes);

          const order = Array.from(network.ids.keys())
            .map((i) => [dice.next().value, i])
            .sort(([a, i], [b, j]) => a - b || i - j)
            .map(([, i]) => i);
          const otherwise = change.apply(renumber(network, order), { by: "group" }, anyKey);
          expect(story(otherwise)).toEqual(story(changed));
        }),
        gate,
      );
    });
  }

  test("is found by its name and says whether it needs an attribute", () => {
    expect(changes.map(({ name, needsBy }) => [name, needsBy])).toEqual([
      ["none", false],
      ["shuffle", false],
      ["separate", true],
      ["thin", true],
    ]);
    expect(changeByName("thin")).toBe(thin);
    expect(changeByName("toString")).toBeUndefined();
  });

  test("says which attributes there are when the one it is to go by is missing", () => {
    const network = blocks.generate({ size: 10, blocks: 2, minority: 0, meanDegree: 2, homophily: 0 }, key);
    expect(() => separate.apply(network, { by: "department" }, key)).toThrow(
      'the network has no attribute "department"; it knows block',
    );
    expect(() => thin.apply(networkOf(2, []), { by: null }, key)).toThrow("an attribute of people has to be named; it has none");
  });
});

describe("shuffle", () => {
  test("keeps everybody's number of ties, in every layer, and what ties carry", () => {
    fc.assert(
      fc.property(anyNetwork, anyKey, (network, anyKey) => {
        const shuffled = shuffle.apply(network, { by: null }, anyKey);
        const perLayer = ({ offsets, layer }: Network) =>
          Array.from(network.ids.keys(), (i) => [...layer.subarray(offsets[i], offsets[i + 1])].sort().join(""));
        expect(perLayer(shuffled)).toEqual(perLayer(network));
        expect(carried(shuffled)).toEqual(carried(network));
      }),
      gate,
    );
  });

  test("destroys clustering", () => {
    const network = smallWorld.generate({ size: 1000, neighbors: 10, rewiring: 0 }, key);
    expect(meanClustering(shuffle.apply(network, { by: null }, key))).toBeLessThan(0.02);
  });

  test("makes every network with the same numbers of ties equally often: the three pairings of four people", () => {
    const network = networkOf(4, [
      [0, 1],
      [2, 3],
    ]);
    const counts = new Map<number, number>();
    for (let first = 0; first < 3000; first++) {
      const { targets } = shuffle.apply(network, { by: null }, { first, second: 9 });
      counts.set(targets[0], (counts.get(targets[0]) ?? 0) + 1);
    }
    for (const partner of [1, 2, 3])
      expect(Math.abs((counts.get(partner) ?? 0) - 1000)).toBeLessThan(4 * Math.sqrt(1000 * (2 / 3)));
  });

  test("another key gives another network, the same key the same", () => {
    const network = smallWorld.generate({ size: 50, neighbors: 4, rewiring: 0 }, key);
    expect(shuffle.apply(network, { by: null }, key)).toEqual(shuffle.apply(network, { by: null }, { ...key }));
    expect(shuffle.apply(network, { by: null }, { first: 8, second: 8 }).targets).not.toEqual(
      shuffle.apply(network, { by: null }, key).targets,
    );
  });
});

describe("separate and thin", () => {
  const made = drawTrust(
    blocks.generate({ size: 300, blocks: 3, minority: 0, meanDegree: 8, homophily: 1 }, key),
    { from: 0.2, to: 0.8 },
    key,
  );
  const block = made.attributes.get("block") ?? [];

  test("separate cuts exactly the ties between people who differ", () => {
    const apart = separate.apply(made, { by: "block" }, key);
    for (let i = 0; i < 300; i++) {
      const alike = [...made.targets.subarray(made.offsets[i], made.offsets[i + 1])].filter((j) => block[i] === block[j]);
      expect([...apart.targets.subarray(apart.offsets[i], apart.offsets[i + 1])]).toEqual(alike);
    }
  });

  test("thin cuts as many ties as separate, of like and unlike people in proportion", () => {
    const apart = separate.apply(made, { by: "block" }, key);
    const thinned = thin.apply(made, { by: "block" }, key);
    expect(tieCount(thinned)).toBe(tieCount(apart));
    const across = Array.from(canonicalTies(thinned)).filter(
      (a) => block[thinned.targets[a]] !== block[thinned.targets[thinned.twins[a]]],
    ).length;
    const before = 1 - tieCount(apart) / tieCount(made);
    const sd = Math.sqrt((before * (1 - before)) / tieCount(thinned));
    expect(Math.abs(across / tieCount(thinned) - before)).toBeLessThan(4 * sd);
  });

  test("thin keeps the trust of ties that stay", () => {
    const thinned = thin.apply(made, { by: "block" }, key);
    for (const a of canonicalTies(thinned)) {
      const before = arcBetween(made, thinned.targets[thinned.twins[a]], thinned.targets[a]);
      expect(thinned.trust[a]).toBe(made.trust[before]);
    }
  });

  test("thin is stable: of ties that two networks share and both thin, hardly any is cut in one alone", () => {
    const arcs = canonicalTies(made).slice(0, -10);
    const fewer = networkOf(
      300,
      Array.from(arcs, (a) => [made.targets[made.twins[a]], made.targets[a]] as const),
    );
    const other = thin.apply({ ...fewer, attributes: made.attributes }, { by: "block" }, key);
    const one = new Set(story({ ...thin.apply(made, { by: "block" }, key), trust: new Float64Array(made.trust.length) }));
    const differing = story({ ...other, trust: new Float64Array(other.trust.length) }).filter((tie) => !one.has(tie));
    expect(differing.length).toBeLessThanOrEqual(10);
  });
});

test("people without ties pass through every change", () => {
  const network = { ...networkOf(3, []), attributes: new Map([["by", ["x", "y", "z"]]]) };
  for (const change of changes) expect(degree(change.apply(network, { by: "by" }, key), 2)).toBe(0);
});
