import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { kithHere, passForMakerOf } from "./here.ts";
import { buildCommand, kith, smallSweep, temporaryFolder, writeSmall } from "./kith.ts";

/** What the system refuses to read: tests may be run by one who may read everything, and disks seldom fail when asked to. */
const refused = vi.hoisted(() => ({ path: "", code: "" }));
vi.mock("node:fs", async (original) => {
  const fs = await original<typeof import("node:fs")>();
  const readFileSync = (path: string, ...rest: []) => {
    if (path !== refused.path) return fs.readFileSync(path, ...rest);
    throw Object.assign(new Error(`${refused.code}: refused, open '${path}'`), { code: refused.code, syscall: "open", path });
  };
  return { ...fs, readFileSync };
});

let folder: string;
beforeAll(() => {
  buildCommand();
  folder = temporaryFolder();
  kith(["compare", writeSmall(folder, "small.yaml", "", 2), "--replicates", "2", "--workers", "1", "--out", at("compared")]);
  kith(["sweep", "run", writeSmall(folder, "swept.yaml", smallSweep, 2), "--chunk", "6", "--workers", "1", "--out", at("swept")]);
  passForMakerOf(at("swept"));
}, 120_000);
afterEach(() => {
  refused.path = "";
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const at = (...path: string[]) => join(folder, ...path);

type Reader = readonly [name: string, given: (folder: string) => readonly string[]];
const ofSweeps: readonly Reader[] = [
  ["sweep status", (place) => ["sweep", "status", place]],
  ["sweep run FOLDER", (place) => ["sweep", "run", place]],
  ["sweep run FILE", (place) => ["sweep", "run", at("swept.yaml"), "--out", place]],
  ["sweep verify", (place) => ["sweep", "verify", place]],
  ["sweep merge", (place) => ["sweep", "merge", place]],
  ["sensitivity", (place) => ["sensitivity", place]],
  ["report", (place) => ["report", place]],
];
const ofBoth: readonly Reader[] = [
  ["lab", (place) => ["lab", place, "--port", "0"]],
  ["power", (place) => ["power", place]],
  ["export", (place) => ["export", place, "--out", at("exported"), "--force"]],
  ["rerun", (place) => ["rerun", place, "0-0", "--record", "none"]],
  ["archive", (place) => ["archive", place, "--out", at("archived.zip"), "--force"]],
];
const ofComparisons: readonly Reader[] = [
  ["compare", (place) => ["compare", at("small.yaml"), "--replicates", "2", "--out", place]],
];

/** Ends with 1 and this sentence, and nothing is said of what was not expected. */
async function expectRefused(given: readonly string[], words: string): Promise<void> {
  const { code, err } = await kithHere(given);
  expect(err).toContain(`kith: ${words}\n`);
  expect(err).not.toContain("This was not expected");
  expect(code).toBe(1);
}

describe("a manifest without permission to read it", () => {
  const words = "there is no permission to read it";

  test.each([...ofSweeps, ...ofBoth])("ends kith %s on a sweep with 1, which names the file", async (_, given) => {
    Object.assign(refused, { path: at("swept", "manifest.json"), code: "EACCES" });
    await expectRefused(given(at("swept")), `cannot read ${refused.path}: ${words}`);
  });

  test.each([...ofBoth, ...ofComparisons])("ends kith %s on a comparison with 1, which names the file", async (_, given) => {
    Object.assign(refused, { path: at("compared", "manifest.json"), code: "EACCES" });
    await expectRefused(given(at("compared")), `cannot read ${refused.path}: ${words}`);
  });
});

describe("a folder or a file that stands where the other should", () => {
  beforeAll(() => {
    for (const name of ["swept", "compared"]) {
      mkdirSync(at(`${name}-folder`, "manifest.json"), { recursive: true });
      cpSync(at(name), at(`${name}-file`), { recursive: true });
      rmSync(at(`${name}-file`, "parts"), { recursive: true });
      writeFileSync(at(`${name}-file`, "parts"), "");
    }
  });

  test.each([...ofSweeps, ...ofBoth, ...ofComparisons])("ends kith %s with 1 where it is the manifest", async (_, given) => {
    const place = at("swept-folder");
    await expectRefused(given(place), `cannot read ${place}/manifest.json: a folder stands where a file should go`);
  });

  test.each([...ofSweeps.filter(([name]) => !name.startsWith("sweep run")), ...ofBoth.slice(1, 3)])(
    "ends kith %s with 1 where it is the parts",
    async (_, given) => {
      const place = at("swept-file");
      await expectRefused(given(place), `cannot read ${place}/parts: a file stands where a folder should go`);
    },
  );

  test("ends kith sweep run and kith compare with 1 where it is the parts", async () => {
    for (const [name, given] of [
      ["swept-file", ofSweeps[1][1]],
      ["compared-file", ofComparisons[0][1]],
    ] as const)
      await expectRefused(
        given(at(name)),
        `cannot write ${at(name)}: a file of that name is there, not a folder, ${at(name, "parts")}`,
      );
  });
});

describe("a part that cannot be read", () => {
  const reasons = [
    ["EACCES", "there is no permission to read it"],
    ["EMFILE", "too many files are open"],
    ["EIO", "the disk reports an error"],
  ] as const;
  const tree = (name: string) => readdirSync(at(name, "parts")).map((part) => [part, statSync(at(name, "parts", part)).ino]);

  test.each([...ofSweeps.slice(1), ofBoth[1]])("ends kith %s with 1, and is left alone", async (_, given) => {
    const before = tree("swept");
    for (const [code, words] of reasons) {
      Object.assign(refused, { path: at("swept", "parts", String(before[0][0])), code });
      await expectRefused(given(at("swept")), `cannot read ${refused.path}: ${words}`);
    }
    expect(tree("swept")).toEqual(before);
  });

  test.each([...ofComparisons, ...ofBoth.slice(0, 2)])(
    "ends kith %s on a comparison with 1, and is left alone",
    async (_, given) => {
      const before = tree("compared");
      for (const [code, words] of reasons) {
        Object.assign(refused, { path: at("compared", "parts", String(before[0][0])), code });
        await expectRefused(given(at("compared")), `cannot read ${refused.path}: ${words}`);
      }
      expect(tree("compared")).toEqual(before);
    },
  );
});

describe("a kept combination of kith calibrate", () => {
  const fit = `calibrate:
  parameters: { settings.school.climate: [0.1, 0.9] }
  targets: [{ statistic: mean, of: distress, value: 42, within: 1.5 }]
  particles: 8
  generations: 1
  replicates: 1
`;
  const given = () => ["calibrate", at("fit.yaml"), "--workers", "1", "--out", at("fit")];
  const one = () => at("fit", "g000-p0002.json");

  test("that is damaged is evaluated again, to the same bytes", () => {
    writeSmall(folder, "fit.yaml", fit, 2);
    const first = kith(given());
    expect(first.code, first.err).toBe(0);
    const whole = readFileSync(one(), "utf8");
    for (const damaged of [whole.slice(0, 30), "{}", "null"]) {
      writeFileSync(one(), damaged);
      const { code, out, err } = kith(given());
      expect([code, out], err).toEqual([0, first.out]);
      expect(readFileSync(one(), "utf8")).toBe(whole);
    }
  });

  test("that cannot be read ends it with 1, as does what says whose they are", async () => {
    rmSync(one());
    mkdirSync(one());
    const { code, err } = kith(given());
    expect([code, err]).toEqual([1, `kith: cannot read ${one()}: a folder stands where a file should go\n`]);
    Object.assign(refused, { path: at("fit", "key.txt"), code: "EACCES" });
    await expectRefused(given(), `cannot read ${refused.path}: there is no permission to read it`);
  });
});
