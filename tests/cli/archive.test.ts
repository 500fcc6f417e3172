import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { kithHere, passForMakerOf } from "./here.ts";
import { buildCommand, command, kith, smallSweep, temporaryFolder, writeSmall } from "./kith.ts";

let folder: string;
beforeAll(() => {
  buildCommand();
  folder = temporaryFolder();
  const record = "record: { every: 2, people: [shown] }\n";
  kith([
    "compare",
    writeSmall(folder, "small.yaml", record, 3),
    "--replicates",
    "3",
    "--seed",
    "it's 8",
    "--out",
    join(folder, "compared"),
  ]);
  const { code, err } = kith([
    "sweep",
    "run",
    writeSmall(folder, "swept.yaml", smallSweep, 3),
    "--workers",
    "1",
    "--out",
    join(folder, "swept"),
  ]);
  expect(code, err).toBe(0);
  passForMakerOf(join(folder, "compared"));
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const archive = (name: string, out: string) => kithHere(["archive", join(folder, name), "--out", join(folder, out)]);

function unpack(file: string, into: string): string {
  mkdirSync(join(folder, into));
  const [program, ...options] = file.endsWith(".zip") ? ["unzip", "-q"] : ["tar", "xzf"];
  const { status, stderr, error } = spawnSync(program, [...options, join(folder, file)], {
    cwd: join(folder, into),
    encoding: "utf8",
  });
  if (error !== undefined) throw error;
  expect(status, stderr).toBe(0);
  return join(folder, into);
}

describe("kith archive", () => {
  test.each([
    ["compared", "compared.tar.gz"],
    ["swept", "swept.tgz"],
  ])("of %s, unpacked: its checksums hold, and the commands of its README check and repeat every number", async (name, file) => {
    const made = await archive(name, file);
    expect(made.code, made.err).toBe(0);
    const inside = join(unpack(file, `un-${name}`), name);
    const readme = readFileSync(join(inside, "README.md"), "utf8");
    const lines = readme.split("\n").filter((line) => /^(npx kith|cmp|sha256sum) /.test(line));
    expect(lines.length).toBeGreaterThanOrEqual(5);
    const script = lines.map((line) => line.replace("npx kith", `'${process.execPath}' '${command}'`)).join("\n");
    writeFileSync(join(folder, `${name}.sh`), script);
    const { status, stdout, stderr } = spawnSync("sh", ["-e", join(folder, `${name}.sh`)], { cwd: inside, encoding: "utf8" });
    expect(status, `${script}\n${stdout}\n${stderr}`).toBe(0);
    expect(stdout).toContain("README.md: OK");
    expect(stdout).toContain("is the stored one to the bit");
    if (name === "compared") expect(stderr).toContain("9 of 9 runs are there already");
    else expect(stdout).toContain("12 of 12 runs, 0 failed, 0 missing: every byte is as it was written");
  });

  test("is the same to the byte when it is made again, as zip too", async () => {
    for (const out of ["one.zip", "two.zip"]) expect((await archive("compared", out)).code).toBe(0);
    expect(Buffer.compare(readFileSync(join(folder, "one.zip")), readFileSync(join(folder, "two.zip")))).toBe(0);
  });

  test("has the network that came with Kith beside it, with origin and license, and knows how it is cited", () => {
    const file = join(folder, "office.yaml");
    writeFileSync(
      file,
      [
        "kith: 1",
        "title: Office",
        "weeks: 2",
        "warmUp: 0",
        "settings: { work: { climate: 0.5, time: 1 } }",
        "network: { file: kith:workplace, threshold: 15 }",
        "",
      ].join("\n"),
    );
    kith(["compare", file, "--replicates", "1", "--workers", "1", "--out", join(folder, "office")]);
    const made = kith(["archive", join(folder, "office"), "--out", join(folder, "office.tar.gz")]);
    expect(made.code, made.err).toBe(0);
    const inside = join(unpack("office.tar.gz", "un-office"), "office");
    expect(readFileSync(join(inside, "data", "workplace", "LICENSE"), "utf8")).toContain("CC0 1.0");
    expect(readFileSync(join(inside, "README.md"), "utf8")).toContain("`kith:workplace`: license CC0-1.0. M. Génois");
    expect(readFileSync(join(inside, "CITATION.cff"), "utf8")).toContain("cff-version");
    const versions = JSON.parse(readFileSync(join(inside, "versions.json"), "utf8")) as Record<string, unknown>;
    expect(versions).toMatchObject({
      archivedBy: { node: process.version, packageLock: expect.stringMatching(/^[0-9a-f]{64}$/) },
    });
  });

  test("is refused for damaged results, with the code of damage, and for an ending that says no format", async () => {
    kith(["compare", join(folder, "small.yaml"), "--replicates", "1", "--workers", "1", "--out", join(folder, "damaged")]);
    writeFileSync(join(folder, "damaged", "parts", "part-p000-r000000-000001.parquet"), "nonsense");
    expect(await archive("damaged", "damaged.zip")).toMatchObject({
      code: 4,
      err: expect.stringMatching(
        /damaged is damaged: parts\/part-p000-r000000-000001 is damaged. kith compare .* makes again what does not count/,
      ),
    });
    expect(await archive("compared", "x.rar")).toMatchObject({
      code: 2,
      err: expect.stringContaining("should end in .zip, .tar.gz or .tar"),
    });
  });
});
