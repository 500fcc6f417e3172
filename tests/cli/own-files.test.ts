import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { buildCommand, kith, smallSweep, temporaryFolder, writeSmall } from "./kith.ts";

const claims = "hypothesis:\n  - { statistic: distress, expect: alone > clustered }\n";

let folder: string;
beforeAll(() => {
  buildCommand();
  folder = temporaryFolder();
  writeSmall(folder, "claims.yaml", claims, 2);
  const { code, err } = kith(["sweep", "run", writeSmall(folder, "w.yaml", smallSweep, 2)], { cwd: folder });
  expect(code, err).toBe(0);
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const here = (...given: readonly string[]) => kith(given, { cwd: folder });
const mine = (name: string, text = "mine\n") => writeFileSync(join(folder, name), text);
const textOf = (name: string) => readFileSync(join(folder, name), "utf8");

describe("kith report", () => {
  test("writes over a report, and over nobody else's file unless --force says so", () => {
    mine("precious.yaml");
    const refused = here("report", "results/w", "--out", "precious.yaml");
    expect([refused.code, refused.err]).toEqual([2, expect.stringContaining("precious.yaml is there already")]);
    expect(refused.err).toContain("--force writes over it");
    expect(textOf("precious.yaml")).toBe("mine\n");
    expect(here("report", "results/w", "--out", "precious.yaml", "--force").code).toBe(0);
    expect(textOf("precious.yaml")).toMatch(/^<!doctype html>/);
    for (let again = 0; again < 2; again++) expect(here("report", "results/w").code).toBe(0);
  });

  test("makes the folders that its place lies in", () => {
    const { code, err } = here("report", "results/w", "--out", "x/y/r.html");
    expect(code, err).toBe(0);
    expect(textOf("x/y/r.html")).toMatch(/^<!doctype html>/);
  });

  test("says so where a folder stands in its place", () => {
    mkdirSync(join(folder, "a-folder"));
    const { code, err } = here("report", "results/w", "--out", "a-folder");
    expect([code, err]).toEqual([2, expect.stringContaining("a-folder is a folder")]);
  });
});

test("kith schema writes over a schema, and over nobody else's file unless --force says so", () => {
  mine("thesis.json", "{}\n");
  const refused = here("schema", "--out", "thesis.json");
  expect([refused.code, refused.err]).toEqual([2, expect.stringContaining("thesis.json is there already")]);
  expect(textOf("thesis.json")).toBe("{}\n");
  expect(here("schema", "--out", "thesis.json", "--force").code).toBe(0);
  expect(here("schema", "--out", "thesis.json").code).toBe(0);
  expect(textOf("thesis.json")).toContain("Version of the format");
});

test("kith schema --json says which file it wrote, as every command does", () => {
  const { code, out, err } = here("schema", "--out", "new.schema.json", "--json");
  expect([code, JSON.parse(out), err]).toEqual([0, { file: "new.schema.json" }, "new.schema.json is written\n"]);
});

describe("kith run and kith rerun", () => {
  test("say what stands in the way where the table of an earlier run cannot be taken away", () => {
    mkdirSync(join(folder, "in-the-way", "people.parquet"), { recursive: true });
    for (const given of [
      ["run", "w.yaml"],
      ["rerun", "results/w", "0-0"],
    ])
      expect(here(...given, "--record", "none", "--out", "in-the-way", "--force")).toMatchObject({
        code: 1,
        err: expect.stringMatching(/kith: cannot write in-the-way.people\.parquet: a folder stands where a file should go\n$/),
      });
  });

  test("write all files of a run, or none where somebody's is there already: two runs in one folder would pass for one", () => {
    mkdirSync(join(folder, "mixed"));
    mine("mixed/people.parquet");
    for (const given of [
      ["run", "w.yaml", "--record", "all"],
      ["rerun", "results/w", "0-0"],
    ]) {
      const { code, err } = here(...given, "--out", "mixed");
      expect([code, err]).toEqual([2, expect.stringContaining("mixed/people.parquet is there already; --force writes over it")]);
      expect(readdirSync(join(folder, "mixed"))).toEqual(["people.parquet"]);
    }
    expect(here("rerun", "results/w", "0-0", "--out", "mixed", "--force").code).toBe(0);
    expect(readdirSync(join(folder, "mixed")).sort()).toEqual(["people.parquet", "run.json", "ties.parquet", "weekly.csv"]);
  });
});

describe("kith test --docs", () => {
  const docs = (page: string, ...more: readonly string[]) =>
    here("test", "claims.yaml", "--replicates", "2", "--docs", page, ...more);

  test("writes over a page of its own, and over nobody else's unless --force says so", () => {
    mine("thesis.md", "# My thesis\n");
    const refused = docs("thesis.md");
    expect([refused.code, refused.err]).toEqual([2, expect.stringContaining("thesis.md is there already")]);
    expect(refused.out).toBe("");
    expect(textOf("thesis.md")).toBe("# My thesis\n");
    expect(docs("thesis.md", "--force").code).toBe(0);
    expect(textOf("thesis.md")).toContain("Hypotheses: what the runs say");
    expect(docs("thesis.md").code).toBe(0);
  });

  test("refuses numbers beside the page that are something else, in words and before anything runs", () => {
    for (const text of ['{ "name": "package" }\n', "no JSON\n", "null\n", '{ "format": 1, "hypotheses": [null] }\n']) {
      mine("strange.json", text);
      const { code, out, err } = docs("strange.md");
      expect([code, out, err]).toEqual([2, "", expect.stringContaining("strange.json is there already")]);
      expect(textOf("strange.json")).toBe(text);
    }
    expect(existsSync(join(folder, "strange.md"))).toBe(false);
  });
});

describe("kith run --force", () => {
  test("leaves no table of an earlier run beside the new weeks, and keeps what is somebody's own", () => {
    expect(here("run", "w.yaml", "--out", "run9", "--record", "all").code).toBe(0);
    expect(existsSync(join(folder, "run9", "people.parquet")) && existsSync(join(folder, "run9", "ties.parquet"))).toBe(true);
    mine("run9/ties.parquet", "somebody's own\n");
    expect(here("run", "w.yaml", "--out", "run9", "--record", "none", "--force").code).toBe(0);
    expect(existsSync(join(folder, "run9", "weekly.csv"))).toBe(true);
    expect(existsSync(join(folder, "run9", "people.parquet"))).toBe(false);
    expect(textOf("run9/ties.parquet")).toBe("somebody's own\n");
  });
});

test.each(["check", "run", "compare", "test"])(
  "kith %s of a folder of results says where the scenario that made them lies",
  (command) => {
    const { code, out, err } = here(command, "results/w");
    expect([code, out]).toEqual([2, ""]);
    expect(err).toMatch(/^kith: results.w holds results; the scenario that made them is \S*results.w.source.scenario\.yaml/);
  },
);
