import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { findStart } from "../../src/cli/lab-start.ts";
import type { Terminal } from "../../src/cli/terminal.ts";
import { buildCommand, kith, smallSweep, temporaryFolder, writeSmall } from "./kith.ts";
import { treeOf } from "./tree.ts";

let folder: string;
let results: string;
beforeAll(() => {
  buildCommand();
  folder = temporaryFolder();
  results = join(folder, "results", "w");
  const { code, err } = kith(["sweep", "run", writeSmall(folder, "w.yaml", smallSweep, 2)], { cwd: folder });
  expect(code, err).toBe(0);
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("where a sweep lies in the folder that a comparison would take", () => {
  test("kith compare leaves it alone, with --fresh as well, and asks for another folder", () => {
    const before = treeOf(results);
    for (const more of [[], ["--fresh"]]) {
      const { code, err } = kith(["compare", "w.yaml", "--replicates", "2", ...more], { cwd: folder });
      expect(err).toContain("results/w holds a sweep, which kith compare leaves alone, with --fresh as well");
      expect([code, err]).toEqual([2, expect.stringContaining("another folder with --out")]);
    }
    expect(treeOf(results)).toEqual(before);
  });

  test("so it does where the sweep's manifest is damaged: the names of the parts tell whose they are", () => {
    const copy = join(folder, "torn");
    cpSync(results, copy, { recursive: true });
    writeFileSync(join(copy, "manifest.json"), "{ broken");
    const before = treeOf(copy);
    const { code, err } = kith(["compare", "w.yaml", "--fresh", "--out", copy], { cwd: folder });
    expect([code, err]).toEqual([2, expect.stringContaining("holds a sweep")]);
    expect(treeOf(copy)).toEqual(before);
  });

  test("the lab opens the scenario, and notes what shows the sweep", async () => {
    const notes: string[] = [];
    const before = process.cwd();
    process.chdir(folder);
    try {
      const start = await findStart("w.yaml", { note: (text: string) => notes.push(text) } as unknown as Terminal);
      expect([start.file, start.results]).toEqual(["w.yaml", null]);
    } finally {
      process.chdir(before);
    }
    expect(notes.join("\n")).toMatch(/In results.w lie the results of a sweep; the lab's room Sweep shows them/);
  });

  test("the lab says of the folder itself that it is a sweep's, and what opens it", () => {
    const { code, err } = kith(["lab", results, "--port", "0"]);
    expect([code, err]).toEqual([2, expect.stringMatching(/results.w holds a sweep, .*room Sweep: .*drop the folder there/)]);
  });
});

test("kith compare --fresh clears no folder of another program that has a manifest.json as well", () => {
  const other = join(folder, "other");
  cpSync(join(results, "source"), join(other, "source"), { recursive: true });
  writeFileSync(join(other, "manifest.json"), '{ "name": "My web page" }\n');
  const { code, err } = kith(["compare", "w.yaml", "--fresh", "--out", other], { cwd: folder });
  expect([code, err]).toEqual([2, expect.stringContaining("holds files that are not results")]);
  expect(existsSync(join(other, "source", "scenario.yaml"))).toBe(true);
  expect(readFileSync(join(other, "manifest.json"), "utf8")).toContain("My web page");
});
