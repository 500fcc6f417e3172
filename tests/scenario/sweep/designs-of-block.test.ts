import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { shipped } from "../../../src/scenario/registry.ts";
import { commonKeys } from "../../../src/scenario/schema/swept-keys.ts";
import { titleWords } from "../../../src/scenario/sweep/title-words.ts";
import { titleOf } from "../../../src/scenario/sweep/titles.ts";
import { sweepOf, swept, sweptAlone } from "./swept.ts";

const rows = (...lines: string[]) => sweepOf(sweptAlone(...lines)).rows;

describe("a grid", () => {
  test("has every combination, the first key varying slowest", () => {
    expect(rows("grid: { settings.school.climate: [0.3, 0.7], network.neighbors: [4, 6, 8] }")).toEqual([
      [0.3, 4],
      [0.3, 6],
      [0.3, 8],
      [0.7, 4],
      [0.7, 6],
      [0.7, 8],
    ]);
  });

  test("takes evenly spaced numbers, tenths as they are written", () => {
    const spaced = rows("grid: { settings.school.climate: { from: 0, to: 1, points: 11 } }").flat();
    expect(spaced).toEqual([0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1]);
    expect(rows("grid: { settings.school.climate: { from: 0.8, to: 0.2, points: 3 } }").flat()).toEqual([0.8, 0.5, 0.2]);
  });

  test("of a log scale each value is the same multiple of the one before", () => {
    expect(rows("grid: { mechanisms.belonging.rate: { from: 0.001, to: 1, points: 4, scale: log } }").flat()).toEqual([
      0.001, 0.01, 0.1, 1,
    ]);
  });

  test("rounds evenly spaced values of keys that take whole numbers", () => {
    expect(rows("grid: { weeks: { from: 10, to: 20, points: 4 } }").flat()).toEqual([10, 13, 17, 20]);
  });

  test("takes percent where the key does, words where the key does, and true and false", () => {
    const share = sweepOf(sweptAlone("grid: { population.identities.0.share: [10%, 25%] }"));
    expect([share.rows, share.factors[0].numeric]).toEqual([[[0.1], [0.25]], true]);
    const words = sweepOf(sweptAlone("grid: { mechanisms.belonging: [on, off], mechanisms.mood: [true, false] }"));
    expect(words.rows[0]).toEqual(["on", "true"]);
    expect(words.factors.map(({ numeric }) => numeric)).toEqual([false, false]);
  });

  test("takes values with names, and shows groups of keys without a name in a few words", () => {
    expect(
      rows("grid: { network: { tight: { rewiring: 0 }, loose: { generator: erdos-renyi, meanDegree: 6 } } }").flat(),
    ).toEqual(["tight", "loose"]);
    expect(rows("grid: { network: [{ rewiring: 0 }, { generator: erdos-renyi, meanDegree: 6 }] }").flat()).toEqual([
      "rewiring: 0",
      "generator: erdos-renyi, meanDegree: 6",
    ]);
    expect(rows("grid: { settings.school.climate: { kind: 0.3, harsh: 0.8 } }").flat()).toEqual(["kind", "harsh"]);
  });

  test("has names throughout for a key of which not every value is a number", () => {
    const climate = sweepOf(sweptAlone("grid: { settings.school.climate: [0.3, { religion: 0.6 }] }"));
    expect([climate.rows, climate.factors[0].numeric]).toEqual([[["0.3"], ["religion: 0.6"]], false]);
  });
});

test("zip stands values side by side", () => {
  expect(rows("zip: { population.people: [60, 100], network.neighbors: [4, 8] }")).toEqual([
    [60, 4],
    [100, 8],
  ]);
});

test("a list has its points in order, whatever the order of their keys", () => {
  expect(
    rows("list:", "  - { ties.preset: adult, network.rewiring: 0 }", "  - { network.rewiring: 0.5, ties.preset: school }"),
  ).toEqual([
    ["adult", 0],
    ["school", 0.5],
  ]);
});

test("several designs in one block are crossed, in the order in which they are written", () => {
  const block = [
    "zip: { population.people: [60, 100], network.neighbors: [4, 8] }",
    "grid: { settings.school.climate: [0.3, 0.7] }",
  ];
  expect(rows(...block)).toEqual([
    [60, 4, 0.3],
    [60, 4, 0.7],
    [100, 8, 0.3],
    [100, 8, 0.7],
  ]);
  expect(rows(...block.toReversed())[1]).toEqual([0.3, 100, 8]);
});

test("append puts designs over the same keys one after another", () => {
  expect(
    rows(
      "append:",
      "  - grid: { ties.preset: [adult], network.rewiring: [0, 1] }",
      "  - list: [{ network.rewiring: 0.5, ties.preset: school }]",
    ),
  ).toEqual([
    ["adult", 0],
    ["adult", 1],
    ["school", 0.5],
  ]);
});

