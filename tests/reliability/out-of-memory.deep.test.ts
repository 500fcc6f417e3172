import { spawnSync } from "node:child_process";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { buildCommand, command, type Ended, kith, temporaryFolder } from "../cli/kith.ts";
import { treeOf } from "../cli/tree.ts";
import { expectEnded, partsIn } from "./study.ts";

/** R8. A run that runs out of memory is a record, and the sweep goes on; one that cannot fit is not begun. */
const noLimits = spawnSync("prlimit", ["--version"]).error === undefined ? null : "there is no prlimit here";
if (noLimits !== null) console.warn(`Skipped in part: ${noLimits}.`);

let folder: string;
const out = () => join(folder, "out");
beforeAll(() => {
  buildCommand();
  folder = temporaryFolder();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("a run whose heap is full", () => {
  test("is a record with exit code 3, the runs beside it are done, and with more memory it is made to the same bytes", () => {
    const file = writeNamed();
    const words = ["sweep", "run", file, "--out", out(), "--workers", "1", "--chunk", "3"];
    expectOnlySecondFailed(kith(words, { env: { KITH_WORKER_HEAP: "48" } }));
    expectEnded(kith(["sweep", "verify", out()]), 0);
    expectGrowsWhole(words);
  }, 240_000);
});

describe.skipIf(noLimits !== null)("a run whose typed arrays do not fit into what its process may have", () => {
  test("is a record with exit code 3, the runs beside it are done, and with more memory it is made to the same bytes", () => {
    const file = writeLarge(1_000_000);
    const words = ["sweep", "run", file, "--out", out(), "--workers", "1", "--chunk", "3"];
    const bytes = smallestThatFits(writeLarge(50));
    expectOnlySecondFailed(limited(bytes, words));
    expectEnded(kith(["sweep", "verify", out()]), 0);
    expectGrowsWhole(words);
  }, 240_000);
});

test("a run that cannot fit is not begun: exit code 2 and the arithmetic", () => {
  const { code, err } = kith(["sweep", "run", writeLarge(1_000_000), "--out", out(), "--memory", "1000"]);
  expect(code, err).toBe(2);
  // People x 700 bytes; each has 4 neighbors, of which the estimate makes 12 to be on the safe side, x 60 bytes.
  expect(err).toContain("1,000,000 people x 700 bytes (700 MB) + 12,000,000 directions of ties x 60 bytes (720 MB)");
  expect(err).toContain("there are 1.0 GB");
  expect(partsIn(out())).toBe(0);
});

/** Of three points in one replicate the second is the one that does not fit. */
function expectOnlySecondFailed(ended: Ended): void {
  expectEnded(ended, 3);
  expect(ended.err).toMatch(/Run 1-0 \(.*replicate 0\) failed/);
  expect(ended.err).toContain("it ran out of memory");
  const { out: said } = kith(["sweep", "status", out(), "--json"]);
  expect(JSON.parse(said)).toMatchObject({ runs: { wanted: 3, done: 2, failed: 1, missing: 0 } });
  const [record] = JSON.parse(readFileSync(join(out(), "failed", "part-p000000-000003-r000000-000001.json"), "utf8"));
  expect(record).toMatchObject({ run: "1-0", point: 1, replicate: 0, message: expect.stringContaining("ran out of memory") });
}

/** Resuming leaves the failed run alone; asked to, it makes it, and the folder is that of a sweep that never lacked memory. */
function expectGrowsWhole(words: string[]): void {
  expectEnded(kith(words), 3);
  expectEnded(kith([...words, "--retry-failed"]), 0);
  const grown = treeOf(out());
  rmSync(out(), { recursive: true });
  expectEnded(kith(words), 0);
  expect(grown).toEqual(treeOf(out()));
  rmSync(out(), { recursive: true });
}

/** Bytes of address space with which a small sweep runs: what the program itself takes differs from version to version of Node. */
function smallestThatFits(small: string): number {
  for (let bytes = 1.0e9; ; bytes += 0.2e9) {
    const { code } = limited(bytes, ["sweep", "run", small, "--out", join(folder, "small"), "--workers", "1", "--chunk", "3"]);
    rmSync(join(folder, "small"), { recursive: true, force: true });
    if (code === 0) return bytes + 0.1e9;
    if (bytes > 20e9) throw new Error("not even a small sweep runs within a limit");
  }
}

function limited(bytes: number, given: string[]): Ended {
  const { status, stdout, stderr } = spawnSync("prlimit", [`--as=${bytes}`, process.execPath, command, ...given], {
    encoding: "utf8",
  });
  return { code: status, out: stdout, err: stderr };
}

/** Few people, so many, few people: for a few weeks. */
function writeLarge(people: number): string {
  const file = join(folder, `large-${people}.yaml`);
  writeFileSync(
    file,
    `${head(2)}network: { generator: small-world, neighbors: 4, rewiring: 0.05 }
sweep:
  grid: { population.people: [30, ${people}, 40] }
  replicates: 1
`,
  );
  return file;
}

/** Three networks from files; the people of the second have long names, which a record of every week repeats in every row. */
function writeNamed(): string {
  const name = (i: number) => `person number ${i % 1500} of the village`;
  const rows = Array.from({ length: 3000 }, (_, k) => `${name(Math.floor(k / 2))},${name(Math.floor(k / 2) + 1 + (k % 2))}`);
  writeFileSync(join(folder, "few.csv"), "source,target\na,b\nb,c\nc,d\nd,a\n");
  writeFileSync(join(folder, "named.csv"), `source,target\n${rows.join("\n")}\n`);
  const file = join(folder, "named.yaml");
  writeFileSync(
    file,
    `${head(1200).replace(/people: 40, /, "")}network: { file: few.csv }
record: { every: 1, people: [distress] }
sweep:
  grid:
    network:
      few: { file: few.csv }
      named: { file: named.csv }
      trusting: { file: few.csv, trust: { from: 0.7, to: 0.9 } }
  replicates: 1
`,
  );
  return file;
}

function head(weeks: number): string {
  return `kith: 1
title: Memory
seed: 7
weeks: ${weeks}
warmUp: 0
population: { people: 40, identities: [{ dimension: religion, share: 0.3 }] }
settings: { school: { climate: 0.7, time: 0.6, units: 2 } }
`;
}
