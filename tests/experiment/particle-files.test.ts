import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openParticleFiles } from "../../src/experiment/executors/particle-files.ts";

const [one, other] = ["one", "other"].map((scenario) => JSON.stringify({ engineVersion: "1", scenario }));
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "kith-particles-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test("what was evaluated is found again by who goes on with the same model and size, and nothing else is", () => {
  const first = openParticleFiles(folder, one, false);
  first.keep(2, 17, [{ a: 0.25, b: null }]);
  first.keep("reference", 0, [{ a: 1 }]);
  const again = openParticleFiles(folder, one, false);
  expect(again.find(2, 17)).toEqual([{ a: 0.25, b: null }]);
  expect(again.find("reference", 0)).toEqual([{ a: 1 }]);
  expect(again.find(2, 18)).toBeUndefined();
  expect(again.find(0, 17)).toBeUndefined();
});

test.each([
  ["cut off", (text: string) => text.slice(0, 20)],
  ["empty", () => ""],
  ["of something else", () => "{}"],
  ["of nothing", () => "null"],
  ["changed by a digit", (text: string) => text.replace("0.25", "0.35")],
])("a file that is %s is one of a particle that was not evaluated, and is written again", (_, change) => {
  const files = openParticleFiles(folder, one, false);
  files.keep(2, 17, [{ a: 0.25, b: null }]);
  files.keep(2, 18, [{ a: 0.5, b: Number.NaN }]);
  const path = join(folder, readdirSync(folder).find((name) => name.endsWith("p0017.json")) ?? "");
  writeFileSync(path, change(readFileSync(path, "utf8")));
  const again = openParticleFiles(folder, one, false);
  expect(again.find(2, 17)).toBeUndefined();
  expect(again.find(2, 18)).toEqual([{ a: 0.5, b: null }]);
  again.keep(2, 17, [{ a: 0.25, b: null }]);
  expect(again.find(2, 17)).toEqual([{ a: 0.25, b: null }]);
});

test("a folder of another model or size is refused, and started over only when asked to", () => {
  openParticleFiles(folder, one, false).keep(0, 0, [{ a: 1 }]);
  expect(() => openParticleFiles(folder, other, false)).toThrow(/another model, scenario or size/);
  expect(openParticleFiles(folder, other, true).find(0, 0)).toBeUndefined();
});

test.each(["my notes", "", "{}", "null", "[1"])(
  "a key.txt that says %j is somebody else's: nothing is written over or taken away, with --fresh as well",
  (text) => {
    const path = join(folder, "key.txt");
    writeFileSync(path, text);
    writeFileSync(join(folder, "g000-p0000.json"), "{}");
    for (const fresh of [false, true]) {
      expect(() => openParticleFiles(folder, one, fresh)).toThrow(
        `${path} is there already and was not written by kith calibrate; give another --out`,
      );
    }
    expect(readFileSync(path, "utf8")).toBe(text);
    expect(readdirSync(folder)).toEqual(["g000-p0000.json", "key.txt"]);
  },
);