test("designs nest as deep as one likes", () => {
  expect(
    rows(
      "cross:",
      "  - append:",
      "      - cross: [{ grid: { settings.school.climate: [0.3] } }, { zip: { network.rewiring: [0, 1], network.neighbors: [4, 6] } }]",
      "      - list: [{ network.rewiring: 0.5, network.neighbors: 8, settings.school.climate: 0.9 }]",
      "  - grid: { weeks: [10, 20] }",
    ),
  ).toEqual([
    [0.3, 0, 4, 10],
    [0.3, 0, 4, 20],
    [0.3, 1, 6, 10],
    [0.3, 1, 6, 20],
    [0.9, 0.5, 8, 10],
    [0.9, 0.5, 8, 20],
  ]);
});

test("crossed designs have as many rows as the product of theirs, appended ones as their sum", () => {
  const counts = fc.tuple(fc.integer({ min: 2, max: 6 }), fc.integer({ min: 2, max: 6 }), fc.integer({ min: 2, max: 6 }));
  const spaced = (points: number) => `{ from: 0, to: 1, points: ${points} }`;
  fc.assert(
    fc.property(counts, ([a, b, c]) => {
      const grid = `grid: { settings.school.climate: ${spaced(a)} }`;
      const zip = `zip: { network.rewiring: ${spaced(b)}, mechanisms.belonging.rate: ${spaced(b)} }`;
      const sobol = `sobol: { points: ${c}, ranges: { mechanisms.mood.spread: [0.1, 0.9] } }`;
      expect(rows(grid, zip, sobol)).toHaveLength(a * b * c);
      // Ranges apart, so that no row of one is a row of the other.
      const other = "grid: { settings.school.climate: { from: 0.01, to: 0.02, points: 2 } }";
      expect(rows("append:", `  - ${grid}`, `  - ${other}`)).toHaveLength(a + 2);
    }),
    { numRuns: 8 },
  );
});

describe("a factor", () => {
  test.each([
    ["settings.school.climate", "[0.3, 0.5]", "climate of school", "share"],
    ["population.identities.religion.share", "[0.1, 0.2]", "share of people devalued for religion", "share"],
    ["population.people", "[60, 80]", "number of people", "people"],
    ["mechanisms.belonging.rate", "[0.1, 0.2]", "rate of belonging", "per week"],
    ["mechanisms.belonging.harmWeight", "[0.1, 0.2]", "harm weight of belonging", null],
    ["mechanisms.belonging", "[on, off]", "belonging", null],
    ["mechanisms.stigmaExposure", "[on, off]", "stigma events", null],
    ["mechanisms.stigmaExposure.severity", "[0.2, 0.3]", "severity of stigma events", "stress"],
    ["population.stigmatizing", "[0.1, 0.2]", "share of people who stigmatize", "share"],
    ["settings.school.ending", "[1, 2]", "ending of ties in school", null],
    ["network.neighbors", "[2, 4]", "neighbors", "people"],
    ["network.rewiring", "[0.1, 0.2]", "rewiring", "chance"],
    ["weeks", "[10, 20]", "weeks", "weeks"],
    ["compare.scattered.network.rewiring", "[0.5, 1]", "rewiring in scattered", "chance"],
  ])("%s has a few words for an axis, and its unit", (key, values, title, unit) => {
    const { factors } = sweepOf(swept(`grid: { ${key}: ${values} }`));
    expect(factors).toEqual([expect.objectContaining({ key, title, unit })]);
  });

  test("reads as what it is and as nothing else, whichever key it is", () => {
    const known = commonKeys(shipped).map(({ key }) => ({ key, title: titleOf(key.split("."), {}, shipped) }));
    expect(new Set(known.map(({ title }) => title)).size).toBe(known.length);
    for (const { key, title } of known) {
      expect(title, key).not.toMatch(
        /^(by|at|to|from|above|added|back|base|enough|half|idle|least|missing|most|well) of |[a-z][A-Z]/,
      );
    }
    for (const key of Object.keys(titleWords).filter((one) => !one.startsWith("network.")))
      expect(
        known.map((one) => one.key),
        "words for a key that is not there",
      ).toContain(key);
  });
});

describe("repeating", () => {
  const grid = "grid: { settings.school.climate: [0.3, 0.7] }";

  test("goes by the sweep's replicates, else by the scenario's", () => {
    expect(sweepOf(swept(grid)).replication).toEqual({ kind: "fixed", replicates: 4 });
    expect(sweepOf(swept(grid, "replicates: 30")).replication).toEqual({ kind: "fixed", replicates: 30 });
  });

  test("goes on until intervals are narrow, by the looks that are fixed beforehand", () => {
    expect(sweepOf(swept(grid, "until: { outcome: distressDevalued, narrower: 1.5, looks: [20, 40] }")).replication).toEqual({
      kind: "until",
      outcome: "distressDevalued",
      narrower: 1.5,
      looks: [20, 40],
    });
  });

  test("shares people and shocks among points unless one says otherwise", () => {
    expect([sweepOf(swept(grid)).sharedShocks, sweepOf(swept(grid, "sharedShocks: false")).sharedShocks]).toEqual([true, false]);
  });

  test("compares at every row what the scenario compares", () => {
    expect([sweepOf(swept(grid)).variants, sweepOf(sweptAlone(grid)).variants]).toEqual([["clustered", "scattered"], ["run"]]);
  });
});
