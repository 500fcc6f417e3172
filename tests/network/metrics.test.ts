import fc from "fast-check";
import { connectedComponents } from "graphology-components";
import { describe, expect, test } from "vitest";
import { blocks } from "../../src/network/generators/blocks.ts";
import { caveman } from "../../src/network/generators/caveman.ts";
import { complete } from "../../src/network/generators/complete.ts";
import { florentine } from "../../src/network/generators/florentine.ts";
import { karate } from "../../src/network/generators/karate.ts";
import { krackhardtKite } from "../../src/network/generators/krackhardt-kite.ts";
import { preferentialAttachment } from "../../src/network/generators/preferential-attachment.ts";
import { smallWorld } from "../../src/network/generators/small-world.ts";
import { star } from "../../src/network/generators/star.ts";
import { fromGraphology, toGraphology } from "../../src/network/graphology.ts";
import { assortativity, degreeAssortativity } from "../../src/network/metrics/assortativity.ts";
import { betweenness } from "../../src/network/metrics/betweenness.ts";
import { meanClustering } from "../../src/network/metrics/clustering.ts";
import { communities } from "../../src/network/metrics/communities.ts";
import { components } from "../../src/network/metrics/components.ts";
import { degreeStatistics } from "../../src/network/metrics/degrees.ts";
import { describeNetwork } from "../../src/network/metrics/describe.ts";
import { modularity } from "../../src/network/metrics/modularity.ts";
import { pathLengths } from "../../src/network/metrics/paths.ts";
import { pathSources } from "../../src/network/metrics/sources.ts";
import { transitivity } from "../../src/network/metrics/transitivity.ts";
import { trianglesPerPerson } from "../../src/network/metrics/triangles.ts";
import { arcBetween, type Network } from "../../src/network/network.ts";
import { Stream } from "../../src/random/stream.ts";
import { renumber } from "../support/renumber.ts";
import { anyNetwork, gate, networkOf } from "./sound.ts";

const key = { first: 1, second: 1 };
const club = karate.generate({ size: 34 }, key);
const path5 = networkOf(5, [
  [0, 1],
  [1, 2],
  [2, 3],
  [3, 4],
]);

test("the karate club has the clustering and transitivity of the literature: .5706 and .2557", () => {
  expect(meanClustering(club)).toBeCloseTo(0.5706384782, 9);
  expect(transitivity(club)).toBeCloseTo(0.2556818182, 9);
  expect(trianglesPerPerson(club).reduce((sum, count) => sum + count) / 3).toBe(45);
});

test("triangles are those found by trying all three people", () => {
  fc.assert(
    fc.property(anyNetwork, (network) => {
      const counted = new Float64Array(network.size);
      const tied = (i: number, j: number) => arcBetween(network, i, j) >= 0;
      for (let i = 0; i < network.size; i++) {
        for (let j = 0; j < i; j++)
          for (let k = 0; k < j; k++) if (tied(i, j) && tied(j, k) && tied(i, k)) for (const one of [i, j, k]) counted[one]++;
      }
      expect(trianglesPerPerson(network)).toEqual(counted);
    }),
    gate,
  );
});

test("who has fewer than two neighbors counts as unclustered", () => {
  // A triangle with a tail: 1/1, 1/1, 1/3, 0.
  const network = networkOf(4, [
    [0, 1],
    [1, 2],
    [0, 2],
    [2, 3],
  ]);
  expect(meanClustering(network)).toBeCloseTo((1 + 1 + 1 / 3) / 4, 12);
  expect(transitivity(network)).toBeCloseTo(3 / 5, 12);
});

describe("betweenness", () => {
  test("the middle of a path of five lies between 4 of 6 pairs, its neighbors between 3", () => {
    expect([...betweenness(path5, key).of]).toEqual([0, 3 / 6, 4 / 6, 3 / 6, 0]);
  });

  test("the hub of a star lies between all, the others between none", () => {
    expect([...betweenness(star.generate({ size: 6 }, key), key).of]).toEqual([1, 0, 0, 0, 0, 0]);
  });

  test("pairs with two shortest paths share them: in a square everybody lies half between two", () => {
    const { of } = betweenness(
      networkOf(4, [
        [0, 1],
        [1, 2],
        [2, 3],
        [3, 0],
      ]),
      key,
    );
    for (const value of of) expect(value).toBeCloseTo(0.5 / 3, 12);
  });

  test("the Medici lie between .522 of pairs, and Heather in the kite between .389", () => {
    const families = florentine.generate({ size: 15 }, key);
    expect(betweenness(families, key).of[families.labels?.indexOf("Medici") ?? -1]).toBeCloseTo(0.521978, 5);
    const kite = krackhardtKite.generate({ size: 10 }, key);
    expect(betweenness(kite, key).of[kite.labels?.indexOf("Heather") ?? -1]).toBeCloseTo(14 / 36, 9);
  });

  test("an estimate is on the same scale: the hub of a star of 2,500 lies between nearly all", () => {
    const { of } = betweenness(star.generate({ size: 2500 }, key), key);
    expect(of[0]).toBeGreaterThan(0.99);
    expect(of[0]).toBeLessThanOrEqual(1);
    expect(of[7]).toBe(0);
  });

  test("above 2,000 people it is estimated, and hubs are still found", () => {
    const network = preferentialAttachment.generate({ size: 3000, newTies: 3 }, key);
    const { of, sampled } = betweenness(network, key);
    expect(sampled).toBe(true);
    const { of: other } = betweenness(network, { first: 2, second: 2 });
    const top = of.indexOf(Math.max(...of));
    expect(Math.abs(other[top] / of[top] - 1)).toBeLessThan(0.15);
  });
});

