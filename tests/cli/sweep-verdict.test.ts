import { appendFileSync, mkdtempSync, renameSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { Complaint } from "../../src/cli/exit.ts";
import { verdictIn } from "../../src/cli/sweep/verdict-text.ts";
import { openSweep } from "../../src/experiment/executors/sweep/open-sweep.ts";
import type { SweepTable } from "../../src/experiment/sweep/table.ts";
import { buildCommand, kith, smallSweep, writeSmall } from "./kith.ts";

let root: string;
let folder: string;
let table: SweepTable;
beforeAll(async () => {
  buildCommand();
  root = mkdtempSync(join(tmpdir(), "kith-verdict-"));
  folder = join(root, "swept");
  const claim = "hypothesis: [{ statistic: mean, of: distress, expect: clustered > 0 }]\n";
  expect(kith(["sweep", "run", writeSmall(root, "small.yaml", smallSweep + claim), "--out", folder]).code).toBe(0);
  ({ table } = await openSweep(folder));
}, 60_000);
afterAll(() => rmSync(root, { recursive: true, force: true }));

const toldOf = (work: () => unknown): unknown => {
  try {
    return work();
  } catch (error) {
    return error instanceof Complaint ? [error.code, error.message] : error;
  }
};

test("a folder that was taken away while its sweep ran is told to be gone, and ends with 1", () => {
  expect(verdictIn(folder, table)?.words).toBe("supported");
  renameSync(folder, `${folder}-elsewhere`);
  try {
    expect(toldOf(() => verdictIn(folder, table))).toEqual([
      1,
      `${folder} is not there any more: it was taken away while its runs were made`,
    ]);
  } finally {
    renameSync(`${folder}-elsewhere`, folder);
  }
});

test("a scenario that changed or went while its sweep ran is told to be damaged, with what writes it again, and ends with 4", () => {
  const told = (why: string) => [
    4,
    `${folder} is damaged: source/scenario.yaml: ${why}. kith sweep run FILE --out ${folder}, with the file and the options that it was made with, writes source/ again and keeps the runs.`,
  ];
  const path = join(folder, "source", "scenario.yaml");
  appendFileSync(path, "# mine\n");
  expect(toldOf(() => verdictIn(folder, table))).toEqual(told("its bytes are not those that were written"));
  rmSync(path);
  expect(toldOf(() => verdictIn(folder, table))).toEqual(told("it is missing"));
});
