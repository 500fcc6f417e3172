import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { hostname, tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { personColumns } from "../../src/engine/recorder.ts";
import { compareInFolder, type FolderOptions, type Storable } from "../../src/experiment/executors/compare-in-folder.ts";
import { here } from "../../src/experiment/executors/here.ts";
import { lockFolder } from "../../src/experiment/executors/lock.ts";
import { treeOf } from "../cli/tree.ts";
import { smallPlan, smallStudy } from "./small-study.ts";

let folder: string;
let notes: string[];
beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), "kith-folder-")), "results");
  notes = [];
});
afterEach(() => rmSync(join(folder, ".."), { recursive: true, force: true }));

function compare(study: Storable, options: Partial<FolderOptions> = {}) {
  return compareInFolder(study, {
    folder,
    replicates: study.replicates,
    outcome: "distress",
    record: null,
    executor: here,
    signal: new AbortController().signal,
    apart: "refuse",
    retryFailed: false,
    note: (text) => notes.push(text),
    onProgress: () => {},
    ...options,
  });
}

describe("a results folder", () => {
  test("holds parts, manifest, scenario, summary, comparisons and a dictionary", async () => {
    await compare(smallStudy(12));
    expect(Object.keys(treeOf(folder)).sort()).toEqual([
      "comparisons.csv",
      "dictionary.md",
      "manifest.json",
      "parts/part-p000-r000000-000008.parquet",
      "parts/part-p000-r000008-000012.parquet",
      "parts/part-p001-r000000-000008.parquet",
      "parts/part-p001-r000008-000012.parquet",
      "scenario.yaml",
      "source/scenario.yaml",
      "summary.csv",
    ]);
  });

  test("after an interrupted call for many replicates, a call for few makes the few and no more", async () => {
    const stop = new AbortController();
    await compare(smallStudy(12), { replicates: 400, signal: stop.signal, onProgress: (done) => done > 8 && stop.abort() });
    const { replicates, interrupted } = await compare(smallStudy(12), { replicates: 12 });
    expect([replicates, interrupted]).toEqual([12, false]);
    const parts = Object.keys(treeOf(folder)).filter((path) => path.startsWith("parts/"));
    expect(parts.length).toBeLessThan(10);
  });

  test("a call whose processes were all stopped in the midst of their parts was interrupted, and its log says that nothing was made", async () => {
    const stop = new AbortController();
    const stopped: FolderOptions["executor"] = async (_inputs, parts) => {
      stop.abort();
      return parts.map((part) => ({ part, failed: [], lost: "it was interrupted" }));
    };
    const { interrupted, failed } = await compare(smallStudy(12), { signal: stop.signal, executor: stopped });
    expect([interrupted, failed]).toEqual([true, []]);
    const [log] = readdirSync(join(folder, "logs"));
    expect(readFileSync(join(folder, "logs", log), "utf8")).toContain('"made":0,"missing":4');
  });

  test("its manifest says all but clock, host, path and number of workers", async () => {
    await compare(smallStudy(2));
    const text = readFileSync(join(folder, "manifest.json"), "utf8");
    expect(JSON.parse(text)).toMatchObject({
      kithResults: 1,
      seed: "7",
      replicates: 2,
      block: 8,
      recorded: "none",
      points: [{ variant: "clustered" }, { variant: "scattered" }],
    });
    for (const forbidden of [hostname(), tmpdir(), folder, String(process.pid), "worker", new Date().toISOString().slice(0, 10)])
      expect(text).not.toContain(forbidden);
  });

  test("its summary has one row a run, column names first and no other lines", async () => {
    await compare(smallStudy(3));
    const lines = readFileSync(join(folder, "summary.csv"), "utf8").trimEnd().split("\n");
    expect(lines).toHaveLength(7);
    expect(lines[0]).toMatch(/^run,point,variant,replicate,seed,hash,distress,/);
    expect(lines[5]).toMatch(/^1-1,1,scattered,1,7,[0-9a-f]{64},\d/);
  });

  test("its dictionary explains every column of its tables", async () => {
    await compare(smallStudy(1));
    const dictionary = readFileSync(join(folder, "dictionary.md"), "utf8");
    for (const file of ["summary.csv", "comparisons.csv"]) {
      const [head] = readFileSync(join(folder, file), "utf8").split("\n");
      for (const column of head.split(",")) expect(dictionary).toContain(`| ${column} |`);
    }
  });

  test("is gone on with: what is there is not computed again, and the bytes are those of one go", async () => {
    await compare(smallStudy(20));
    const whole = treeOf(folder);
    for (const name of ["parts/part-p001-r000008-000016.parquet", "parts/part-p000-r000000-000008.parquet", "summary.csv"])
      rmSync(join(folder, name));
    let runs = 0;
    await compare(smallStudy(20), { onProgress: (done, _total, found) => (runs = done - found) });
    expect(runs).toBe(16);
    expect(notes).toContain("24 of 40 runs are there already");
    expect(treeOf(folder)).toEqual(whole);
  });

  test("more replicates or another variant at the end recompute nothing", async () => {
    await compare(smallStudy(5));
    const before = treeOf(folder);
    const study = smallStudy(12);
    const three = {
      ...study,
      variants: [...study.variants, { name: "alone", plan: { ...smallPlan(0), mechanisms: new Map() } }],
    };
    let found = 0;
    const compared = await compare(three, { onProgress: (_done, _total, before) => (found = before) });
    expect(found).toBe(10);
    for (const [name, hash] of Object.entries(before)) if (name.startsWith("parts/")) expect(treeOf(folder)[name]).toBe(hash);
    expect(compared.runs).toHaveLength(36);
  });

  test("fewer replicates use the first ones and leave the rest alone", async () => {
    const all = await compare(smallStudy(6));
    const before = treeOf(folder);
    const some = await compare(smallStudy(4));
    expect(some.runs.map(({ hash }) => hash)).toEqual(all.runs.filter(({ replicate }) => replicate < 4).map(({ hash }) => hash));
    expect(treeOf(folder)).toEqual(before);
  });

  test("a part that was cut or flipped is found and made again, with the reason", async () => {
    await compare(smallStudy(4));
    const whole = treeOf(folder);
    const path = join(folder, "parts", "part-p001-r000000-000004.parquet");
    const sound = readFileSync(path);
    const flipped = Buffer.from(sound);
    flipped[900] ^= 8;
    for (const damaged of [sound.subarray(0, sound.length - 5), flipped, Buffer.alloc(0)]) {
      writeFileSync(path, damaged);
      notes = [];
      await compare(smallStudy(4));
      expect(notes[0]).toMatch(/^part-p001-r000000-000004 is made again: the part is damaged/);
      expect(treeOf(folder)).toEqual(whole);
    }
  });

  test("a recorded table that is missing or damaged makes its part again", async () => {
    const record = { every: 4, model: true, people: ["shown", "resilience"], trust: true } as const;
    await compare(smallStudy(2), { record });
    const whole = treeOf(folder);
    expect(Object.keys(whole)).toContain("people/part-p000-r000000-000002.parquet");
    rmSync(join(folder, "ties", "part-p000-r000000-000002.parquet"));
    writeFileSync(join(folder, "weekly", "part-p001-r000000-000002.parquet"), "nonsense");
    await compare(smallStudy(2), { record });
    expect(notes.filter((note) => note.includes("made again"))).toHaveLength(2);
    expect(treeOf(folder)).toEqual(whole);
  });

  test("what is recorded changes no run", async () => {
    const nothing = await compare(smallStudy(3));
    const everything = await compare(smallStudy(3), { record: { every: 1, model: true, people: personColumns, trust: true } });
    expect(everything.hash).toBe(nothing.hash);
  });

  test("results of another scenario, seed or order of variants are refused with the reason, or started over", async () => {
    await compare(smallStudy(2));
    const before = treeOf(folder);
    const study = smallStudy(2);
    const [a, b] = study.variants;
    await expect(compare({ ...study, seed: 8 })).rejects.toThrow(/its seed is 7, not 8.*--out.*--fresh/);
    await expect(compare({ ...study, variants: [b, a] })).rejects.toThrow(/its variant 1 is "clustered", not "scattered"/);
    await expect(compare({ ...study, variants: [a] })).rejects.toThrow(/"scattered" that is no longer there/);
    await expect(compare({ ...study, variants: [a, { ...b, plan: smallPlan(0.5) }] })).rejects.toThrow(
      /"scattered" was set up otherwise/,
    );
    expect(treeOf(folder)).toEqual(before);
    expect((await compare({ ...study, seed: 8 }, { apart: "start over" })).runs[0].seed).toBe("8");
  });

  test("started over, it keeps nothing of the old results, the single runs that were repeated of them neither, and all that is somebody's", async () => {
    await compare(smallStudy(2));
    const whole = treeOf(folder);
    mkdirSync(join(folder, "rerun", "0-0"), { recursive: true });
    writeFileSync(join(folder, "rerun", "0-0", "run.json"), "{}\n");
    writeFileSync(join(folder, "notes.txt"), "mine");
    await compare({ ...smallStudy(2), seed: 8 }, { apart: "start over" });
    expect(existsSync(join(folder, "rerun"))).toBe(false);
    mkdirSync(join(folder, "rerun"));
    await compare(smallStudy(2), { apart: "fresh" });
    expect(Object.keys(treeOf(folder))).toEqual(expect.arrayContaining([...Object.keys(whole), "notes.txt"]));
    expect(existsSync(join(folder, "rerun"))).toBe(false);
  });

  test("a folder with somebody's files in it is left alone", async () => {
    mkdirSync(folder);
    writeFileSync(join(folder, "thesis.txt"), "mine");
    await expect(compare(smallStudy(1), { apart: "fresh" })).rejects.toThrow(/files that are not results/);
    expect(readdirSync(folder)).toEqual(["thesis.txt"]);
  });

  test("a run that fails is a line in failed/, is not tried again by itself, and the others go on", async () => {
    const study = smallStudy(2);
    const broken = { ...smallPlan(0), network: { ...smallPlan(0).network, change: "no such change" } };
    const failing = { ...study, variants: [study.variants[0], { name: "broken", plan: broken }] };
    const compared = await compare(failing);
    expect(compared.runs).toHaveLength(2);
    expect(compared.failed.map(({ run }) => run)).toEqual(["1-0", "1-1"]);
    const told = JSON.parse(readFileSync(join(folder, "failed", "part-p001-r000000-000002.json"), "utf8")) as unknown;
    expect(told).toMatchObject([
      { run: "1-0", seed: "7", week: null, message: expect.stringContaining("no such change") },
      { run: "1-1" },
    ]);
    let runs = 0;
    const count = { onProgress: (done: number, _total: number, found: number) => (runs = done - found) };
    await compare(failing, count);
    expect(runs).toBe(0);
    await compare(failing, { ...count, retryFailed: true });
    expect(runs).toBe(2);
  });

  test("an interrupt keeps what is done, and the next call goes on to the same bytes", async () => {
    await compare(smallStudy(20));
    const whole = treeOf(folder);
    rmSync(folder, { recursive: true });
    const controller = new AbortController();
    const first = await compare(smallStudy(20), {
      signal: controller.signal,
      onProgress: (done) => done === 10 && controller.abort(),
    });
    expect(first.interrupted).toBe(true);
    expect(first.runs).toHaveLength(16);
    expect((await compare(smallStudy(20))).interrupted).toBe(false);
    expect(treeOf(folder)).toEqual(whole);
  });
});

describe("the lock of a results folder", () => {
  test("keeps a second runner out while the first is at work", () => {
    mkdirSync(folder);
    const unlock = lockFolder(folder);
    expect(() => lockFolder(folder)).toThrow(/is in use by process/);
    unlock();
    lockFolder(folder)();
  });

  test("of a process that is gone, or of another that has its number now, is taken over", () => {
    mkdirSync(folder);
    for (const holder of [
      { pid: 2 ** 22 + 1, host: hostname(), started: "1" },
      { pid: process.pid, host: hostname(), started: "1" },
    ]) {
      writeFileSync(join(folder, ".lock"), JSON.stringify(holder));
      lockFolder(folder)();
    }
    writeFileSync(join(folder, ".lock"), "{ cut sh");
    lockFolder(folder)();
    expect(readdirSync(folder)).toEqual([]);
  });

  test("of another host is respected, for nobody can tell from here", () => {
    mkdirSync(folder);
    writeFileSync(join(folder, ".lock"), JSON.stringify({ pid: 1, host: "elsewhere", started: "1" }));
    expect(() => lockFolder(folder)).toThrow(/on elsewhere.*If that process is gone, remove/);
  });
});
