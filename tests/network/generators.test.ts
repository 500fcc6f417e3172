import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Generator, generatorProblem } from "../../src/network/generator.ts";
import { blocks } from "../../src/network/generators/blocks.ts";
import { caveman } from "../../src/network/generators/caveman.ts";
import { complete } from "../../src/network/generators/complete.ts";
import { configuration } from "../../src/network/generators/configuration.ts";
import { empty } from "../../src/network/generators/empty.ts";
import { erdosRenyi } from "../../src/network/generators/erdos-renyi.ts";
import { florentine } from "../../src/network/generators/florentine.ts";
import { geometric } from "../../src/network/generators/geometric.ts";
import { generatorByName, generators } from "../../src/network/generators/index.ts";
import { karate } from "../../src/network/generators/karate.ts";
import { krackhardtKite } from "../../src/network/generators/krackhardt-kite.ts";
import { preferentialAttachment } from "../../src/network/generators/preferential-attachment.ts";
import { ring } from "../../src/network/generators/ring.ts";
import { smallWorld } from "../../src/network/generators/small-world.ts";
import { star } from "../../src/network/generators/star.ts";
import { meanClustering } from "../../src/network/metrics/clustering.ts";
import { components } from "../../src/network/metrics/components.ts";
import { degreeStatistics } from "../../src/network/metrics/degrees.ts";
import { pathLengths } from "../../src/network/metrics/paths.ts";
import { degree, type Network, tieCount } from "../../src/network/network.ts";
import { defaults, type Parameters } from "../../src/parameters/parameter.ts";
import { anyKey, expectSoundNetwork, gate } from "./sound.ts";

const key = { first: 7, second: 11 };

/** Ties as text, to compare networks. */
function tiesOf({ size, offsets, targets }: Network): Set<string> {
  const ties = new Set<string>();
  for (let i = 0; i < size; i++)
    for (let a = offsets[i]; a < offsets[i + 1]; a++) if (targets[a] > i) ties.add(`${i} ${targets[a]}`);
  return ties;
}

describe("every generator", () => {
  test("has a name, title, summary and source of its own", () => {
    expect(new Set(generators.map(({ name }) => name)).size).toBe(generators.length);
    for (const generator of generators) {
      expect(generatorByName(generator.name)).toBe(generator);
      expect(generator.name).toMatch(/^[a-z-]+$/);
      expect(generator.summary).toMatch(/\.$/);
      expect(generator.title.length * generator.source.length).toBeGreaterThan(0);
    }
    expect(generatorByName("constructor")).toBeUndefined();
  });

  for (const generator of generators) {
    test(`${generator.name} makes a sound network of any allowed values, or says in words why not`, () => {
      fc.assert(
        fc.property(anyValues(generator), anyKey, (values, anyKey) => {
          const problem = generatorProblem(generator, values);
          if (problem !== null) {
            expect(problem.length).toBeGreaterThan(10);
            expect(() => generator.generate(values, anyKey)).toThrow(problem);
            return;
          }
          const network = generator.generate(values, anyKey);
          expectSoundNetwork(network);
          expect(network.size).toBe(values.size);
          for (let i = 0; i < network.trust.length; i++) expect(network.trust[i]).toBe(0.5);
        }),
        gate,
      );
    });

    test(`${generator.name} makes the same network of the same key`, () => {
      const values = { ...defaults(generator.parameters), size: generator.fixedSize ?? 60 };
      expect(generator.generate(values, key)).toEqual(generator.generate(values, { ...key }));
    });
  }
});

function anyValues(generator: Generator<Parameters>): fc.Arbitrary<Record<string, number> & { size: number }> {
  const size = generator.fixedSize === undefined ? fc.nat(40) : fc.constantFrom(generator.fixedSize, generator.fixedSize + 1);
  const values = Object.entries(generator.parameters).map(([name, { min, max, whole, plausible }]) => {
    const top = Math.min(max, 2 * plausible[1]);
    const value = whole
      ? fc.integer({ min, max: Math.floor(top) })
      : fc.integer({ min: 0, max: 100 }).map((n) => min + ((top - min) * n) / 100);
    return value.map((drawn) => [name, drawn] as const);
  });
  return fc.tuple(size, ...values).map(([count, ...entries]) => ({ ...Object.fromEntries(entries), size: count }));
}

