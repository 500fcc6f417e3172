import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { childrenOf, isAlive, startOf } from "../reliability/processes.ts";
import { buildCommand, kith, startKith, temporaryFolder, writeSmall } from "./kith.ts";
import { treeOf } from "./tree.ts";

let folder: string;
let scenario: string;
let whole: Record<string, string>;
const given = (out: string) => ["compare", scenario, "--replicates", "40", "--record", "all", "--out", out];
beforeAll(() => {
  buildCommand();
  folder = temporaryFolder();
  scenario = writeSmall(folder, "small.yaml", "", 40);
  expect(kith(given(join(folder, "whole"))).code).toBe(0);
  whole = treeOf(join(folder, "whole"));
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const partsIn = (out: string) =>
  existsSync(join(out, "parts")) ? readdirSync(join(out, "parts")).filter((name) => name.startsWith("part")).length : 0;

/** Waits until some parts are there, or the process ended. */
async function untilParts(out: string, parts: number, ended: () => boolean): Promise<void> {
  while (partsIn(out) < parts && !ended()) await wait(5);
}

describe("a runner that is killed", () => {
  test("leaves a folder that the same command completes to the same bytes, wherever it was", async () => {
    // Six kills a folder; npm run soak asks for more of them.
    const folders = Math.ceil(Number(process.env["KITH_KILLS"] ?? 6) / 6);
    for (let k = 0; k < folders; k++) {
      const out = join(folder, `killed-${k}`);
      for (let kill = 0; kill < 6; kill++) {
        const { child, ended } = startKith(given(out), folder);
        let over = false;
        void ended.then(() => (over = true));
        if (kill < 3) await wait(80 + 90 * kill);
        else await untilParts(out, partsIn(out) + 2, () => over);
        // The runner alone: its workers finish their week and leave.
        child.kill("SIGKILL");
        await ended;
      }
      expect(kith(given(out)).code).toBe(0);
      expect(treeOf(out)).toEqual(whole);
      rmSync(out, { recursive: true, force: true });
    }
  });

  test("takes its workers with it", async () => {
    const out = join(folder, "orphans");
    const { child, ended } = startKith(given(out), folder);
    await untilParts(out, 1, () => false);
    const workers = childrenOf(child.pid ?? 0);
    expect(workers.length).toBeGreaterThan(0);
    child.kill("SIGKILL");
    await ended;
    for (let tries = 0; tries < 100 && workers.some(isAlive); tries++) await wait(50);
    expect(workers.filter(isAlive)).toEqual([]);
  });

  test("is not needed by a worker that is killed: the part is made again by another", async () => {
    const out = join(folder, "worker");
    const { child, ended } = startKith(given(out), folder);
    await untilParts(out, 1, () => false);
    for (const worker of childrenOf(child.pid ?? 0).slice(0, 1)) process.kill(worker, "SIGKILL");
    expect((await ended).code).toBe(0);
    expect(treeOf(out)).toEqual(whole);
  });
});

describe("Ctrl-C", () => {
  test("finishes the runs under way, ends with 130, and the next call goes on to the same bytes", async () => {
    const out = join(folder, "interrupted");
    const { child, ended } = startKith(given(out), folder);
    await untilParts(out, 1, () => false);
    // As a terminal does it: to the whole group, workers included.
    process.kill(-(child.pid ?? 0), "SIGINT");
    const { code, out: printed, err } = await ended;
    expect(code).toBe(130);
    expect(printed).toBe("");
    expect(err).toMatch(/Interrupted\. \d+ runs are in .*the same command goes on/);
    expect(partsIn(out)).toBeLessThan(15);
    expect(existsSync(join(out, ".lock"))).toBe(false);
    expect(kith(given(out)).code).toBe(0);
    expect(treeOf(out)).toEqual(whole);
  });

  test("twice leaves at once with 130", async () => {
    const out = join(folder, "twice");
    const { child, ended } = startKith(given(out), folder);
    await untilParts(out, 1, () => false);
    child.kill("SIGINT");
    await wait(20);
    child.kill("SIGINT");
    expect((await ended).code).toBe(130);
  });
});

describe("damage and company", () => {
  test("a cut part is found, said and made again", () => {
    const out = join(folder, "whole");
    const path = join(out, "parts", "part-p001-r000008-000016.parquet");
    writeFileSync(path, readFileSync(path).subarray(0, 700));
    const { code, err } = kith(given(out));
    expect(code).toBe(0);
    expect(err).toContain("part-p001-r000008-000016 is made again: the part is damaged");
    expect(treeOf(out)).toEqual(whole);
  });

  test("a folder that another runner works in ends with 75 and says who", () => {
    const out = join(folder, "whole");
    writeFileSync(join(out, ".lock"), JSON.stringify({ pid: process.pid, host: hostname(), started: startOf(process.pid) }));
    expect(kith(given(out))).toMatchObject({
      code: 75,
      out: "",
      err: expect.stringContaining(`in use by process ${process.pid}`),
    });
    rmSync(join(out, ".lock"));
  });

  test("a place that cannot be written to ends with 1 and says so", () => {
    writeFileSync(join(folder, "file"), "");
    expect(kith(given(join(folder, "file", "out")))).toMatchObject({
      code: 1,
      err: expect.stringContaining("a part of the path is a file"),
    });
  });

  test("a manifest that was damaged ends with 4 and says how to start over", () => {
    const out = join(folder, "small");
    const words = ["compare", scenario, "--replicates", "2", "--out", out];
    expect(kith(words).code).toBe(0);
    writeFileSync(join(out, "manifest.json"), "{ broken");
    expect(kith(words)).toMatchObject({ code: 4, out: "", err: expect.stringMatching(/manifest\.json is not JSON.*--fresh/) });
    expect(kith([...words, "--fresh"]).code).toBe(0);
  });

  test("a place that takes no folders ends with 1 and does not go on forever", () => {
    if (process.platform !== "linux") return;
    for (const words of [given("/proc/kith/out"), ["run", scenario, "--out", "/proc/kith"]])
      expect(kith(words)).toMatchObject({ code: 1, err: expect.stringContaining("the place is not there or is read-only") });
  });
});