describe("paths", () => {
  test("a path of five has mean 2 and diameter 4", () => {
    expect(pathLengths(path5, key)).toEqual({ mean: 2, diameter: 4, joined: 1, sampled: false });
  });

  test("the karate club has mean 2.408 and diameter 5", () => {
    const { mean, diameter } = pathLengths(club, key);
    expect(mean).toBeCloseTo(2.4082, 4);
    expect(diameter).toBe(5);
  });

  test("pairs that no path joins do not count", () => {
    expect(pathLengths(networkOf(4, [[0, 1]]), key)).toEqual({ mean: 1, diameter: 1, joined: 2 / 12, sampled: false });
    expect(pathLengths(networkOf(0, []), key)).toEqual({ mean: 0, diameter: 0, joined: 0, sampled: false });
  });

  test("from 300 people the mean of a large network is close to that of all", () => {
    const network = smallWorld.generate({ size: 2500, neighbors: 8, rewiring: 0.2 }, key);
    const { mean, sampled, joined } = pathLengths(network, key);
    expect(sampled).toBe(true);
    expect(joined).toBe(1);
    expect(Math.abs(pathLengths(network, { first: 9, second: 9 }).mean / mean - 1)).toBeLessThan(0.02);
  });
});

describe("from whom paths start", () => {
  /** People whose ids fall from place to place, so that their order is not that of places. */
  const fallingIds = (size: number) =>
    networkOf(
      size,
      [],
      Array.from({ length: size }, (_, i) => 9_999 - 3 * i),
    );

  test("is everybody up to 2,000 people, in order of id", () => {
    const { people, sampled } = pathSources(fallingIds(2000), key);
    expect(sampled).toBe(false);
    expect(people).toEqual(Uint32Array.from({ length: 2000 }, (_, k) => 1999 - k));
  });

  test("is 300 of 2,001, those who drew the smallest numbers by their id, in order of id", () => {
    const network = fallingIds(2001);
    const { people, sampled } = pathSources(network, key);
    const dice = new Stream(key, "network.path-sources");
    const drawn = Array.from(network.ids, (id, i) => ({ i, luck: dice.uniform(id, 0) }));
    const luckiest = drawn.sort((one, other) => one.luck - other.luck).slice(0, 300);
    expect(sampled).toBe(true);
    // Ids fall from place to place: the last place comes first.
    expect([...people]).toEqual(luckiest.map(({ i }) => i).sort((i, j) => j - i));
  });
});

test("components are those of graphology-components", () => {
  fc.assert(
    fc.property(anyNetwork, (network) => {
      const found = components(network);
      const theirs = connectedComponents(toGraphology(network)).map((part) => part.length);
      expect(found.count).toBe(theirs.length);
      expect(found.largest).toBe(Math.max(0, ...theirs));
      for (let i = 0; i < network.size; i++)
        for (const j of network.targets.subarray(network.offsets[i], network.offsets[i + 1]))
          expect(found.of[i]).toBe(found.of[j]);
    }),
    gate,
  );
});

test("degree statistics: a star of 5 and one alone", () => {
  const { mean, sd, max, shareWithout } = degreeStatistics(
    networkOf(6, [
      [0, 1],
      [0, 2],
      [0, 3],
      [0, 4],
    ]),
  );
  expect(mean).toBeCloseTo(8 / 6, 12);
  expect(sd).toBeCloseTo(Math.sqrt((16 + 4) / 6 - (8 / 6) ** 2), 12);
  expect([max, shareWithout]).toEqual([4, 1 / 6]);
  expect(degreeStatistics(networkOf(0, []))).toEqual({ mean: 0, sd: 0, max: 0, shareWithout: 0 });
});