test("values out of range, not whole or with the wrong size are refused in words", () => {
  const generate = (values: Record<string, number>) => () =>
    generatorByName("small-world")?.generate({ size: 20, neighbors: 4, rewiring: 0, ...values }, key);
  expect(generate({ neighbors: 5 })).toThrow("neighbors is 5; it must be even");
  expect(generate({ neighbors: 20 })).toThrow("nobody can have more than 19 ties");
  expect(generate({ rewiring: 1.5 })).toThrow("rewiring is 1.5; it must be a number from 0 to 1");
  expect(generate({ rewiring: Number.NaN })).toThrow("rewiring is NaN");
  expect(generate({ neighbors: 2.5 })).toThrow("whole number");
  expect(generate({ size: 1.5 })).toThrow("number of people is 1.5");
  expect(() => karate.generate({ size: 35 }, key)).toThrow("karate is a network of 34 people, not 35");
});

describe("ring and small world", () => {
  test("without rewiring, clustering is that of a ring: 3(k − 2) / 4(k − 1)", () => {
    const network = smallWorld.generate({ size: 500, neighbors: 10, rewiring: 0 }, key);
    expect(meanClustering(network)).toBeCloseTo((3 * 8) / (4 * 9), 12);
    expect(network).toEqual(ring.generate({ size: 500, neighbors: 10 }, key));
  });

  test("the longest way round a ring is half its people over half the neighbors", () => {
    const { diameter, mean } = pathLengths(ring.generate({ size: 101, neighbors: 2 }, key), key);
    expect(diameter).toBe(50);
    expect(mean).toBeCloseTo(25.5, 12); // (1 + ... + 50) / 50
  });

  test("rewiring keeps the number of ties and at least half of everybody's neighbors", () => {
    const network = smallWorld.generate({ size: 1000, neighbors: 8, rewiring: 1 }, key);
    expect(tieCount(network)).toBe(4000);
    for (let i = 0; i < 1000; i++) expect(degree(network, i)).toBeGreaterThanOrEqual(4);
    expect(meanClustering(network)).toBeLessThan(0.02);
  });

  test("the share of ties that lead away from the ring is the chance of rewiring", () => {
    const near = tiesOf(ring.generate({ size: 5000, neighbors: 8 }, key));
    const far = [...tiesOf(smallWorld.generate({ size: 5000, neighbors: 8, rewiring: 0.3 }, key))].filter(
      (tie) => !near.has(tie),
    );
    expect(far.length / 20_000).toBeGreaterThan(0.3 - 4 * Math.sqrt((0.3 * 0.7) / 20_000) - 8 / 5000);
    expect(far.length / 20_000).toBeLessThan(0.3 + 4 * Math.sqrt((0.3 * 0.7) / 20_000));
  });

  test("ties rewired at a low chance are rewired at a higher one too", () => {
    const near = ring.generate({ size: 300, neighbors: 6 }, key);
    const kept = (rewiring: number) => {
      const ties = tiesOf(smallWorld.generate({ size: 300, neighbors: 6, rewiring }, key));
      return [...tiesOf(near)].filter((tie) => ties.has(tie));
    };
    const low = new Set(kept(0.1));
    const back = kept(0.5).filter((tie) => !low.has(tie));
    // A far tie may by chance fall on a place on the ring that was given up: 1 in 50 or so of 450.
    expect(back.length).toBeLessThan(20);
  });

  test("a few shortcuts shorten paths and leave clustering high", () => {
    const with0 = smallWorld.generate({ size: 1000, neighbors: 10, rewiring: 0 }, key);
    const with5 = smallWorld.generate({ size: 1000, neighbors: 10, rewiring: 0.05 }, key);
    expect(pathLengths(with5, key).mean).toBeLessThan(pathLengths(with0, key).mean / 4);
    expect(meanClustering(with5)).toBeGreaterThan(0.8 * meanClustering(with0));
  });
});

