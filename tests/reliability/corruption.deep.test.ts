import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { manifestIn } from "../../src/experiment/executors/sweep/stored-manifest.ts";
import { verifySweep } from "../../src/experiment/executors/sweep/verify-sweep.ts";
import { kith } from "../cli/kith.ts";
import { diceFor, diceSeed, timesOf } from "./dice.ts";
import { expectEnded, expectWhole, type Study, startStudy } from "./study.ts";

/** R5. Files that lost their end, and files of which one bit is another. */
const damages = timesOf("KITH_DAMAGES", 400);
/** How many of them the command itself is to find and to mend. */
const byCommand = 4;

let study: Study;
let files: string[];
beforeAll(() => {
  // With tables of people and ties, which belong to their parts; small, since every one of them is read for every damage.
  study = startStudy({ weeks: 6, replicates: 4, chunk: 12, more: "record: { every: 3, people: [distress], ties: [trust] }\n" });
  files = Object.keys(study.tree);
});
afterAll(() => study?.remove());

test("a sweep that nobody touched is as it was written", async () => {
  expect(files.filter((name) => name.startsWith("ties/")).length).toBeGreaterThan(0);
  expect(await faults()).toEqual([]);
  expectEnded(kith(["sweep", "verify", study.whole]), 0);
});

test(`of ${damages} truncations and single flipped bits none goes undetected, and it is the damaged file that is named`, {
  timeout: 60_000 + damages * 500,
}, async () => {
  const dice = diceFor("corruption");
  const undetected: string[] = [];
  const counts = { truncated: 0, flipped: 0 };
  const parts = files.filter((name) => name.startsWith("parts/"));
  for (let k = 0; k < damages; k++) {
    // Every second one hits a part or the merged table, the others anything.
    const among = k % 2 === 0 ? [...parts, "runs.parquet"] : files;
    const file = among[Math.floor(dice() * among.length)];
    const path = join(study.whole, file);
    const bytes = readFileSync(path);
    const { damaged, how } = damage(bytes, dice);
    counts[how]++;
    writeFileSync(path, damaged);
    const named = await faults();
    if (!named.some((fault) => owns(fault, file))) undetected.push(`${file} ${how}: ${named.join(", ") || "nothing found"}`);
    if (k < byCommand) {
      const checked = kith(["sweep", "verify", study.whole]);
      expectEnded(checked, 4);
      expect(checked.out).toContain(file.replace(/^(weekly|people|ties)\//, "parts/"));
    }
    writeFileSync(path, bytes);
  }
  console.log(`${counts.truncated} truncations and ${counts.flipped} flipped bits in ${files.length} files (dice: ${diceSeed}).`);
  expect(undetected).toEqual([]);
  expect(await faults()).toEqual([]);
});

test("what is damaged among the parts is made again by the next run, to the same bytes", () => {
  const dice = diceFor("mending");
  for (const name of files.filter((file) => /^(parts|people|ties|runs)/.test(file))) {
    const path = join(study.whole, name);
    writeFileSync(path, damage(readFileSync(path), dice).damaged);
  }
  expectEnded(kith(["sweep", "verify", study.whole]), 4);
  expectEnded(kith(study.run(study.whole)), 0);
  expectWhole(study.whole, study);
  expectEnded(kith(["sweep", "verify", study.whole]), 0);
});

/** Files in which something is found to be wrong. What cannot be read at all is found as well. */
async function faults(): Promise<string[]> {
  try {
    const manifest = manifestIn(study.whole);
    return manifest === null ? ["manifest.json"] : (await verifySweep(study.whole, manifest)).faults.map(({ file }) => file);
  } catch (error) {
    if (error instanceof RangeError && error.message.startsWith("manifest.json")) return ["manifest.json"];
    throw error;
  }
}

/** Whether a fault is that of a file: tables and failures are named by the part that they belong to. */
function owns(fault: string, file: string): boolean {
  return fault === file || fault.split("/")[1] === file.split("/")[1]?.replace(/\.json$/, ".parquet");
}

function damage(bytes: Buffer, dice: () => number): { damaged: Buffer; how: "truncated" | "flipped" } {
  const at = Math.floor(dice() * bytes.length);
  if (dice() < 0.5) return { damaged: bytes.subarray(0, at), how: "truncated" };
  const damaged = Buffer.from(bytes);
  damaged[at] ^= 1 << Math.floor(dice() * 8);
  return { damaged, how: "flipped" };
}
