import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { buildCommand, kith, smallSweep, startKith, temporaryFolder, writeSmall } from "./kith.ts";
import { partsIn, writeSweepFile } from "./sweep-file.ts";
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

describe("kith sweep run", () => {
  test("ends with 0 and says what is there; the folder keeps the scenario as it was written and as it was run", () => {
    const out = join(folder, "said");
    const { code, out: said } = kith(["sweep", "run", scenario, "--workers", "1", "--out", out]);
    expect(code).toBe(0);
    expect(said).toMatch(/^Small sweep: 4 points x 10 replicates = 40 runs\.\nruns\.parquet and summary\.csv in /);
    expect(readFileSync(join(out, "source", "scenario.yaml"), "utf8")).toBe(readFileSync(scenario, "utf8"));
    expect(readFileSync(join(out, "scenario.yaml"), "utf8")).toMatch(/^# What was run, every default filled in/);
  });

  test.each(["1", "2", "4"])("makes the same bytes with %s workers", (workers) => {
    const out = join(folder, `workers-${workers}`);
    expect(kith(["sweep", "run", scenario, "--chunk", "5", "--workers", workers, "--out", out]).code).toBe(0);
    expect(treeOf(out)).toEqual(whole);
  });

  test("goes on with a folder that was planned or stopped, and then has nothing to do", () => {
    const out = join(folder, "planned");
    expect(kith(["sweep", "plan", scenario, "--chunk", "5", "--out", out]).code).toBe(0);
    expect(partsIn(out)).toBe(0);
    expect(kith(["sweep", "run", out, "--workers", "1"]).code).toBe(0);
    expect(treeOf(out)).toEqual(whole);
    const before = statSync(join(out, "parts", "part-p000000-000004-r000000-000001.parquet"));
    const again = kith(["sweep", "run", out]);
    expect(again).toMatchObject({ code: 0, err: expect.stringContaining("40 of 40 runs are there already") });
    expect(statSync(join(out, "parts", "part-p000000-000004-r000000-000001.parquet")).ino).toBe(before.ino);
  });

  test("--json tells events line by line on standard error, and the end on standard output", () => {
    const out = join(folder, "json");
    const { code, out: said, err } = kith(["sweep", "run", scenario, "--chunk", "5", "--workers", "1", "--out", out, "--json"]);
    expect(code).toBe(0);
    expect(JSON.parse(said)).toMatchObject({ folder: out, points: 4, replicates: 10, runs: 40, complete: true, failed: [] });
    const events = err
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line) as { event: string });
    expect(events.filter(({ event }) => event === "part")).toHaveLength(10);
    expect(events.filter(({ event }) => event === "runs").at(-1)).toMatchObject({ done: 40, total: 40, found: 0 });
  });

  test("refuses what would not go together, with the reason and the way out, and leaves the folder as it is", () => {
    const out = join(folder, "planned");
    const before = treeOf(out);
    const otherWeeks = writeSweepFile(folder, "weeks.yaml", { weeks: 7 });
    for (const [words, why] of [
      [[otherWeeks], /its point 0 \(network\.rewiring 0\) was set up otherwise.*--fresh/],
      [[scenario, "--seed", "8"], /its seed is 7, not 8/],
    ] as const)
      expect(kith(["sweep", "run", ...words, "--out", out])).toMatchObject({ code: 2, err: expect.stringMatching(why) });
    expect(treeOf(out)).toEqual(before);
    mkdirSync(join(folder, "mine"));
    writeFileSync(join(folder, "mine", "thesis.txt"), "mine");
    expect(kith(["sweep", "run", scenario, "--fresh", "--out", join(folder, "mine")])).toMatchObject({
      code: 2,
      err: expect.stringContaining("files that are not a sweep"),
    });
    expect(readdirSync(join(folder, "mine"))).toEqual(["thesis.txt"]);
  });

  test("says what it lacks of a scenario that sweeps nothing", () => {
    const path = join(folder, "none.yaml");
    writeFileSync(path, readFileSync(scenario, "utf8").replace(/sweep:[\s\S]*/, ""));
    expect(kith(["sweep", "run", path], { cwd: folder })).toMatchObject({
      code: 2,
      out: "",
      err: expect.stringContaining("has no sweep"),
    });
    expect(existsSync(join(folder, "results", "none"))).toBe(false);
  });
});

describe("Ctrl-C", () => {
  test("finishes the parts under way, ends with 130, and the next call goes on", async () => {
    const slow = writeSweepFile(folder, "slow.yaml", { weeks: 300 });
    const out = join(folder, "interrupted");
    const { child, ended } = startKith(["sweep", "run", slow, "--chunk", "2", "--out", out], folder);
    while (partsIn(out) < 1) await wait(5);
    // As a terminal does it: to the whole group, workers included.
    process.kill(-(child.pid ?? 0), "SIGINT");
    const { code, out: printed, err } = await ended;
    expect(code, err).toBe(130);
    expect(printed).toBe("");
    expect(err).toContain("the same command goes on from there");
    expect(partsIn(out)).toBeLessThan(20);
    expect(existsSync(join(out, ".lock"))).toBe(false);
    expect(kith(["sweep", "run", out, "--workers", "1"]).code).toBe(0);
    expect(kith(["sweep", "verify", out]).out).toMatch(/^20 parts, 40 of 40 runs, 0 failed, 0 missing: every byte is as it was/);
  });
});

