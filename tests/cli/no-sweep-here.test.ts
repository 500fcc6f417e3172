import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { rerunText } from "../../src/cli/rerun-text.ts";
import { endOf } from "../../src/cli/sweep/ran-text.ts";
import { madeUpSweep, names, numbers } from "../experiment/report/made-up-sweep.ts";
import { kithHere } from "./here.ts";
import { temporaryFolder } from "./kith.ts";

let folder: string;
beforeAll(() => {
  folder = temporaryFolder();
  for (const name of ["empty", "other", "compared"]) mkdirSync(join(folder, name));
  writeFileSync(join(folder, "file.yaml"), "kith: 1\n");
  writeFileSync(join(folder, "other", "notes.txt"), "mine\n");
  writeFileSync(join(folder, "compared", "manifest.json"), '{ "kithResults": 1 }\n');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.each([
  ["sweep status", "run"],
  ["sweep verify", "run"],
  ["sweep merge", "run"],
  ["report", "run"],
  ["sensitivity", "run"],
  ["sweep submit --slurm", "plan"],
])("kith %s of a place without a sweep", (command, verb) => {
  // A file or a folder of somebody's own is no place for a sweep: there --out is not offered.
  test.each([
    ["none", `there is no such folder\\. kith sweep ${verb} FILE --out .*none makes one\\n$`],
    ["empty", `it is empty\\. kith sweep ${verb} FILE --out .*empty makes one\\n$`],
    ["file.yaml", "it is a file(?!.*--out)"],
    ["other", "it has no manifest.json(?!.*--out)"],
    ["compared", "it holds the results of kith compare(?!.*--out)"],
  ])("says why, and what makes one, and ends with 2: %s", async (name, why) => {
    const { code, out, err } = await kithHere([...command.split(" "), join(folder, name)]);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toMatch(new RegExp(`holds no sweep: ${why}`));
  });
});

describe("which run it was", () => {
  const { manifest } = madeUpSweep({
    factors: [numbers("climate"), names("network")],
    rows: [[0.3, "ring"]],
    replicates: 4,
    value: () => 1,
  });
  const failed = { run: "0-3", point: 0, variant: "as it is", replicate: 3, seed: "7", week: 5, message: "it took too long" };

  test("is told of one that failed by its levels, and by its variant where there are several", () => {
    const told = (variants: readonly string[]) => {
      const notes: string[] = [];
      const end = {
        folder: "x",
        shard: null,
        manifest: { ...manifest, variants },
        table: null,
        failed: [failed],
        lost: [],
        missing: { own: 0, others: 0 },
        interrupted: false,
        fault: null,
      };
      endOf(end as unknown as Parameters<typeof endOf>[0], { note: (text) => notes.push(text) });
      return notes[0];
    };
    expect(told(["as it is"])).toBe("Run 0-3 (climate 0.3, network ring, replicate 3) failed in week 5: it took too long");
    expect(told(["as it is", "other"])).toContain("(climate 0.3, network ring, as it is, replicate 3)");
  });

  test("is told of one that was repeated without the name of the only variant", () => {
    const again = {
      title: "Small",
      run: "0-3",
      point: 0,
      replicate: 3,
      variant: "run",
      several: false,
      levels: { climate: 0.3 },
    };
    const rest = {
      seed: "7",
      engine: "1",
      hash: "ab",
      stored: "ab",
      same: true,
      outcomes: {},
      tables: new Map(),
      pointHash: "cd",
    };
    expect(rerunText({ ...again, ...rest })).toContain("Small: run 0-3 (climate 0.3; replicate 3, seed 7)");
    expect(rerunText({ ...again, ...rest, several: true })).toContain("(climate 0.3, run; replicate 3, seed 7)");
    expect(rerunText({ ...again, ...rest, levels: {} })).toContain("run 0-3 (replicate 3, seed 7)");
  });
});
