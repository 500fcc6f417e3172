import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { kithHere, passForMakerOf } from "./here.ts";
import { buildCommand, kith, smallSweep, temporaryFolder, writeSmall } from "./kith.ts";

const record = "record: { every: 1, people: [shown] }\n";

let folder: string;
beforeAll(() => {
  buildCommand();
  folder = temporaryFolder();
  const file = writeSmall(folder, "small.yaml", record, 2);
  kith(["compare", file, "--replicates", "2", "--workers", "1", "--out", join(folder, "compared")]);
  // Whole in one part, so that a single bit leaves nothing to read; in several, so that it leaves something.
  for (const [name, chunk] of [
    ["whole", "1000"],
    ["parted", "1"],
  ]) {
    const out = join(folder, name);
    const { code, err } = kith([
      "sweep",
      "run",
      writeSmall(folder, "swept.yaml", record + smallSweep, 2),
      "--chunk",
      chunk,
      "--out",
      out,
    ]);
    expect(code, err).toBe(0);
  }
  expect(kith(["report", join(folder, "whole")]).code).toBe(0);
  for (const name of ["compared", "whole", "parted"]) {
    cpSync(join(folder, name), join(folder, `torn-${name}`), { recursive: true });
    flipBit(join(folder, `torn-${name}`, "parts"));
  }
  cpSync(join(folder, "whole"), join(folder, "torn-manifest"), { recursive: true });
  const manifest = join(folder, "torn-manifest", "manifest.json");
  writeFileSync(manifest, readFileSync(manifest, "utf8").replace('"Small"', '"Smell"'));
  passForMakerOf(join(folder, "whole"));
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** One bit of the first part. */
function flipBit(parts: string): void {
  const path = join(parts, readdirSync(parts).sort()[0]);
  const bytes = readFileSync(path);
  bytes[60] ^= 4;
  writeFileSync(path, bytes);
}

const at = (name: string) => join(folder, name);
const sweepReaders: readonly (readonly [string, (name: string) => readonly string[]])[] = [
  ["report", (name) => ["report", at(name)]],
  ["sensitivity", (name) => ["sensitivity", at(name)]],
  ["power", (name) => ["power", at(name)]],
];
const readers: typeof sweepReaders = [
  ["export", (name) => ["export", at(name), "--out", at("exported"), "--force"]],
  ["panel", (name) => ["panel", at(name)]],
  ["archive", (name) => ["archive", at(name), "--out", at("archived.zip"), "--force"]],
  ["rerun", (name) => ["rerun", at(name), "0-0", "--record", "none"]],
  ["network", (name) => ["export", at(name), "--run", "0-0", "--format", "gexf"]],
];

describe("a part that is damaged", () => {
  test.each([...sweepReaders, ...readers.slice(0, 4), ["sweep merge", (name: string) => ["sweep", "merge", at(name)]] as const])(
    "ends kith %s with 4, and is named with what makes it again",
    async (_, given) => {
      const { code, err } = await kithHere(given("torn-whole"));
      expect(err).toMatch(/torn-whole is damaged: (parts\/)?part-p000000-000006-r000000-000002 /);
      expect(err).toMatch(/kith sweep run \S*torn-whole makes again what does not count/);
      expect(err).not.toContain("This was not expected");
      expect(code).toBe(4);
    },
  );

  test("that leaves nothing to read leaves the report as well that was made before", async () => {
    const before = readFileSync(join(folder, "torn-whole", "report.html"), "utf8");
    expect((await kithHere(["report", at("torn-whole")])).code).toBe(4);
    expect(readFileSync(join(folder, "torn-whole", "report.html"), "utf8")).toBe(before);
  });

  test.each(sweepReaders.slice(0, 2))("is told by kith %s, which speaks of the rest and ends with 4", async (_, given) => {
    const { code, out, err } = await kithHere(given("torn-parted"));
    expect(err).toMatch(/torn-parted is damaged: part-p\S+ does not count: .*kith sweep run \S*torn-parted makes again/);
    expect(out).not.toBe("");
    expect(code).toBe(4);
  });

  test.each([sweepReaders[2], ...readers.slice(0, 4)])(
    "of a comparison ends kith %s with 4, and kith compare makes it again",
    async (_, given) => {
      const { code, err } = await kithHere(given("torn-compared"));
      expect(err).toMatch(/torn-compared is damaged: (parts\/)?part-p000-r000000-000002 /);
      expect(err).toMatch(/kith compare \S*scenario.yaml --out \S*torn-compared --seed 7 --replicates 2 makes again/);
      expect(code).toBe(4);
    },
  );

  test("is made again by the command that is named", () => {
    const copy = at("mended");
    cpSync(at("torn-whole"), copy, { recursive: true });
    expect(kith(["sweep", "run", copy]).code).toBe(0);
    expect(kith(["sweep", "verify", copy]).code).toBe(0);
  });
});

describe("a manifest that is damaged", () => {
  test.each([...sweepReaders, ...readers])("is told by kith %s with the folder that it is of", async (_, given) => {
    const { code, err } = await kithHere(given("torn-manifest"));
    expect(err).toMatch(/torn-manifest: manifest\.json is damaged/);
    expect(code).toBe(2);
  });

  test("is found by kith sweep verify, which advises what works", () => {
    const { code, out } = kith(["sweep", "verify", at("torn-manifest")]);
    expect(code).toBe(4);
    expect(out).toMatch(/kith sweep run FILE --out \S*torn-manifest --fresh makes all of it again/);
    const copy = at("fresh-manifest");
    cpSync(at("torn-manifest"), copy, { recursive: true });
    const again = kith(["sweep", "run", copy]);
    expect([again.code, again.err]).toEqual([2, expect.stringMatching(/kith sweep run FILE --out \S*fresh-manifest --fresh/)]);
    expect(kith(["sweep", "run", at("swept.yaml"), "--out", copy, "--fresh"]).code).toBe(0);
    expect(kith(["sweep", "verify", copy]).code).toBe(0);
  });
});
