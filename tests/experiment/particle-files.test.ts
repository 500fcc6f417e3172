import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openParticleFiles } from "../../src/experiment/executors/particle-files.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "kith-particles-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test("what was evaluated is found again by who goes on with the same model and size, and nothing else is", () => {
  const first = openParticleFiles(folder, "one", false);
  first.keep(2, 17, [{ a: 0.25, b: null }]);
  first.keep("reference", 0, [{ a: 1 }]);
  const again = openParticleFiles(folder, "one", false);
  expect(again.find(2, 17)).toEqual([{ a: 0.25, b: null }]);
  expect(again.find("reference", 0)).toEqual([{ a: 1 }]);
  expect(again.find(2, 18)).toBeUndefined();
  expect(again.find(0, 17)).toBeUndefined();
});

test("a folder of another model or size is refused, and started over only when asked to", () => {
  openParticleFiles(folder, "one", false).keep(0, 0, [{ a: 1 }]);
  expect(() => openParticleFiles(folder, "other", false)).toThrow(/another model, scenario or size/);
  expect(openParticleFiles(folder, "other", true).find(0, 0)).toBeUndefined();
});