test("random ties have the mean number asked for, spread like a Poisson count", () => {
  const { mean, sd } = degreeStatistics(erdosRenyi.generate({ size: 20_000, meanDegree: 8 }, key));
  expect(Math.abs(mean - 8)).toBeLessThan(4 * Math.sqrt((2 * 8) / 20_000)); // SD of the mean: sqrt(2 k / n)
  expect(sd * sd).toBeGreaterThan(7.6);
  expect(sd * sd).toBeLessThan(8.4);
});

test("a mean degree of everybody else ties everybody to everybody", () => {
  expect(erdosRenyi.generate({ size: 30, meanDegree: 29 }, key)).toEqual(complete.generate({ size: 30 }, key));
  expect(tieCount(erdosRenyi.generate({ size: 30, meanDegree: 0 }, key))).toBe(0);
});

describe("preferential attachment", () => {
  const network = preferentialAttachment.generate({ size: 20_000, newTies: 4 }, key);

  test("every newcomer brings the same number of ties", () => {
    expect(tieCount(network)).toBe(10 + 4 * (20_000 - 5));
    for (let i = 0; i < 20_000; i++) expect(degree(network, i)).toBeGreaterThanOrEqual(4);
  });

  test("the share of people with at least k ties falls as m(m + 1) / k(k + 1): a heavy tail", () => {
    for (const k of [8, 16, 32, 64]) {
      let many = 0;
      for (let i = 0; i < 20_000; i++) if (degree(network, i) >= k) many++;
      const expected = (4 * 5) / (k * (k + 1));
      expect(many / 20_000 / expected).toBeGreaterThan(0.8);
      expect(many / 20_000 / expected).toBeLessThan(1.25);
    }
    expect(degreeStatistics(network).max).toBeGreaterThan(200);
  });
});

describe("blocks", () => {
  const crossing = (network: Network) => {
    const block = network.attributes.get("block") ?? [];
    return [...tiesOf(network)].filter((tie) => block[Number(tie.split(" ")[0])] !== block[Number(tie.split(" ")[1])]).length;
  };

  test("people bring their block as an attribute, by number", () => {
    const network = blocks.generate({ size: 10, blocks: 3, minority: 0, meanDegree: 2, homophily: 1 }, key);
    expect(network.attributes.get("block")).toEqual(["1", "1", "1", "2", "2", "2", "3", "3", "3", "3"]);
  });

  test("a minority is the last block", () => {
    const network = blocks.generate({ size: 100, blocks: 2, minority: 0.2, meanDegree: 8, homophily: 0 }, key);
    expect(network.attributes.get("block")?.filter((block) => block === "2")).toHaveLength(20);
    expect(network.attributes.get("block")?.[99]).toBe("2");
  });

  test("ties across are exp(-homophily) times as likely as within, and the mean number of ties stays", () => {
    for (const homophily of [0, 0.8, 2]) {
      const network = blocks.generate({ size: 20_000, blocks: 2, minority: 0.25, meanDegree: 10, homophily }, key);
      const like = (15_000 ** 2 + 5_000 ** 2) / 2;
      const unlike = 15_000 * 5_000 * Math.exp(-homophily);
      const share = unlike / (like + unlike);
      expect(Math.abs(tieCount(network) - 100_000)).toBeLessThan(4 * Math.sqrt(100_000));
      expect(Math.abs(crossing(network) / tieCount(network) - share)).toBeLessThan(
        4 * Math.sqrt((share * (1 - share)) / 100_000),
      );
    }
  });

  test("blocks that are too small for the mean number of ties are refused with the most they allow", () => {
    const values = { size: 40, blocks: 10, minority: 0, meanDegree: 8, homophily: 10 };
    expect(() => blocks.generate(values, key)).toThrow(/allow at most 3/);
  });
});

