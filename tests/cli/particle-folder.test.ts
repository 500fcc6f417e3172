import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { Complaint } from "../../src/cli/exit.ts";
import { openParticles } from "../../src/cli/particle-folder.ts";

let folder: string;
beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), "kith-particles-")), "fit");
});
afterEach(() => rmSync(join(folder, ".."), { recursive: true, force: true }));

/** Keys say by which engine particles were evaluated. */
const key = (of: string) => JSON.stringify({ engineVersion: "0", of });

const complaintOf = (work: () => unknown): unknown => {
  try {
    return work();
  } catch (error) {
    return error instanceof Complaint ? [error.code, error.message] : error;
  }
};

test("a folder that goes away or fills up while a calibration runs is told in words, and ends with 1", () => {
  const files = openParticles(folder, key("this"), false);
  files.keep(0, 1, [{ target1: 0.5 }]);
  expect(files.find(0, 1)).toEqual([{ target1: 0.5 }]);
  rmSync(folder, { recursive: true });
  expect(complaintOf(() => files.keep(0, 2, [{ target1: 0.5 }]))).toEqual([
    1,
    `cannot write ${folder}: the place is not there or is read-only`,
  ]);
});

test("a folder of another calibration, and a file in its place, are told before anything runs", () => {
  openParticles(folder, key("this"), false);
  expect(complaintOf(() => openParticles(folder, key("other"), false))).toEqual([2, expect.stringContaining("--fresh")]);
  const file = join(folder, "a-file");
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, "mine\n");
  expect(complaintOf(() => openParticles(file, key("this"), false))).toEqual([1, expect.stringContaining("a file of that name")]);
});
