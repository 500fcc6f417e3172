import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { scenarioJsonSchemaText } from "../../src/scenario/schema/json-schema.ts";
import { kithHere } from "./here.ts";
import { kith, root } from "./kith.ts";
import { smallFolder } from "./small-folder.ts";

const { folder, small } = smallFolder();

describe("kith new and kith check", () => {
  test("every template is sound as it is", () => {
    for (const template of ["minimal", "compare", "network-file"]) {
      const file = join(folder, `${template}.yaml`);
      expect(kith(["new", template, "--out", file]).code).toBe(0);
      expect(kith(["check", file])).toMatchObject({ code: 0, out: expect.stringContaining("sound;") });
    }
  });

  test("new writes over nothing unless it may, and prints where no file is named", async () => {
    expect(await kithHere(["new", "--out", small])).toMatchObject({ code: 2, err: expect.stringContaining("--force") });
    expect((await kithHere(["new", "minimal"])).out).toMatch(/^kith: 1/m);
    expect(await kithHere(["new", "comparee"])).toMatchObject({
      code: 2,
      err: expect.stringContaining('did you mean "compare"?'),
    });
  });

  test("check reports every problem of every file with its place and ends with 2", async () => {
    const bad = join(folder, "bad.yaml");
    writeFileSync(bad, readFileSync(small, "utf8").replace("share: 0.3", "share: 3").replace("weeks: 6", "weaks: 6"));
    const { code, out } = await kithHere(["check", small, bad]);
    expect(code).toBe(2);
    expect(out).toContain("small.yaml: sound; 3 variants of 30 people");
    expect(out).toMatch(/bad\.yaml:\d+:\d+ .*weaks.*did you mean "weeks"\?/);
    expect(out).toMatch(/bad\.yaml:\d+:\d+ .*share/);
    const problems = JSON.parse((await kithHere(["check", bad, "--json"])).out) as {
      sound: boolean;
      problems: { line: number }[];
    }[];
    expect(problems[0]).toMatchObject({ sound: false, problems: [{ line: expect.any(Number) }, { line: expect.any(Number) }] });
  });

  test("a file outside the scenario's folder is not read, whatever the link says", async () => {
    symlinkSync("/etc/passwd", join(folder, "ties.csv"));
    const scenario = join(folder, "outside.yaml");
    writeFileSync(
      scenario,
      readFileSync(small, "utf8")
        .replace(/network: .*/, "network: { file: ties.csv }")
        .replace(/ {2}scattered.*\n {2}alone.*\n/, "")
        .replace("  people: 30\n", ""),
    );
    const { code, out } = await kithHere(["check", scenario]);
    expect(code).toBe(2);
    expect(out).toContain("leads out of the scenario's folder");
  });

  test("a folder whose name only begins like the scenario's is outside of it", async () => {
    const [inside, beside] = ["mine", "mine-not"].map((name) => join(folder, name));
    for (const one of [inside, beside]) mkdirSync(one);
    writeFileSync(join(beside, "ties.csv"), "source,target\na,b\n");
    symlinkSync(join(beside, "ties.csv"), join(inside, "ties.csv"));
    const [head] = readFileSync(small, "utf8").replace("  people: 30\n", "").split("network:");
    writeFileSync(join(inside, "mine.yaml"), `${head}network: { file: ties.csv }\n`);
    expect(await kithHere(["check", join(inside, "mine.yaml")])).toMatchObject({
      code: 2,
      out: expect.stringContaining("leads out of the scenario's folder"),
    });
  });

  test("a missing file and a missing scenario are said in plain words", async () => {
    expect(await kithHere(["check", join(folder, "none.yaml")])).toMatchObject({
      code: 2,
      err: expect.stringContaining("there is no such file"),
    });
    expect(await kithHere(["run", "kith:flagshp"])).toMatchObject({
      code: 2,
      err: expect.stringContaining('did you mean "kith:flagship"?'),
    });
    expect(await kithHere(["check", folder])).toMatchObject({ code: 2, err: expect.stringContaining("that is a folder") });
  });

  test("a file that cannot be read does not keep check from the others", async () => {
    const { code, out, err } = await kithHere(["check", join(folder, "none.yaml"), folder, small]);
    expect(code).toBe(2);
    expect(err).toContain("none.yaml: there is no such file");
    expect(err).toContain("that is a folder");
    expect(out).toContain("small.yaml: sound");
    const told = JSON.parse((await kithHere(["check", folder, small, "--json"])).out) as {
      sound: boolean;
      problems: { message: string }[];
    }[];
    expect(told.map(({ sound }) => sound)).toEqual([false, true]);
    expect(told[0].problems[0].message).toContain("that is a folder");
  });

  test("a network of nobody is no network to run on", async () => {
    writeFileSync(join(folder, "nobody.json"), '{"nodes":[],"links":[]}');
    const scenario = join(folder, "nobody.yaml");
    const [head] = readFileSync(small, "utf8").replace("  people: 30\n", "").split("network:");
    writeFileSync(scenario, `${head}network: { file: nobody.json }\n`);
    const { code, out } = await kithHere(["check", scenario]);
    expect(code).toBe(2);
    expect(out).toContain('network.file is "nobody.json", but there are no people in it');
  });

  test("the schema in schema/ is the one that the tables make", async () => {
    expect((await kithHere(["schema"])).out).toBe(scenarioJsonSchemaText());
    expect(readFileSync(join(root, "schema", "scenario.schema.json"), "utf8")).toBe(scenarioJsonSchemaText());
  });
});
