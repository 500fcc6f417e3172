import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { hostname, tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { openSweep } from "../../../src/experiment/executors/sweep/open-sweep.ts";
import { readMerged } from "../../../src/experiment/sweep/merged.ts";
import { treeOf } from "../../cli/tree.ts";
import { eachInItsOwnFolder, fixed, folder, forgetEvents, notes, partsIn, run } from "./sweep-folder.ts";

eachInItsOwnFolder();

describe("a sweep's folder", () => {
  test("holds manifest, parts, one table in two forms, and a dictionary of every column", async () => {
    const { table } = await run();
    expect(Object.keys(treeOf(folder)).sort()).toEqual([
      "dictionary.md",
      "manifest.json",
      "parts/part-p000000-000003-r000000-000001.parquet",
      "parts/part-p000000-000003-r000001-000002.parquet",
      "parts/part-p000000-000003-r000002-000003.parquet",
      "parts/part-p000000-000003-r000003-000004.parquet",
      "runs.parquet",
      "summary.csv",
    ]);
    expect(table).toMatchObject({ length: 12, failed: 0, missing: 0 });
    const lines = readFileSync(join(folder, "summary.csv"), "utf8").trimEnd().split("\n");
    expect(lines).toHaveLength(13);
    expect(lines[0]).toMatch(/^run,point,variant,replicate,seed,hash,network\.rewiring,distress,.*,engine,scenario$/);
    expect(lines.slice(1).map((line) => line.split(",")[0])).toEqual(
      [0, 1, 2].flatMap((point) => [0, 1, 2, 3].map((replicate) => `${point}-${replicate}`)),
    );
    const dictionary = readFileSync(join(folder, "dictionary.md"), "utf8");
    for (const column of lines[0].split(",")) expect(dictionary).toContain(`| ${column} |`);
  });

  test("says all but clock, host, path and number of workers", async () => {
    await run();
    const text = readFileSync(join(folder, "manifest.json"), "utf8");
    for (const forbidden of [hostname(), tmpdir(), folder, String(process.pid), "worker", new Date().toISOString().slice(0, 10)])
      expect(text).not.toContain(forbidden);
  });

  test("is opened as one table, in order of replicate and point, from its parts or from the merged file alone", async () => {
    await run();
    const { table, problems } = await openSweep(folder);
    expect(problems).toEqual([]);
    expect([...table.point]).toEqual([0, 1, 2, 0, 1, 2, 0, 1, 2, 0, 1, 2]);
    expect([...table.replicate]).toEqual([0, 0, 0, 1, 1, 1, 2, 2, 2, 3, 3, 3]);
    const merged = await readMerged(readFileSync(join(folder, "runs.parquet")));
    expect(merged.table.outcomes).toEqual(table.outcomes);
    expect(merged.table.point).toEqual(table.point);
    expect(merged.table.manifest.points).toEqual(table.manifest.points);
  });

  test("merges to the same bytes for parts of 1, 10 and 100 runs", async () => {
    const merged: Record<string, string>[] = [];
    for (const chunk of [1, 10, 100]) {
      rmSync(folder, { recursive: true, force: true });
      await run({ chunk, replication: fixed(10) });
      const tree = treeOf(folder);
      expect(partsIn(tree)).toHaveLength({ 1: 30, 10: 4, 100: 1 }[chunk] ?? 0);
      merged.push(Object.fromEntries(["runs.parquet", "summary.csv", "dictionary.md"].map((name) => [name, tree[name]])));
    }
    expect(merged[1]).toEqual(merged[0]);
    expect(merged[2]).toEqual(merged[0]);
  });
});

describe("what is half written", () => {
  test("is taken away if its process is gone, and left alone if it is another's", async () => {
    mkdirSync(join(folder, "parts"), { recursive: true });
    const ofDead = `.part-p000000-000003-r000000-000001.parquet.${hostname()}.4194305.77.tmp`;
    const ofOther = ".part-p000000-000003-r000000-000001.parquet.elsewhere.4194305.77.tmp";
    for (const name of [ofDead, ofOther]) writeFileSync(join(folder, "parts", name), "half");
    await run();
    expect(existsSync(join(folder, "parts", ofDead))).toBe(false);
    expect(existsSync(join(folder, "parts", ofOther))).toBe(true);
  });
});

describe("what is recorded", () => {
  const record = { every: 2, model: true, people: ["shown"], trust: true } as const;

  test("stands beside each part, belongs to it, and changes no run", async () => {
    await run();
    const plain = (await openSweep(folder)).parts.flatMap(({ hash }) => hash);
    rmSync(folder, { recursive: true });
    await run({ record });
    const whole = treeOf(folder);
    for (const table of ["weekly", "people", "ties"])
      expect(Object.keys(whole)).toContain(`${table}/part-p000000-000003-r000000-000001.parquet`);
    expect((await openSweep(folder)).parts.flatMap(({ hash }) => hash)).toEqual(plain);
    writeFileSync(join(folder, "people", "part-p000000-000003-r000002-000003.parquet"), "nonsense");
    rmSync(join(folder, "ties", "part-p000000-000003-r000001-000002.parquet"));
    forgetEvents();
    await run({ record });
    expect(notes().slice(0, 2).sort()).toEqual([
      "part-p000000-000003-r000001-000002 is made again: its table in ties/ is missing",
      "part-p000000-000003-r000002-000003 is made again: its table in people/ is damaged",
    ]);
    expect(treeOf(folder)).toEqual(whole);
  });
});

describe("points that do not share their shocks", () => {
  test("have seeds and people of their own; a point more changes none of them", async () => {
    await run({ sharedShocks: false, rewirings: [0, 1] });
    const before = await openSweep(folder);
    const seeds = readFileSync(join(folder, "summary.csv"), "utf8")
      .trimEnd()
      .split("\n")
      .slice(1)
      .map((line) => line.split(",")[4]);
    expect(new Set(seeds).size).toBe(2);
    for (const seed of seeds) expect(seed).toMatch(/^7\/[0-9a-f]{16}$/);
    const hashes = new Set(before.parts.flatMap(({ hash }) => hash));
    rmSync(folder, { recursive: true });
    await run({ sharedShocks: false, rewirings: [0.5, 0, 1] });
    const after = (await openSweep(folder)).parts.flatMap(({ hash }) => hash);
    expect(after.filter((hash) => hashes.has(hash))).toHaveLength(8);
  });
});