describe("given numbers of ties", () => {
  test("without spread everybody has the same number", () => {
    const network = configuration.generate({ size: 501, meanDegree: 8, spread: 0 }, key);
    for (let i = 0; i < 501; i++) expect(degree(network, i)).toBe(8);
  });

  test("a spread gives the lognormal's: SD of e.g. 8 sqrt(exp(0.64) - 1)", () => {
    const { mean, sd } = degreeStatistics(configuration.generate({ size: 20_000, meanDegree: 8, spread: 0.8 }, key));
    const expected = 8 * Math.sqrt(Math.exp(0.64) - 1);
    expect(Math.abs(mean - 8)).toBeLessThan((4 * expected) / Math.sqrt(20_000));
    expect(sd / expected).toBeGreaterThan(0.9);
    expect(sd / expected).toBeLessThan(1.1);
  });

  test("even where nearly everybody is tied to everybody, nobody loses many ties", () => {
    const network = configuration.generate({ size: 20, meanDegree: 18, spread: 0 }, key);
    expectSoundNetwork(network);
    expect(degreeStatistics(network).mean).toBeGreaterThan(17.5);
  });
});

test("people at random places have the mean number of ties asked for and clustering 1 − 3√3 / 4π", () => {
  const network = geometric.generate({ size: 20_000, meanDegree: 20 }, key);
  expect(Math.abs(degreeStatistics(network).mean - 20)).toBeLessThan(0.3);
  expect(Math.abs(meanClustering(network) - (1 - (3 * Math.sqrt(3)) / (4 * Math.PI)))).toBeLessThan(0.01);
});

test("random places with radii large and small tie the pairs that are near, each once", () => {
  // With one, two, three and many cells a side the mean stays what was asked for.
  for (const meanDegree of [2, 5, 10, 20, 40, 70]) {
    let sum = 0;
    for (let first = 0; first < 40; first++)
      sum += degreeStatistics(geometric.generate({ size: 100, meanDegree }, { first, second: 1 })).mean;
    expect(Math.abs(sum / 40 / meanDegree - 1)).toBeLessThan(0.06);
  }
});

test("connected caves join into one and keep one tie for each that is given up", () => {
  const network = caveman.generate({ size: 60, caveSize: 6 }, key);
  expect(tieCount(network)).toBe(10 * 15);
  expect(components(network).count).toBe(1);
  expect(network.attributes.get("block")?.[59]).toBe("10");
  expect(caveman.generate({ size: 6, caveSize: 6 }, key).targets).toEqual(complete.generate({ size: 6 }, key).targets);
});

test("complete, star and empty networks have n(n − 1) / 2, n − 1 and no ties", () => {
  expect(tieCount(complete.generate({ size: 40 }, key))).toBe(780);
  expect(tieCount(star.generate({ size: 40 }, key))).toBe(39);
  expect(degree(star.generate({ size: 40 }, key), 0)).toBe(39);
  expect(tieCount(empty.generate({ size: 40 }, key))).toBe(0);
  expect(() => complete.generate({ size: 20_000 }, key)).toThrow("at most 10000");
});

test("the karate club has 34 people and 78 ties, the Florentine families 15 and 20, the kite 10 and 18", () => {
  const club = karate.generate({ size: 34 }, key);
  expect([club.size, tieCount(club)]).toEqual([34, 78]);
  expect(club.attributes.get("club")?.filter((side) => side === "Officer")).toHaveLength(17);
  expect(club.labels).toBeNull();
  expect(degree(club, 33)).toBe(17);
  const families = florentine.generate({ size: 15 }, key);
  expect([families.size, tieCount(families)]).toEqual([15, 20]);
  expect(degree(families, families.labels?.indexOf("Medici") ?? -1)).toBe(6);
  expect(tieCount(krackhardtKite.generate({ size: 10 }, key))).toBe(18);
});

test("a hundred thousand people take a second or so", () => {
  for (const generator of generators) {
    if (generator.fixedSize !== undefined || generator.name === "complete") continue;
    const start = performance.now();
    const network = generator.generate({ ...defaults(generator.parameters), size: 100_000 }, key);
    expect(performance.now() - start, generator.name).toBeLessThan(5_000);
    expect(network.size).toBe(100_000);
  }
});
