import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { buildCommand, kith } from "./kith.ts";

let folder: string;
beforeAll(() => {
  buildCommand();
  folder = mkdtempSync(join(tmpdir(), "kith-swept-"));
  writeFileSync(join(folder, "swept.yaml"), scenario("slope of settings.school.climate > 0"));
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Climates so far apart that no luck hides what they do. */
const scenario = (expectation: string) => `kith: 1
title: Climate
seed: 7
weeks: 13
warmUp: 4
population:
  people: 60
  identities: [{ dimension: religion, share: 0.3, visibility: 0.6 }]
settings: { school: { climate: 0.6, time: 0.6, units: 4 } }
network: { generator: small-world, neighbors: 6, rewiring: 0.05 }
outcomes:
  - { name: late, statistic: mean, of: distress, among: devalued, weeks: last 5 }
sweep:
  grid: { settings.school.climate: [0, 1], network.neighbors: [4, 8] }
  replicates: 6
hypothesis:
  prediction: A hostile climate raises distress.
  claims:
    - { statistic: late, expect: ${expectation} }
    - { statistic: mean, of: distress, among: others, expect: run > 0 }
`;

describe("a hypothesis over a sweep", () => {
  test("is held against its runs by kith test, which runs them first", () => {
    const { code, out, err } = kith(["test", "swept.yaml", "--require", "supported"], { cwd: folder });
    expect([code, err.includes("there already")]).toEqual([0, false]);
    expect(out).toContain("Predicted: A hostile climate raises distress.");
    expect(out).toMatch(/slope of settings.school.climate: \d+\.\d points of 100 per 1 of climate\s+of school/);
    expect(out.replace(/\s+/g, " ")).toContain("Supported in 4 of 4 rows of the design, in 4 of them after Holm's adjustment");
    expect(out).toContain("Verdict over 4 rows and 6 replicates: supported");
    expect(out).toContain("1 of 1 hypothesis holds in all its claims");
  });

  test("has the same verdict at the end of kith sweep run, over the same runs", () => {
    const { code, out, err } = kith(["sweep", "run", join("results", "swept")], { cwd: folder });
    expect([code, err]).toEqual([0, expect.stringContaining("24 of 24 runs are there already")]);
    expect(out).toContain("Verdict over 4 rows and 6 replicates: supported");
  });

  test("that is not what the runs say ends with 4 where it is required, and says so as data", () => {
    writeFileSync(join(folder, "against.yaml"), scenario("slope of settings.school.climate < 0"));
    const { code, out } = kith(["test", "against.yaml", "--json", "--require", "supported"], { cwd: folder });
    expect(code).toBe(4);
    const [{ result, failed }] = JSON.parse(out) as {
      result: { verdict: string; claims: { verdict: string }[] };
      failed: number;
    }[];
    expect([result.verdict, result.claims.map(({ verdict }) => verdict), failed]).toEqual([
      "not supported",
      ["not supported", "supported"],
      0,
    ]);
  });
});
