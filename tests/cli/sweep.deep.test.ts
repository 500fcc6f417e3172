import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { textHash } from "../../src/experiment/plan-hash.ts";
import { manifestText } from "../../src/experiment/sweep/manifest.ts";
import { buildCommand, kith, temporaryFolder } from "./kith.ts";
import { writeSweepFile } from "./sweep-file.ts";
import { treeOf } from "./tree.ts";

let folder: string;
let scenario: string;
let whole: Record<string, string>;
beforeAll(() => {
  buildCommand();
  folder = temporaryFolder();
  scenario = writeSweepFile(folder, "small.yaml");
  const { code, err } = kith(["sweep", "run", scenario, "--chunk", "5", "--out", join(folder, "whole")]);
  expect(code, err).toBe(0);
  whole = treeOf(join(folder, "whole"));
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const partsOf = (tree: Record<string, string>) =>
  Object.fromEntries(Object.entries(tree).filter(([name]) => name.startsWith("parts/")));

describe("kith sweep run", () => {
  test("recomputes nothing for ten more replicates and a point more", () => {
    const out = join(folder, "grown");
    expect(kith(["sweep", "run", scenario, "--chunk", "5", "--out", out]).code).toBe(0);
    const more = writeSweepFile(folder, "more.yaml", { rewirings: "[0, 0.2, 0.35, 0.5, 1]", replicates: "replicates: 20" });
    const { code, err, out: said } = kith(["sweep", "run", more, "--out", out]);
    expect([code, said.split("\n")[0]]).toEqual([0, "Small sweep: 5 points x 20 replicates = 100 runs."]);
    expect(err).toContain("40 of 100 runs are there already");
    expect(treeOf(out)).toMatchObject(partsOf(whole));
  });

  test("takes shards in any order to the bytes of one go", () => {
    const out = join(folder, "shards");
    expect(kith(["sweep", "plan", scenario, "--chunk", "5", "--out", out]).code).toBe(0);
    expect(kith(["sweep", "run", out, "--shard", "2/3"])).toMatchObject({
      code: 0,
      err: expect.stringContaining("7 parts of others"),
    });
    expect(existsSync(join(out, "runs.parquet"))).toBe(false);
    expect(kith(["sweep", "run", out, "--shard", "0/3"]).code).toBe(0);
    expect(kith(["sweep", "run", out, "--shard", "1/3"]).code).toBe(0);
    expect(treeOf(out)).toEqual(whole);
    expect(kith(["sweep", "run", out, "--shard", "3/3"])).toMatchObject({
      code: 2,
      err: expect.stringContaining("count from 0"),
    });
  });

  test("--fresh starts over, and nothing of before is left", () => {
    const out = join(folder, "fresh");
    expect(kith(["sweep", "run", writeSweepFile(folder, "long.yaml", { weeks: 9 }), "--chunk", "3", "--out", out]).code).toBe(0);
    expect(kith(["sweep", "run", scenario, "--chunk", "5", "--fresh", "--out", out]).code).toBe(0);
    expect(treeOf(out)).toEqual(whole);
  });

  test("merge writes what is there so far, and says what is missing", () => {
    const out = join(folder, "half");
    expect(kith(["sweep", "plan", scenario, "--chunk", "5", "--out", out]).code).toBe(0);
    expect(kith(["sweep", "run", out, "--shard", "0/2"]).code).toBe(0);
    const { code, out: said, err } = kith(["sweep", "merge", out]);
    expect(code).toBe(0);
    expect(said).toContain("20 runs are in runs.parquet and summary.csv");
    expect(err).toContain("20 runs are still missing");
    expect(kith(["sweep", "run", out]).code).toBe(0);
    expect(treeOf(out)).toEqual(whole);
  });
});

describe("a network from a file", () => {
  test("is read by each worker from the folder, and swept to the same bytes with one and with two", () => {
    const ties = Array.from({ length: 30 }, (_, k) => `${k},${(k + 1) % 30},0.8`);
    writeFileSync(join(folder, "ring.csv"), `source,target,trust\n${ties.join("\n")}\n`);
    const text = readFileSync(scenario, "utf8")
      .replace(/network: .*/, "network: { file: ring.csv }")
      .replace("  people: 30\n", "")
      .replace("network.rewiring: [0, 0.2, 0.5, 1]", "settings.school.climate: [0.2, 0.5, 0.8]");
    const path = join(folder, "ring.yaml");
    writeFileSync(path, text);
    const trees = ["1", "2"].map((workers) => {
      const out = join(folder, `ring-${workers}`);
      const { code, err } = kith(["sweep", "run", path, "--chunk", "3", "--workers", workers, "--out", out]);
      expect(code, err).toBe(0);
      return treeOf(out);
    });
    expect(trees[0]).toEqual(trees[1]);
    expect(Object.keys(trees[0])).toContain("source/ring.csv");
    expect(kith(["sweep", "run", join(folder, "ring-1"), "--replicates", "12"]).code).toBe(0);
  });
});

describe("a folder whose scenario was changed by hand", () => {
  test("together with its hash is not run: the end is 1, with the reason, and no run counts as failed", () => {
    const out = join(folder, "edited");
    expect(kith(["sweep", "plan", scenario, "--chunk", "5", "--out", out]).code).toBe(0);
    const path = join(out, "source", "scenario.yaml");
    const text = readFileSync(path, "utf8").replace("weeks: 6", "weeks: 7");
    writeFileSync(path, text);
    const manifest = join(out, "manifest.json");
    const { sha256: _, ...planned } = JSON.parse(readFileSync(manifest, "utf8"));
    const files = { ...planned.files, "source/scenario.yaml": textHash(text) };
    writeFileSync(manifest, manifestText({ ...planned, files }));
    expect(kith(["sweep", "run", out])).toMatchObject({
      code: 1,
      out: "",
      err: expect.stringContaining("point 0 is set up otherwise than when the sweep was planned"),
    });
    expect(existsSync(join(out, "failed"))).toBe(false);
    // With --json every line for programs is JSON, the reason too.
    const lines = kith(["sweep", "run", out, "--json"]).err.trimEnd().split("\n");
    expect(JSON.parse(lines.at(-1) ?? "")).toMatchObject({ event: "note", text: expect.stringContaining("is set up otherwise") });
  });
});

describe("a run that does not end well", () => {
  test("beyond its limit of time is a record; the others go on, and the end is 3", () => {
    // Point 1 has so many people that its run takes far longer than a second; that of 30 people takes milliseconds.
    const path = writeSweepFile(folder, "late.yaml", { weeks: 200, replicates: "replicates: 1" });
    writeFileSync(
      path,
      readFileSync(path, "utf8").replace("network.rewiring: [0, 0.2, 0.5, 1]", "population.people: [30, 100000, 40]"),
    );
    const out = join(folder, "late");
    const { code, err } = kith(["sweep", "run", path, "--run-limit", "1", "--workers", "1", "--out", out]);
    expect(code, err).toBe(3);
    expect(err).toMatch(/Run 1-0 \(.* 100000, replicate 0\) failed: it took longer than a second/);
    const status = kith(["sweep", "status", out, "--json"]);
    expect(JSON.parse(status.out)).toMatchObject({ runs: { wanted: 3, done: 2, failed: 1, missing: 0 } });
    // It would take as long again, so it is not tried again by itself.
    expect(kith(["sweep", "run", out, "--run-limit", "1"])).toMatchObject({
      code: 3,
      err: expect.stringContaining("3 of 3 runs"),
    });
  });
});
