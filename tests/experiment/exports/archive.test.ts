import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { crc32, gunzipSync, inflateRawSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { countRuns } from "../../../src/experiment/executors/exports/count-runs.ts";
import { fileEntry, textEntry } from "../../../src/experiment/executors/exports/file-entry.ts";
import { filesOfResults } from "../../../src/experiment/executors/exports/folder-files.ts";
import { resultsIn } from "../../../src/experiment/executors/exports/results-in.ts";
import { type ArchiveKind, writeArchive } from "../../../src/experiment/executors/exports/write-archive.ts";
import { dataSources } from "../../../src/experiment/exports/archive/data-licenses.ts";
import { checksumLines, type Entry } from "../../../src/experiment/exports/archive/entry.ts";
import { archiveReadme } from "../../../src/experiment/exports/archive/readme.ts";
import { tarHeader } from "../../../src/experiment/exports/archive/tar.ts";
import { treeOf } from "../../cli/tree.ts";
import { writeHandMade } from "./hand-made.ts";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "kith-archive-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const deep = `a/${"folder with a long name/".repeat(5)}and then a file.txt`;
const longer = `a/${"x".repeat(180)}/${"ü".repeat(90)}.txt`;
const contents: readonly (readonly [string, string | Uint8Array])[] = [
  ["a/second.csv", "n\n".repeat(10_000)],
  ["a/first.md", "# Grüße\n"],
  ["a/empty.txt", ""],
  ["a/Größe.txt", "short, and not ASCII"],
  ["a/parts/part.parquet", Uint8Array.from({ length: 5_000 }, (_, k) => (k * 7919) % 251)],
  [deep, "deep"],
  [longer, "longer"],
];
const entries: readonly Entry[] = contents.map(([name, content]) => textEntry(name, content));

async function bytesOf(kind: ArchiveKind, files: readonly Entry[] = entries): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  await writeArchive(kind, files, (bytes) => void pieces.push(bytes.slice()));
  return Buffer.concat(pieces);
}

/** The files of a tar archive, read by the plain format alone; names of extended headers are taken as they come. */
function untar(bytes: Buffer): Map<string, Buffer> {
  const files = new Map<string, Buffer>();
  let path = "";
  for (let at = 0; at + 512 <= bytes.length && bytes[at] !== 0; ) {
    const text = (from: number, length: number) =>
      bytes
        .subarray(at + from, at + from + length)
        .toString()
        .split("\0")[0];
    const header = Buffer.from(bytes.subarray(at, at + 512));
    const sum = Number.parseInt(text(148, 8), 8);
    header.fill(" ", 148, 156);
    expect(header.reduce((all, byte) => all + byte, 0)).toBe(sum);
    const size = Number.parseInt(text(124, 12), 8);
    const content = bytes.subarray(at + 512, at + 512 + size);
    if (text(156, 1) === "x") {
      const [, length, name] = /^(\d+) path=(.*)\n$/s.exec(content.toString()) ?? [];
      expect(content.length).toBe(Number(length));
      path = name;
    } else {
      files.set(path === "" ? [text(345, 155), text(0, 100)].filter((part) => part !== "").join("/") : path, content);
      path = "";
    }
    at += 512 * (1 + Math.ceil(size / 512));
  }
  return files;
}

/** The files of a zip archive, read by its list at the end. */
function unzip(bytes: Buffer): Map<string, Buffer> {
  const end = bytes.length - 22;
  expect(bytes.readUInt32LE(end)).toBe(0x06054b50);
  const files = new Map<string, Buffer>();
  let at = bytes.readUInt32LE(end + 16);
  for (let k = 0; k < bytes.readUInt16LE(end + 10); k++) {
    const [method, crc, packed, size] = [10, 16, 20, 24].map((from, field) =>
      field === 0 ? bytes.readUInt16LE(at + from) : bytes.readUInt32LE(at + from),
    );
    const length = bytes.readUInt16LE(at + 28);
    const name = bytes.subarray(at + 46, at + 46 + length).toString();
    const place = bytes.readUInt32LE(at + 42) + 30 + length;
    const content = bytes.subarray(place, place + packed);
    const file = method === 8 ? inflateRawSync(content) : content;
    expect([file.length, crc32(file)]).toEqual([size, crc]);
    files.set(name, file);
    at += 46 + length;
  }
  return files;
}

