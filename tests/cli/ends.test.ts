import { spawnSync } from "node:child_process";
import { existsSync, lstatSync, mkdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { statusText } from "../../src/cli/sweep/status-text.ts";
import { kithHere } from "./here.ts";
import { buildCommand, command, kith, smallSweep, temporaryFolder, writeSmall } from "./kith.ts";

let folder: string;
beforeAll(() => {
  buildCommand();
  folder = temporaryFolder();
  writeFileSync(join(folder, "a-file"), "mine\n");
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("how commands end", () => {
  test("kith calibrate ends with 1, as every command does, where its folder cannot be written", async () => {
    const out = join(folder, "a-file", "fit");
    const { code, err } = await kithHere(["calibrate", "--particles", "4", "--generations", "1", "--out", out]);
    expect([code, err]).toEqual([1, expect.stringContaining("a part of the path is a file, not a folder")]);
  });

  test.runIf(existsSync("/dev/full"))("says in words that standard output takes no more, and ends with 1", () => {
    const small = writeSmall(folder, "small.yaml", "", 2);
    const { status, stderr } = spawnSync("sh", ["-c", `"${process.execPath}" "${command}" run "${small}" > /dev/full`], {
      encoding: "utf8",
    });
    expect(stderr).toBe("kith: cannot write standard output: the disk is full\n");
    expect(status).toBe(1);
  });

  test.skipIf(process.platform === "win32")(
    "no device, pipe or folder makes way for a file, with leave to write over it or without",
    async () => {
      const pipe = join(folder, "pipe.yaml");
      spawnSync("mkfifo", [pipe]);
      for (const given of [["new"], ["new", "--force"], ["schema"]]) {
        const { code, err } = await kithHere([...given, "--out", pipe]);
        expect([code, err]).toEqual([
          2,
          `kith: ${pipe} is a device or a pipe, which is left as it is; give the name of a file\n`,
        ]);
        expect(statSync(pipe).isFIFO()).toBe(true);
      }
      const gexf = join(folder, "pipe.gexf");
      spawnSync("mkfifo", [gexf]);
      const small = writeSmall(folder, "small.yaml", "", 2);
      expect((await kithHere(["export", small, "--run", "0-0", "--out", gexf, "--force"])).code).toBe(2);
      expect(statSync(gexf).isFIFO()).toBe(true);
      for (const place of [folder, `${join(folder, "not-there")}/`, `${join(folder, "a-file")}/`]) {
        const { code, err } = await kithHere(["new", "--force", "--out", place]);
        expect([code, err]).toEqual([2, `kith: ${place} is a folder; give the name of a file\n`]);
      }
    },
  );

  test.skipIf(process.platform === "win32")("what is written to a link is written where the link leads", async () => {
    const [real, link, broken] = ["real.yaml", "link.yaml", "broken.yaml"].map((name) => join(folder, name));
    writeFileSync(real, "old\n");
    symlinkSync(real, link);
    expect((await kithHere(["new", "--out", link])).code).toBe(2);
    expect((await kithHere(["new", "--force", "--out", link])).code).toBe(0);
    expect(lstatSync(link).isSymbolicLink()).toBe(true);
    expect(readFileSync(real, "utf8")).toContain("kith: 1");
    symlinkSync(join(folder, "nowhere.yaml"), broken);
    expect(await kithHere(["new", "--out", broken])).toMatchObject({
      code: 2,
      err: `kith: ${broken} is a link that leads nowhere; give the name of a file\n`,
    });
  });

  test("a scenario that cannot run prints nothing under --json, and says what gives its problems as data", async () => {
    const file = join(folder, "bad.yaml");
    writeFileSync(file, "kith: 1\nweks: 3\n");
    const { code, out, err } = await kithHere(["run", file, "--json"]);
    expect([code, out, err]).toEqual([2, "", expect.stringMatching(/kith check \S*bad.yaml --json gives the problems as data/)]);
  });
});

describe("what commands advise", () => {
  test("kith new quotes a file whose name has spaces, so that its advice can be typed", async () => {
    mkdirSync(join(folder, "a b"));
    const out = join(folder, "a b", "x y.yaml");
    const { err } = await kithHere(["new", "--out", out]);
    expect(err).toContain(`kith check '${out}', then kith compare '${out}'`);
    expect(readFileSync(out, "utf8")).toContain("kith: 1");
  });

  test("kith panel of a sweep that was planned and not run says so, and not that people were left out", async () => {
    const planned = join(folder, "planned");
    expect(kith(["sweep", "plan", writeSmall(folder, "w.yaml", smallSweep, 2), "--out", planned]).code).toBe(0);
    const { code, err } = await kithHere(["panel", planned]);
    expect([code, err]).toEqual([
      2,
      expect.stringMatching(/no finished runs in \S*planned; kith sweep run \S*planned makes them/),
    ]);
    expect(err).not.toContain("--record all");
  });
});

test("kith sweep status counts as done what is done: four of four that failed are none", () => {
  const manifest = { title: "Small", replicates: 4, design: [[0]], replication: { kind: "fixed" }, looked: null };
  const runs = { wanted: 4, done: 0, failed: 4, missing: 0 };
  const status = { manifest, runs, parts: { there: 1, missing: 0 }, failed: [], lost: [], atWork: [], made: [] };
  expect(statusText(status as unknown as Parameters<typeof statusText>[0])).toContain(
    "0 of 4 runs done (0%), 4 failed, 0 missing",
  );
});
