import { spawnSync } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { command, type Ended, kith, startKith } from "../cli/kith.ts";
import { childrenOf, until } from "./processes.ts";
import { bind, mountSmallDisk, type SmallDisk, whyNoDisk } from "./small-disk.ts";
import { discard, expectEnded, expectNoHalfPart, expectWhole, partNames, partsIn, type Study, startStudy } from "./study.ts";

/** R6. Folders that cannot be written to, each in its way: the right exit code, words, and no half part. */
const noDisk = whyNoDisk();
const noLimits = has("prlimit") ? null : "there is no prlimit here";
const noOthers = process.getuid?.() === 0 && !has("setpriv") ? "there is no setpriv here to become another user" : null;
for (const why of [noDisk, noLimits, noOthers]) if (why !== null) console.warn(`Skipped in part: ${why}.`);

let study: Study;
let out: string;
beforeAll(() => {
  study = startStudy({ weeks: 60 });
  out = study.at("out");
});
afterEach(() => discard(out));
afterAll(() => study?.remove());

describe.skipIf(noDisk !== null)("a folder on a disk that is read-only", () => {
  let disk: SmallDisk;
  beforeAll(() => {
    disk = mountSmallDisk(8e6);
  });
  afterAll(() => disk?.remove());

  test("ends with 1 and says so, whether it is new, half done or finished", () => {
    const place = join(disk.folder, "out");
    for (const prepare of [() => {}, () => plan(place), () => finish(place)]) {
      disk.readOnly(false);
      prepare();
      disk.readOnly(true);
      const before = partsIn(place);
      expectRefused(kith(study.run(place)), "that place is read-only");
      expect(partsIn(place)).toBe(before);
    }
    expectRefused(kith(["sweep", "merge", place]), "that place is read-only");
    expectEnded(kith(["sweep", "verify", place]), 0);
    expectEnded(kith(["sweep", "status", place]), 0);
  });

  test("of which it becomes one half way ends with 1, and goes on to the same bytes when it is none any more", async () => {
    disk.readOnly(false);
    const place = join(disk.folder, "half");
    const { ended } = startKith(study.run(place, "--workers", "2"), study.folder);
    await until(() => partsIn(place) >= 5, 60, "no parts came");
    // A file that is open for writing keeps a disk from becoming read-only: the next moment will do.
    await until(() => attempt(() => disk.readOnly(true)), 30, "the disk stays writable", 1);
    expectRefused(await ended, "that place is read-only");
    expectNoHalfPart(place, study);
    disk.readOnly(false);
    expectEnded(kith(study.run(place)), 0);
    expectWhole(place, study);
  });
});

describe.skipIf(noOthers !== null)("a folder without permission to write", () => {
  test("ends with 1 and says so: the folder itself, or the one for parts alone", () => {
    chmodSync(study.folder, 0o755);
    expectEnded(asOther(["--version"]), 0);
    mkdirSync(out, { mode: 0o555 });
    expectRefused(asOther(study.run(out)), "there is no permission to write there");
    expect(partsIn(out)).toBe(0);
    chmodSync(out, 0o777);
    mkdirSync(join(out, "parts"), { mode: 0o555 });
    expectRefused(asOther(study.run(out)), "there is no permission to write there");
    expect(partNames(out)).toEqual([]);
    chmodSync(join(out, "parts"), 0o777);
    expectEnded(asOther(study.run(out)), 0);
    expectWhole(out, study);
  });
});

