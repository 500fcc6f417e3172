import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { canonical } from "../../../src/experiment/plan-hash.ts";
import { seedOfPoint } from "../../../src/experiment/sweep/seed-of-point.ts";
import type { Scenario } from "../../../src/scenario/scenario.ts";
import { layRowOver, type RowToLay } from "../../../web/worker/lay-row.ts";
import { runnable } from "../../../web/worker/read-source.ts";

const names = ["as it is", "point 1"] as const;

/** A sweep's scenario at a row, as the room Sweep asks for it, read again. */
function laid(
  text: string,
  row: number,
  variant = 0,
  change: Partial<RowToLay> = {},
): { scenario: Scenario; swept: Scenario; text: string } {
  const source = { file: "scenario.yaml", text, edits: [] };
  const swept = runnable(source);
  const { sweep, seed } = swept;
  if (sweep === null) throw new Error("no sweep");
  const asked: RowToLay = {
    keys: sweep.factors.map(({ key }) => key),
    levels: sweep.rows[row],
    variants: sweep.variants,
    variant: sweep.variants[variant],
    seed: seedOfPoint(String(seed), sweep.sharedShocks, sweep.rows[row]),
    replicates: 12,
    names,
    ...change,
  };
  const written = layRowOver(source, asked);
  return { scenario: runnable({ ...source, text: written }), swept, text: written };
}

/** Rows of a sweep become scenarios whose variants are set up as the sweep's, to the last number. */
function expectSamePlans(text: string): void {
  const { sweep } = runnable({ file: "scenario.yaml", text, edits: [] });
  if (sweep === null) throw new Error("no sweep");
  for (const row of new Set([0, 1, sweep.rows.length - 1])) {
    const { scenario } = laid(text, row);
    expect(scenario.sweep).toBe(null);
    expect(scenario.hypothesis).toBe(null);
    sweep.variants.forEach((name, v) => {
      const own = sweep.variants.length > 1 ? scenario.variants.find((one) => one.name === name) : scenario.variants.at(-1);
      expect(canonical(own?.plan), `row ${row}, ${name}`).toBe(canonical(sweep.plan(row, v)));
    });
  }
}

const small = `kith: 1
title: A small one
seed: 9
weeks: 8
population: { people: 24, identities: [{ dimension: religion, share: 0.3 }] }
settings: { school: { climate: 0.5, time: 0.6 }, work: { climate: 0.4, time: 0.4 } }
network: { generator: ring, neighbors: 4 }
`;

describe("a point of a sweep as a scenario of its own", () => {
  test("with numbers, where nothing is compared: as it is against the point", () => {
    const text = `${small}# what is varied\nsweep:\n  grid: { settings.school.climate: [0.2, 0.9], network.neighbors: [2, 6] }\n`;
    expectSamePlans(text);
    const { scenario, text: written } = laid(text, 3);
    expect(scenario.variants.map(({ name }) => name)).toEqual(["as it is", "point 1"]);
    expect(scenario.variants[1].changed.join()).toContain("climate");
    expect(scenario.replicates).toBe(12);
    // Nothing else was written anew.
    expect(written).toContain("settings: { school: { climate: 0.5, time: 0.6 }, work: { climate: 0.4, time: 0.4 } }\n");
  });

  test("with levels that are names of whole groups: another network takes its own numbers along", () => {
    expectSamePlans(`${small}sweep:
  grid:
    network: { ring: { neighbors: 6 }, random: { generator: erdos-renyi, meanDegree: 5 } }
    ties.preset: [fixed, adult]
`);
  });

  test("with keys in lists by name or place, percent, and weeks that all variants share", () => {
    expectSamePlans(`${small}sweep:
  list:
    - { population.identities.religion.share: 10%, weeks: 6 }
    - { population.identities.religion.share: 40%, weeks: 9 }
`);
    const { scenario } = laid(`${small}sweep: { grid: { weeks: [6, 9] } }\n`, 1);
    expect(scenario.variants.map(({ plan }) => plan.weeks)).toEqual([9]);
  });

  test("with variants: they are compared at that point, a key of one of them too", () => {
    const compare = "compare:\n  as it is: {}\n  kinder: { settings: { school: { climate: 0.1 } } }\n";
    expectSamePlans(
      `${small}${compare}sweep:\n  grid: { network.neighbors: [2, 6], compare.kinder.settings.school.climate: [0, 0.2] }\n`,
    );
    expectSamePlans(readFileSync("scenarios/sweeps/with-policy.yaml", "utf8").replace("people: 150", "people: 40"));
  });

  test("has the seed that its runs had: that of the sweep, or of the row where rows have their own", () => {
    const sweep = (shared: boolean) => `${small}sweep:\n  grid: { network.neighbors: [2, 6] }\n  sharedShocks: ${shared}\n`;
    expect(String(laid(sweep(true), 1).scenario.seed)).toBe("9");
    const seed = String(laid(sweep(false), 1).scenario.seed);
    expect(seed).toMatch(/^9\/[0-9a-f]{16}$/);
    expect(String(laid(sweep(false), 0).scenario.seed)).not.toBe(seed);
  });

  test("of six variants, the one that is meant is among those that the page has room for", () => {
    const six = ["a", "b", "c", "d", "e", "f"].map((name, k) => `  ${name}: { network: { rewiring: ${k / 10} } }`).join("\n");
    const text = `${small.replace("ring, neighbors", "small-world, neighbors")}compare:\n${six}\nsweep: { grid: { settings.work.climate: [0.1, 0.6] } }\n`;
    expect(laid(text, 1, 5).scenario.variants.map(({ name }) => name)).toEqual(["a", "f", "b", "c", "d", "e"]);
  });

  test("that cannot be is refused in words", () => {
    const text = `${small}sweep: { grid: { network: { ring: {}, random: { generator: erdos-renyi } } } }\n`;
    expect(() => layRowOver({ file: "s.yaml", text: small, edits: [] }, {} as RowToLay)).toThrow("sweeps nothing");
    expect(() => laid(text, 0, 0, { levels: ["lattice"] })).toThrow("the sweep has no value lattice of network");
    expect(() => laid(text, 0, 0, { keys: ["netwrk"] })).toThrow(/netwrk is no key of the scenario/);
  });
});