describe("mixing", () => {
  test("assortativity is 1 where only like are tied, -1 where only unlike are, in halves", () => {
    const four = (pairs: [number, number][]) => assortativity(networkOf(4, pairs), ["a", "a", "b", "b"]);
    expect(
      four([
        [0, 1],
        [2, 3],
      ]),
    ).toBe(1);
    expect(
      four([
        [0, 2],
        [1, 3],
      ]),
    ).toBe(-1);
    expect(
      four([
        [0, 1],
        [2, 3],
        [0, 2],
        [1, 3],
      ]),
    ).toBe(0);
    expect(four([])).toBeNull();
    expect(assortativity(networkOf(2, [[0, 1]]), ["a", "a"])).toBeNull();
  });

  test("by degree a star is -1, the karate club -.4756, a regular network undefined", () => {
    expect(degreeAssortativity(star.generate({ size: 9 }, key))).toBeCloseTo(-1, 12);
    expect(degreeAssortativity(club)).toBeCloseTo(-0.47561, 5);
    expect(degreeAssortativity(complete.generate({ size: 5 }, key))).toBeNull();
  });

  test("modularity of two joined triangles by hand: 6/7 - 1/2", () => {
    const network = networkOf(6, [
      [0, 1],
      [1, 2],
      [0, 2],
      [3, 4],
      [4, 5],
      [3, 5],
      [2, 3],
    ]);
    expect(modularity(network, ["a", "a", "a", "b", "b", "b"])).toBeCloseTo(6 / 7 - 1 / 2, 12);
    expect(modularity(networkOf(2, []), ["a", "b"])).toBe(0);
  });

  test("the split of the karate club has modularity .3582", () => {
    expect(modularity(club, club.attributes.get("club") ?? [])).toBeCloseTo(0.3582, 4);
  });

  test("homophily in blocks shows as assortativity (1 - r) / (1 + r), r = exp(-homophily)", () => {
    const network = blocks.generate({ size: 20_000, blocks: 2, minority: 0, meanDegree: 10, homophily: 2 }, key);
    const ratio = Math.exp(-2);
    expect(
      Math.abs((assortativity(network, network.attributes.get("block") ?? []) ?? 0) - (1 - ratio) / (1 + ratio)),
    ).toBeLessThan(0.02);
  });
});

describe("communities", () => {
  test("are the caves of caves", () => {
    const network = caveman.generate({ size: 80, caveSize: 8 }, key);
    const found = communities(network, key);
    expect(found?.count).toBe(10);
    const names = Array.from(found?.of ?? [], String);
    expect(found?.modularity).toBeCloseTo(modularity(network, names), 12);
  });

  test("of the karate club reach .415 to .42, the best there is being .4198", () => {
    const found = communities(club, key);
    expect(found?.modularity).toBeGreaterThan(0.4);
    expect(found?.modularity).toBeLessThan(0.41979);
  });

  test("are numbered by the lowest id in each", () => {
    const triangles = networkOf(
      9,
      [0, 3, 6].flatMap((i) => [
        [i, i + 1],
        [i + 1, i + 2],
        [i, i + 2],
      ]) as [number, number][],
      [50, 51, 20, 10, 11, 12, 30, 31, 90],
    );
    // The second triangle has id 10, the first 20, the third 30.
    expect([...(communities(triangles, key)?.of ?? [])]).toEqual([1, 1, 1, 0, 0, 0, 2, 2, 2]);
  });

  test("depend on the key alone, and there are none without ties", () => {
    expect(communities(club, key)).toEqual(communities(club, { ...key }));
    expect(communities(networkOf(3, []), key)).toBeNull();
  });
});

test("all metrics are the same to the last bit however people are numbered", () => {
  fc.assert(
    fc.property(anyNetwork, (network) => {
      const turned = renumber(network, Array.from(network.ids.keys()).reverse());
      expect(describeNetwork(turned, { key })).toEqual(describeNetwork(network, { key }));
    }),
    gate,
  );
});

test("a description gathers all, and says what was sampled", () => {
  const described = describeNetwork(club, { key });
  expect(described).toMatchObject({
    people: 34,
    ties: 78,
    meanTrust: 0.5,
    components: { count: 1, largest: 34 },
    sampledFrom: null,
  });
  expect(described.betweenness).toMatchObject({ id: 0, sampled: false });
  expect(described.attributes.map(({ name, values }) => [name, values])).toEqual([["club", 2]]);
  expect(describeNetwork(smallWorld.generate({ size: 2100, neighbors: 4, rewiring: 0.1 }, key), { key }).sampledFrom).toBe(300);
});

test("a network goes to graphology and comes back the same", () => {
  fc.assert(
    fc.property(anyNetwork, (network) => {
      fc.pre(network.size > 0); // without people there is nowhere to keep the names of attributes
      const back: Network = fromGraphology(toGraphology(network));
      const order = Array.from(network.ids.keys()).sort((i, j) => network.ids[i] - network.ids[j]);
      expect(back).toEqual(renumber(network, order));
    }),
    gate,
  );
});