describe("an archive", () => {
  test.each([
    ["tar", untar],
    ["tar.gz", (bytes: Buffer) => untar(gunzipSync(bytes))],
    ["zip", unzip],
  ] as const)("as %s holds every file to the last byte, in order of names", async (kind, open) => {
    const files = open(await bytesOf(kind));
    expect([...files.keys()]).toEqual(contents.map(([name]) => name).sort());
    for (const [name, content] of contents) expect(Buffer.compare(files.get(name) ?? Buffer.of(1), Buffer.from(content))).toBe(0);
  });

  test.each(["tar", "tar.gz", "zip"] as const)(
    "as %s has the same bytes in whatever order its files come, and whenever",
    async (kind) => {
      const bytes = await bytesOf(kind);
      expect(Buffer.compare(await bytesOf(kind, [...entries].reverse()), bytes)).toBe(0);
    },
  );

  test("as tar takes names of any length", async () => {
    const names = [99, 100, 101, 156, 255, 256, 988, 989, 990, 991, 992, 993, 994].map((length) => "n".repeat(length));
    const files = untar(
      await bytesOf(
        "tar",
        names.map((name) => textEntry(name, name)),
      ),
    );
    expect([...files.keys()].sort()).toEqual([...names].sort());
  });

  test("tells of no owner and no time: what varies from machine to machine is zero", () => {
    const header = Buffer.from(tarHeader({ name: "a.txt", size: 9 })).toString("latin1");
    expect(header.slice(108, 124)).toBe(`${"0".repeat(7)}\0`.repeat(2));
    expect(header.slice(136, 148)).toBe(`${"0".repeat(11)}\0`);
  });

  test.each([
    ["tar.gz", "tar", ["xzf"]],
    ["tar", "tar", ["xf"]],
    ["zip", "unzip", ["-q"]],
  ] as const)(
    "as %s is unpacked by the system's own program, where it is there, and its checksums hold",
    async (kind, program, options) => {
      if (spawnSync(program, ["--help"]).error !== undefined) return console.log(`${program} is not there: not tried`);
      const into = join(folder, `by-${kind}`);
      mkdirSync(into);
      const own = entries.filter(({ name }) => !/[öü]/.test(name));
      const all = [...own, textEntry("a/SHA256SUMS", checksumLines(own, "a"))];
      writeFileSync(join(into, `all.${kind}`), await bytesOf(kind, all));
      const { status, stderr } = spawnSync(program, [...options, `all.${kind}`], { cwd: into, encoding: "utf8" });
      expect(status, stderr).toBe(0);
      const tree = treeOf(join(into, "a"));
      expect(Object.keys(tree).sort()).toEqual(all.map(({ name }) => name.slice(2)).sort());
      for (const line of readFileSync(join(into, "a", "SHA256SUMS"), "utf8")
        .trimEnd()
        .split("\n")) {
        const [hash, name] = line.split("  ");
        expect(tree[name]).toBe(hash);
      }
      const summed = spawnSync("sha256sum", ["--check", "--quiet", "SHA256SUMS"], { cwd: join(into, "a"), encoding: "utf8" });
      if (summed.error === undefined) expect(summed.status, summed.stdout).toBe(0);
    },
  );

  test("a file that changes while it is put in makes no archive: its checksum would not hold", async () => {
    const path = join(folder, "growing.txt");
    writeFileSync(path, "one");
    const entry = fileEntry("a/growing.txt", path);
    expect(entry.sha256).toBe(createHash("sha256").update("one").digest("hex"));
    writeFileSync(path, "one and more");
    await expect(bytesOf("tar", [entry])).rejects.toThrow(/growing.txt changed while it was put into the archive/);
  });
});

describe("what of a results folder goes into an archive", () => {
  test("is everything but logs, exports, hidden files and links", () => {
    const own = join(folder, "own");
    for (const file of [
      "manifest.json",
      "parts/part-1.parquet",
      "notes/analysis.R",
      "logs/a.jsonl",
      "export/runs.csv",
      ".lock",
    ]) {
      mkdirSync(dirname(join(own, file)), { recursive: true });
      writeFileSync(join(own, file), file);
    }
    symlinkSync("/etc/hostname", join(own, "link"));
    expect(filesOfResults(own)).toEqual({
      files: ["manifest.json", "notes/analysis.R", "parts/part-1.parquet"],
      left: expect.arrayContaining([
        { name: "logs", why: "it tells of machines and times" },
        { name: "export", why: "kith export makes it again" },
        { name: "link", why: "it is a link or no regular file" },
      ]),
    });
  });

  test("counts runs and holds every byte against its hash; damage is refused", async () => {
    const own = join(folder, "hand");
    writeHandMade(own);
    expect(await countRuns(resultsIn(own))).toEqual({ there: 2, failed: 0, wanted: 2 });
    writeFileSync(join(own, "ties", "part-p000-r000000-000001.parquet"), "nonsense");
    await expect(countRuns(resultsIn(own))).rejects.toThrow(/ties\/part-p000-r000000-000001 is damaged/);
  });
});

describe("the README of an archive", () => {
  const facts = {
    version: "9.9.9",
    runs: { there: 8, failed: 1, wanted: 12 },
    commands: {
      check: [["npx kith check", "checks"]],
      repeat: [["npx kith again", "makes again"]],
      single: [["npx kith one", "one run"]],
      report: [],
    },
    data: dataSources(["kith:workplace/ties.csv", "kith:workplace/people.csv", "club.csv"], ["karate", "small-world"]),
    files: ["manifest.json", "parts/a.parquet", "parts/b.parquet", "mine.R"],
  } as const;

  test("says what is in it, how to check and repeat it, what failed and what is missing", () => {
    writeHandMade(join(folder, "readme"));
    const text = archiveReadme({ ...facts, about: resultsIn(join(folder, "readme")).about });
    expect(text).toContain("**1 of 12 runs failed**");
    expect(text).toContain("**3 of 12 runs are missing**");
    expect(text).toContain("engine 0.0.0+hand");
    expect(text).toContain("# makes again\nnpx kith again");
    expect(text.match(/`results\/parts\/`/g)).toHaveLength(1);
    expect(text).toContain("| `results/mine.R` | kept beside the results |");
    expect(text).toContain("sha256sum --check SHA256SUMS");
  });

  test("names the license of data that came with Kith, and says where only the author knows it", () => {
    expect(facts.data.map(({ name, license, shipped, folder: own }) => [name, license, shipped, own])).toEqual([
      ["club.csv", null, false, null],
      ["karate", "printed in the work cited, built into Kith", false, null],
      ["kith:workplace", "CC0-1.0", true, "workplace"],
    ]);
    const text = archiveReadme({ ...facts, about: resultsIn(join(folder, "readme")).about });
    expect(text).toMatch(/club\.csv` came with the scenario\. \*\*Its license is for whoever publishes/);
    expect(text).toMatch(/`kith:workplace`: license CC0-1\.0\. M\. Génois/);
  });
});