describe.skipIf(noLimits !== null)("too many open files", () => {
  test("from the beginning, however few are allowed: it ends with 1 and says so, or with 0 and the same bytes", () => {
    const codes: string[] = [];
    for (let limit = 90; ; limit -= 9) {
      if (withFiles(limit, ["--version"]).code !== 0) break;
      const ended = withFiles(limit, study.run(out, "--workers", "2"));
      if (ended.code !== 0) expectRefused(ended, "too many files are open");
      else expectWhole(out, study);
      expectNoHalfPart(out, study);
      codes.push(`${limit}: ${ended.code}`);
      discard(out);
    }
    console.log(`Exit codes by the number of files that may be open: ${codes.join(", ")}.`);
    expect(codes.filter((code) => code.endsWith(": 1")).length).toBeGreaterThan(1);
    expect(codes.filter((code) => code.endsWith(": 0")).length).toBeGreaterThan(0);
  });

  test.each(["runner", "workers"])(
    "half way, in the %s: it ends with 1, says so, leaves no half part and goes on to the same bytes",
    async (who) => {
      const { child, ended } = startKith(study.run(out, "--workers", "2"), study.folder);
      await until(() => partsIn(out) >= 5, 60, "no parts came");
      const runner = child.pid ?? 0;
      for (const pid of who === "runner" ? [runner] : childrenOf(runner))
        spawnSync("prlimit", [`--pid=${pid}`, "--nofile=10:10"]);
      expectRefused(await ended, "too many files are open");
      expectNoHalfPart(out, study);
      expectEnded(kith(study.run(out)), 0);
      expectWhole(out, study);
    },
  );
});

describe("a part that cannot be put in its place", () => {
  const last = "part-p000000-000006-r000039-000040.parquet";

  test("because a folder stands there: it ends with 1 and names the place, at the start and half way", async () => {
    const place = join(out, "parts", last);
    mkdirSync(place, { recursive: true });
    writeFileSync(join(place, "something"), "of somebody");
    expectRefused(kith(study.run(out)), `cannot read ${place}: a folder stands where a file should go`);
    expect(existsSync(join(place, "something"))).toBe(true);
    rmSync(place, { recursive: true });
    const { ended } = startKith(study.run(out, "--workers", "2"), study.folder);
    await until(() => partsIn(out) >= 5, 60, "no parts came");
    mkdirSync(place);
    writeFileSync(join(place, "something"), "of somebody");
    expectRefused(await ended, `a folder stands where a file should go, ${place}`);
    expect(partsIn(out)).toBeLessThan(study.parts + 1);
    rmSync(place, { recursive: true });
    expectNoHalfPart(out, study);
    expectEnded(kith(study.run(out)), 0);
    expectWhole(out, study);
  });

  test.skipIf(noDisk !== null)("because something is mounted there: it ends with 1 and names the place", () => {
    const place = join(out, "parts", last);
    mkdirSync(join(out, "parts"), { recursive: true });
    writeFileSync(place, "");
    const unbind = bind(place, place);
    try {
      expectRefused(kith(study.run(out)), `something else holds a file, or is mounted on it, ${place}`);
    } finally {
      unbind();
    }
    expectEnded(kith(study.run(out)), 0);
    expectWhole(out, study);
  });
});

/** Exit code 1 and a sentence; nothing that looks like a fault of the program. */
function expectRefused(ended: Ended, words: string): void {
  expectEnded(ended, 1);
  expect(ended.err).toContain(words);
  expect(ended.err).not.toMatch(/not expected|\n {4}at |node:internal/);
}

function plan(place: string): void {
  expectEnded(kith(["sweep", "plan", study.file, "--out", place, "--chunk", "6"]), 0);
}

function finish(place: string): void {
  expectEnded(kith(study.run(place)), 0);
}

/** As a user who owns nothing, where the test is run by one who may do everything. */
function asOther(given: string[]): Ended {
  const become = process.getuid?.() === 0 ? ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"] : [];
  return runWith([...become, process.execPath, command, ...given]);
}

function withFiles(limit: number, given: string[]): Ended {
  return runWith(["prlimit", `--nofile=${limit}:${limit}`, process.execPath, command, ...given]);
}

function runWith([program, ...given]: string[]): Ended {
  const { status, stdout, stderr } = spawnSync(program, given, { encoding: "utf8", cwd: study.folder });
  return { code: status, out: stdout, err: stderr };
}

function attempt(what: () => void): boolean {
  try {
    what();
    return true;
  } catch {
    return false;
  }
}

function has(program: string): boolean {
  return spawnSync(program, ["--version"]).error === undefined;
}