describe("a run that does not end well", () => {
  test("for which there is no room is refused before anything runs, with the arithmetic", () => {
    const path = writeSweepFile(folder, "large.yaml", { people: 1_000_000 });
    const out = join(folder, "large");
    const { code, err } = kith(["sweep", "run", path, "--memory", "900", "--out", out]);
    expect(code).toBe(2);
    expect(err).toMatch(/a worker needs about 1\.5 GB of memory and there are 0\.9 GB:.*1,000,000 people x 700 bytes \(700 MB\)/);
    expect(partsIn(out)).toBe(0);
  });
});

describe("kith sweep plan", () => {
  test("says points, runs, parts, minutes, memory and megabytes before anything runs", () => {
    const out = join(folder, "plan");
    const { code, out: said, err } = kith(["sweep", "plan", scenario, "--workers", "2", "--out", out]);
    expect(code).toBe(0);
    expect(said).toMatch(/^Small sweep: 4 points x 10 replicates = 40 runs, in 1 part\nVaried: network\.rewiring \(4 levels\)\n/);
    expect(said).toMatch(
      /\nTime: about \d+ s with 2 workers \(a run took \d+ ms here\)\nMemory: .* a worker at most.*\nDisk: about /,
    );
    expect(err).toContain("Trying a few runs for about 3 seconds, to see how long they take\n");
    expect(err).toContain(`kith sweep run ${out} runs it`);
    expect(partsIn(out)).toBe(0);
  });

  test("--json has the same as numbers", () => {
    const { out: said } = kith(["sweep", "plan", scenario, "--chunk", "4", "--out", join(folder, "plan-json"), "--json"]);
    expect(JSON.parse(said)).toMatchObject({
      points: 4,
      replicates: 10,
      looks: null,
      runs: { all: 40, missing: 40, most: 40 },
      parts: 10,
      factors: [{ key: "network.rewiring", levels: 4 }],
      minutes: expect.any(Number),
      megabytes: expect.any(Number),
    });
  });
});

describe("kith sweep status, verify and merge", () => {
  test("status tells how far it is, and who is at work", () => {
    const { code, out: said } = kith(["sweep", "status", join(folder, "whole")]);
    expect(code).toBe(0);
    expect(said).toBe(
      [
        "Small sweep: 4 points x 10 replicates",
        "40 of 40 runs done (100%), 0 failed, 0 missing",
        "10 parts there, 0 missing",
        "Nobody is at work on it.",
        "Made from them: runs.parquet, summary.csv, dictionary.md\n",
      ].join("\n"),
    );
    expect(kith(["sweep", "status", folder])).toMatchObject({ code: 2, err: expect.stringContaining("holds no sweep") });
  });

  test("verify ends with 0 where every byte is right, and with 4 and the names of what is damaged", () => {
    const out = join(folder, "damaged");
    cpSync(join(folder, "whole"), out, { recursive: true });
    expect(kith(["sweep", "verify", out])).toMatchObject({
      code: 0,
      out: "10 parts, 40 of 40 runs, 0 failed, 0 missing: every byte is as it was written.\n",
    });
    const part = join(out, "parts", "part-p000000-000004-r000003-000004.parquet");
    const bytes = readFileSync(part);
    bytes[500] ^= 1;
    writeFileSync(part, bytes);
    writeFileSync(join(out, "source", "scenario.yaml"), "kith: 1\n");
    const { code, out: said } = kith(["sweep", "verify", out]);
    expect(code).toBe(4);
    expect(said).toContain(`${part}: the part is damaged`);
    expect(said).toContain(`${join(out, "source", "scenario.yaml")}: its bytes are not those that were written`);
    // The scenario is there still where it came from: the same command mends everything.
    expect(kith(["sweep", "run", scenario, "--out", out]).code).toBe(0);
    expect(treeOf(out)).toEqual(whole);
  });
});

test("a limit beyond what timers can wait is refused: every run would be beyond it at once", () => {
  const file = writeSmall(folder, "patient.yaml", smallSweep, 2);
  const run = (limit: string) =>
    kith(["sweep", "run", file, "--run-limit", limit, "--workers", "1", "--out", join(folder, "patient")]);
  expect(run("2147484")).toMatchObject({ code: 2, err: expect.stringContaining("a whole number from 1 to 2147483") });
  const { code, err } = run("2147483");
  expect([code, err]).toEqual([0, expect.not.stringContaining("it took longer")]);
});

describe("kith rerun", () => {
  test("repeats any run alone, recorded in full, and says that it is the same to the bit", () => {
    const out = join(folder, "rerun");
    const { code, out: said } = kith(["rerun", join(folder, "whole"), "2-7", "--out", out]);
    expect(code).toBe(0);
    expect(said).toMatch(
      /^Small sweep: run 2-7 \(network\.rewiring 0\.5; replicate 7, seed 7\)\nIts last world is the stored one to the bit: /,
    );
    expect(readdirSync(out).sort()).toEqual(["people.parquet", "run.json", "ties.parquet", "weekly.csv"]);
    const told = JSON.parse(readFileSync(join(out, "run.json"), "utf8")) as { outcomes: { distress: number }; hash: string };
    const row = readFileSync(join(folder, "whole", "summary.csv"), "utf8")
      .split("\n")
      .find((line) => line.startsWith("2-7,"))
      ?.split(",");
    expect([row?.[5], Number(row?.[7])]).toEqual([told.hash, told.outcomes.distress]);
  });

  test("says which runs there are, if there is no such one", () => {
    for (const [run, why] of [
      ["9-0", "there is no point 9"],
      ["first", '"first" is no run: runs are called point-replicate'],
      // Or its folder and run.json would have a name that no table knows.
      ["02-7", '"02-7" is no run: runs are called point-replicate'],
    ])
      expect(kith(["rerun", join(folder, "whole"), run])).toMatchObject({ code: 2, out: "", err: expect.stringContaining(why) });
  });
});
