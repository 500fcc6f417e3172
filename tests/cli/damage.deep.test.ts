import { appendFileSync, cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { manifestText } from "../../src/experiment/sweep/manifest.ts";
import { kithHere, passForMakerOf } from "./here.ts";
import { buildCommand, kith, smallSweep, temporaryFolder, writeSmall } from "./kith.ts";
import { treeOf } from "./tree.ts";

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

describe("a scenario that is changed or gone in its results folder", () => {
  const harm = (copy: string, how: "changed" | "gone") => {
    const source = join(copy, "source", "scenario.yaml");
    if (how === "gone") rmSync(join(copy, "source"), { recursive: true });
    else writeFileSync(source, readFileSync(source, "utf8").replace("climate: 0.7", "climate: 0.8"));
  };
  const why = { changed: "its bytes are not those that were written", gone: "it is missing" };
  const rest = "writes source/ again and keeps the runs";

  beforeAll(() => {
    for (const how of ["changed", "gone"] as const) {
      for (const name of ["whole", "parted", "compared"]) {
        cpSync(at(name), at(`${how}-${name}`), { recursive: true });
        harm(at(`${how}-${name}`), how);
      }
      const parts = at(`${how}-parted/parts`);
      rmSync(join(parts, readdirSync(parts).sort()[0]));
    }
  });

  const users: typeof sweepReaders = [
    ["archive", (name) => ["archive", at(name), "--out", at("archived.zip"), "--force"]],
    ["rerun", (name) => ["rerun", at(name), "0-0", "--record", "none"]],
    ["panel", (name) => ["panel", at(name)]],
  ];
  const runners: typeof sweepReaders = [
    ["sweep run", (name) => ["sweep", "run", at(name)]],
    ["sweep run --replicates", (name) => ["sweep", "run", at(name), "--replicates", "3"]],
    ["sweep run --shard", (name) => ["sweep", "run", at(name), "--shard", "0/2"]],
  ];

  test.each([...users, ...runners])("ends kith %s on a sweep with 4, and is named with what mends it", async (_, given) => {
    for (const how of ["changed", "gone"] as const)
      for (const name of ["whole", "parted"]) {
        const place = `${how}-${name}`;
        const before = treeOf(at(place));
        const { code, err } = await kithHere(given(place));
        expect(err).toContain(`${place} is damaged: source/scenario.yaml: ${why[how]}. kith sweep run FILE --out ${at(place)}, `);
        expect(err).toContain(rest);
        expect(err).not.toContain("This was not expected");
        expect(code).toBe(4);
        expect(treeOf(at(place))).toEqual(before);
      }
  });

  test.each(users)("ends kith %s on a comparison with 4, and is named with what mends it", async (_, given) => {
    for (const how of ["changed", "gone"] as const) {
      const { code, err } = await kithHere(given(`${how}-compared`));
      expect(err).toContain(`is damaged: source/scenario.yaml: ${why[how]}. kith compare FILE --out ${at(`${how}-compared`)}, `);
      expect(err).toContain(rest);
      expect(code).toBe(4);
    }
  });

  test("is left out by kith report, which speaks of the runs, names what mends it and ends with 4", async () => {
    for (const how of ["changed", "gone"] as const) {
      const page = at(`${how}.html`);
      const { code, out, err } = await kithHere(["report", at(`${how}-whole`), "--out", page]);
      expect(err).toContain(`${how}-whole is damaged: source/scenario.yaml: ${why[how]}. kith sweep run FILE --out `);
      expect(err).toContain(rest);
      expect(out).not.toBe("");
      expect(readFileSync(page, "utf8")).toContain("The scenario is left out here");
      expect(code).toBe(4);
    }
  });

  test("is written again by the command that is named, and no run is made again", () => {
    const { code, err } = kith(["sweep", "run", at("swept.yaml"), "--out", at("changed-whole")]);
    expect([code, err]).toEqual([0, expect.stringContaining("12 of 12 runs are there already")]);
    expect(kith(["sweep", "verify", at("changed-whole")]).code).toBe(0);
    const again = kith(["compare", at("small.yaml"), "--replicates", "2", "--out", at("changed-compared")]);
    expect([again.code, again.err]).toEqual([0, expect.stringContaining("6 of 6 runs are there already")]);
    expect(treeOf(at("changed-compared"))).toEqual(treeOf(at("compared")));
  });

  test("stays out of an archive as well where it is the resolved one, which kith compare and kith sweep run write again", async () => {
    for (const [name, again] of [
      ["whole", /kith sweep run \S*resolved-whole makes again/],
      ["compared", /kith compare \S*source\/scenario.yaml --out \S*resolved-compared --seed 7 --replicates 2 makes again/],
    ] as const) {
      const copy = at(`resolved-${name}`);
      cpSync(at(name), copy, { recursive: true });
      appendFileSync(join(copy, "scenario.yaml"), "#x\n");
      const { code, err } = await kithHere(["archive", copy, "--out", at("archived.zip"), "--force"]);
      expect(err).toMatch(/is damaged: scenario\.yaml: its bytes are not those that were written\./);
      expect(err).toMatch(again);
      expect(code).toBe(4);
    }
  });
});

describe("a list of runs that failed which is torn", () => {
  beforeAll(() => {
    for (const name of ["whole", "compared"]) {
      cpSync(at(name), at(`listed-${name}`), { recursive: true });
      const [part] = readdirSync(at(`listed-${name}/parts`)).sort();
      mkdirSync(at(`listed-${name}/failed`));
      writeFileSync(at(`listed-${name}/failed/${part.replace("parquet", "json")}`), '[{ "run": "0-');
    }
  });

  test.each(["whole", "compared"])("ends kith archive with 4, and is named with what mends it: %s", async (name) => {
    const { code, err } = await kithHere(["archive", at(`listed-${name}`), "--out", at("archived.zip"), "--force"]);
    expect(err).toMatch(/listed-\w+ is damaged: failed\/part-\S+\.json is no list of runs that failed\. kith .* makes again/);
    expect(code).toBe(4);
  });

  test("of a comparison ends kith power with 4, and kith compare makes its part again", async () => {
    expect(await kithHere(["power", at("listed-compared")])).toMatchObject({
      code: 4,
      err: expect.stringMatching(/does not count: failed\/part-\S+\.json is no list of runs that failed/),
    });
    const { code, err } = kith(["compare", at("small.yaml"), "--replicates", "2", "--out", at("listed-compared")]);
    expect([code, err]).toEqual([
      0,
      expect.stringMatching(/is made again: failed\/part-\S+\.json is no list of runs that failed/),
    ]);
    expect(treeOf(at("listed-compared"))).toEqual(treeOf(at("compared")));
  });
});

describe("what kith sweep verify finds", () => {
  test.each([
    ["the resolved scenario", (copy: string) => appendFileSync(join(copy, "scenario.yaml"), "#x\n")],
    ["the resolved scenario, which is gone", (copy: string) => rmSync(join(copy, "scenario.yaml"))],
    ["a table that is made from the parts", (copy: string) => appendFileSync(join(copy, "summary.csv"), "1\n")],
    ["a part", (copy: string) => flipBit(join(copy, "parts"))],
  ])("is mended by the command that it names: %s", (_, harm) => {
    const copy = at("found");
    cpSync(at("whole"), copy, { recursive: true });
    const before = treeOf(copy);
    harm(copy);
    const { code, out } = kith(["sweep", "verify", copy]);
    expect([code, out]).toEqual([4, expect.stringContaining(`What is damaged is made again by kith sweep run ${copy}.\n`)]);
    expect(kith(["sweep", "run", copy]).code).toBe(0);
    const again = kith(["sweep", "verify", copy]);
    expect([again.code, again.out]).toEqual([0, expect.stringContaining("every byte is as it was written")]);
    expect(treeOf(copy)).toMatchObject(
      Object.fromEntries(Object.entries(before).filter(([name]) => !/report|figures/.test(name))),
    );
    rmSync(copy, { recursive: true });
  });

  test("is mended by the command that it names: the scenario that was given, with a part and the resolved one", () => {
    const copy = at("found");
    cpSync(at("whole"), copy, { recursive: true });
    for (const file of ["scenario.yaml", "source/scenario.yaml"]) appendFileSync(join(copy, file), "#x\n");
    flipBit(join(copy, "parts"));
    const { code, out } = kith(["sweep", "verify", copy]);
    expect([code, out]).toEqual([4, expect.stringContaining(`kith sweep run FILE --out ${copy}, with the file and the options`)]);
    expect(kith(["sweep", "run", at("swept.yaml"), "--chunk", "1000", "--out", copy]).code).toBe(0);
    expect(kith(["sweep", "verify", copy]).code).toBe(0);
  });
});

describe("a manifest that is damaged", () => {
  const openers: typeof sweepReaders = [
    ...sweepReaders,
    ...readers,
    ["sweep status", (name) => ["sweep", "status", at(name)]],
    ["sweep run FOLDER", (name) => ["sweep", "run", at(name)]],
    ["sweep run FILE", (name) => ["sweep", "run", at("swept.yaml"), "--out", at(name)]],
  ];

  test.each(openers)(
    "ends kith %s with 4, and is told with the folder that it is of and with what mends it",
    async (_, given) => {
      const { code, err } = await kithHere(given("torn-manifest"));
      expect(err).toMatch(
        /torn-manifest(: |\/)manifest\.json(: manifest\.json)? is damaged: it does not fit its own hash.*--fresh/,
      );
      expect(code).toBe(4);
    },
  );

  test.each([
    ["cut off", (text: string) => text.slice(0, 300), "is not JSON"],
    ["empty", () => "", "is not JSON"],
    // Not what it says: the manifest of another version fits its own hash.
    ["changed in its version", (text: string) => text.replace('"kithSweep": 1', '"kithSweep": 3'), "does not fit its own hash"],
    ["changed in its first word", (text: string) => text.replace('"kithSweep"', '"kithSwefp"'), "does not fit its own hash"],
  ])("is damaged as well where it is %s", async (_, change, words) => {
    const copy = at("cut-manifest");
    cpSync(at("whole"), copy, { recursive: true });
    const path = join(copy, "manifest.json");
    writeFileSync(path, change(readFileSync(path, "utf8")));
    for (const given of [
      ["report", copy],
      ["sweep", "status", copy],
      ["export", copy, "--out", at("exported"), "--force"],
    ]) {
      const { code, err } = await kithHere(given);
      expect(err).toMatch(
        new RegExp(`cut-manifest: manifest\\.json .*${words}; kith sweep run FILE --out \\S* --fresh starts it over`),
      );
      expect(code).toBe(4);
    }
    expect((await kithHere(["sweep", "verify", copy])).code).toBe(4);
    rmSync(copy, { recursive: true });
  });

  test("of a comparison ends kith compare with 4 too, which then starts it over when told to", () => {
    const copy = at("compared-again");
    cpSync(at("compared"), copy, { recursive: true });
    appendFileSync(join(copy, "manifest.json"), "{");
    const given = ["compare", at("small.yaml"), "--replicates", "2", "--workers", "1", "--out", copy];
    const { code, err } = kith(given);
    expect([code, err]).toEqual([4, expect.stringMatching(/manifest\.json is not JSON\. Give another folder .*--fresh/)]);
    expect(kith([...given, "--fresh"]).code).toBe(0);
    expect(treeOf(copy)).toEqual(treeOf(at("compared")));
    rmSync(copy, { recursive: true });
  });

  test("of a comparison, cut off, ends with 4 as well, and kith compare starts it over", async () => {
    const copy = at("cut-comparison");
    cpSync(at("compared"), copy, { recursive: true });
    writeFileSync(join(copy, "manifest.json"), "{");
    for (const given of [
      ["power", copy],
      ["rerun", copy, "0-0", "--record", "none"],
      ["lab", copy, "--port", "0"],
    ]) {
      const { code, err } = await kithHere(given);
      expect(err).toMatch(/cut-comparison: manifest\.json is not JSON; kith compare FILE --out \S* --fresh starts it over/);
      expect(code).toBe(4);
    }
  });

  test("of another version of Kith is not damaged: it is refused with 2", async () => {
    const copy = at("other-version");
    cpSync(at("whole"), copy, { recursive: true });
    const { sha256: _, ...manifest } = JSON.parse(readFileSync(join(copy, "manifest.json"), "utf8"));
    writeFileSync(join(copy, "manifest.json"), manifestText({ ...manifest, kithSweep: 2 }));
    for (const given of [
      ["sweep", "status", copy],
      ["sweep", "verify", copy],
      ["power", copy],
    ]) {
      const { code, err } = await kithHere(given);
      expect([code, err]).toEqual([2, expect.stringContaining("no manifest of a sweep that this version reads")]);
    }
  });

  test("is found by kith sweep verify, which advises what works", () => {
    const { code, out } = kith(["sweep", "verify", at("torn-manifest")]);
    expect(code).toBe(4);
    expect(out).toMatch(/kith sweep run FILE --out \S*torn-manifest --fresh makes all of it again/);
    const copy = at("fresh-manifest");
    cpSync(at("torn-manifest"), copy, { recursive: true });
    const again = kith(["sweep", "run", copy]);
    expect([again.code, again.err]).toEqual([4, expect.stringMatching(/kith sweep run FILE --out \S*fresh-manifest --fresh/)]);
    expect(kith(["sweep", "run", at("swept.yaml"), "--out", copy, "--fresh"]).code).toBe(0);
    expect(kith(["sweep", "verify", copy]).code).toBe(0);
  });
});
