import { mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Command } from "../../src/cli/command.ts";
import { commands } from "../../src/cli/commands/index.ts";
import { scenarioJsonSchemaText } from "../../src/scenario/schema/json-schema.ts";
import { kithHere } from "./here.ts";
import { buildCommand, flagship, kith, root, temporaryFolder, writeSmall } from "./kith.ts";

let folder: string;
let small: string;
beforeAll(() => {
  buildCommand();
  folder = temporaryFolder();
  small = writeSmall(folder);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("the command line", () => {
  test("--help lists the commands and no more than there are", () => {
    const { code, out } = kith(["--help"]);
    expect(code).toBe(0);
    const listed = [...out.matchAll(/^ {2}([a-z]+)(?= )/gm)].map(([, name]) => name);
    expect(listed).toEqual([
      "new",
      "check",
      "run",
      "compare",
      "sweep",
      "rerun",
      "report",
      "diff",
      "buffering",
      "test",
      "describe",
      "network",
      "panel",
      "export",
      "archive",
      "sensitivity",
      "power",
      "explain",
      "validate",
      "calibrate",
      "lab",
      "help",
    ]);
  });

  test("--help of every command shows examples", async () => {
    const all = (list: readonly Command[], before: string[]): string[][] =>
      list.flatMap((command) =>
        command.commands === undefined ? [[...before, command.name]] : all(command.commands, [...before, command.name]),
      );
    for (const words of all(commands, [])) {
      const { code, out } = await kithHere([...words, "--help"]);
      expect(code).toBe(0);
      expect(out).toMatch(/Examples:\n {2}(kith|npm start) /);
    }
  });

  test("a wrong call ends with 2, names what was probably meant, and shows no stack", () => {
    expect(kith(["compar"])).toMatchObject({ code: 2, out: "", err: expect.stringContaining("Did you mean compare?") });
    expect(kith(["compare", "--replicate", "3"])).toMatchObject({
      code: 2,
      err: expect.stringContaining("Did you mean --replicates?"),
    });
    expect(kith(["compare", "--replicates", "0"])).toMatchObject({
      code: 2,
      err: expect.stringContaining("whole number from 1 to 10000"),
    });
    expect(kith(["compare", "--record", "some"]).code).toBe(2);
    expect(kith(["compare", "--out", ""])).toMatchObject({ code: 2, err: expect.stringContaining("It is empty.") });
    expect(kith(["run"]).code).toBe(2);
    expect(kith([]).code).toBe(2);
  });

  test("replicates beyond what a scenario may have are refused, not counted until memory is gone", async () => {
    for (const words of [
      ["compare", small, "--replicates", "99999999999"],
      ["run", small, "--replicate", "10000"],
      ["lab", small, "--port", "65536"],
    ])
      expect(await kithHere(words)).toMatchObject({
        code: 2,
        out: "",
        err: expect.stringMatching(/whole number from \d to \d+/),
      });
  });

  test("--version says the version without reading yaml, zod or the engine", () => {
    const { code, out } = kith(["--version"]);
    const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { version: string };
    expect(`${code} ${out.trim()}`).toBe(`0 ${version}`);
    const entry = readFileSync(join(root, "dist", "cli.js"), "utf8");
    const loaded = [...entry.matchAll(/^import .* from "\.\/(chunks\/[^"]+)"/gm)].map(([, path]) =>
      readFileSync(join(root, "dist", path), "utf8"),
    );
    for (const text of [entry, ...loaded]) expect(text).not.toMatch(/class Composer|ZodObject|threefry/);
  });
});

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

describe("kith run, diff and explain", () => {
  test("run shows where measures began and ended, and writes its weeks", async () => {
    const out = join(folder, "run");
    const { code, out: text } = await kithHere(["run", small, "--variant", "scattered", "--replicate", "2", "--out", out]);
    expect(code).toBe(0);
    expect(text).toMatch(/scattered, replicate 2/);
    expect(text).toMatch(/week 0 +week 3 +week 6/);
    const lines = readFileSync(join(out, "weekly.csv"), "utf8").trimEnd().split("\n");
    expect(lines[0]).toMatch(/^run,point,variant,replicate,seed,week,distress/);
    expect(lines).toHaveLength(8);
    expect(await kithHere(["run", small, "--variant", "scatered"])).toMatchObject({
      code: 2,
      err: expect.stringContaining('did you mean "scattered"?'),
    });
  });

  test("run takes no word on what to record where nothing is written", async () => {
    expect(await kithHere(["run", small, "--record", "all"])).toMatchObject({
      code: 2,
      err: expect.stringContaining("no --out"),
    });
  });

  test("run --json is one run of compare: the same hash", () => {
    const { hash } = JSON.parse(kith(["run", small, "--replicate", "1", "--json"]).out) as { hash: string };
    const out = join(folder, "compared");
    kith(["compare", small, "--replicates", "2", "--out", out]);
    expect(readFileSync(join(out, "summary.csv"), "utf8")).toContain(hash);
  });

  test("diff says which keys differ, and that words change no run", async () => {
    const words = join(folder, "words.yaml");
    writeFileSync(words, readFileSync(small, "utf8").replace("title: Small", "title: Little"));
    expect((await kithHere(["diff", small, words])).out).toBe(
      "title: Small, then Little\nThese change no run: the results are the same.\n",
    );
    const other = writeSmall(folder, "weeks.yaml", "", 7);
    expect(JSON.parse((await kithHere(["diff", small, other, "--json"])).out)).toMatchObject({
      sameRuns: false,
      differences: [{ path: "weeks", before: 6, after: 7, unit: "weeks" }],
    });
  });

  test("explain says what each mechanism added, and the rows add up to the change", async () => {
    expect((await kithHere(["explain", small, "--person", "3"])).out).toContain("What each mechanism added");
    const { weeks } = JSON.parse((await kithHere(["explain", small, "--person", "3", "--week", "4", "--json"])).out) as {
      weeks: { week: number; shownBefore: number; shownAfter: number; shown: { points: number }[] }[];
    };
    expect(weeks.map(({ week }) => week)).toEqual([4]);
    const [{ shown, shownBefore, shownAfter }] = weeks;
    expect(shown.reduce((sum, { points }) => sum + points, 0)).toBeCloseTo(shownAfter - shownBefore, 9);
    expect(await kithHere(["explain", small, "--person", "99"])).toMatchObject({
      code: 2,
      err: expect.stringContaining("there is nobody called"),
    });
    expect(await kithHere(["explain", small])).toMatchObject({ code: 2, err: expect.stringContaining("--person") });
  });
});

describe("kith explain", () => {
  test("follows a person to the week before they leave, and says so", async () => {
    const file = writeSmall(folder, "leaving.yaml", "interventions: [{ what: removePeople, who: {}, week: 3 }]\n");
    const whole = await kithHere(["explain", file, "--person", "3"]);
    expect(whole.out, whole.err).toMatch(
      /after 2 weeks\nLeft the network before week 3, by a line of interventions, and is in no measure\./,
    );
    const { left, weeks } = JSON.parse((await kithHere(["explain", file, "--person", "3", "--json"])).out) as {
      left: number | null;
      weeks: { week: number }[];
    };
    expect([left, weeks.map(({ week }) => week)]).toEqual([3, [1, 2]]);
    expect(await kithHere(["explain", file, "--person", "3", "--week", "3"])).toMatchObject({
      code: 2,
      err: "kith: person 3 left the network before week 3, by a line of interventions\n",
    });
    expect((await kithHere(["explain", small, "--person", "3"])).out).not.toContain("Left");
  });
});

test("explain follows nobody where several people have the name, and says their numbers", async () => {
  writeFileSync(join(folder, "namesakes.csv"), "id,label\n10,Ann\n20,Ann\n30,Bo\n");
  writeFileSync(join(folder, "namesakes-ties.csv"), "source,target\n10,30\n20,30\n");
  const file = join(folder, "namesakes.yaml");
  writeFileSync(
    file,
    "kith: 1\ntitle: A club\nweeks: 3\nwarmUp: 0\npopulation: { identities: [{ dimension: age, share: 0.5 }] }\nsettings: { club: { climate: 0.5, time: 1 } }\nnetwork: { file: namesakes-ties.csv, people: namesakes.csv }\n",
  );
  expect(await kithHere(["explain", file, "--person", "Ann"])).toMatchObject({
    code: 2,
    err: 'kith: --person is "Ann", and 2 people in this network are called that; say by number who is meant: 10 or 20\n',
  });
  expect((await kithHere(["explain", file, "--person", "20"])).out).toMatch(/^Ann in /);
});

describe("kith describe and kith network", () => {
  test("describe reads topics and single things off the tables", async () => {
    expect((await kithHere(["describe", "belonging"])).out).toMatch(/halfPoint +1\.6 +0\.01 to 20 +trust/);
    for (const topic of ["", "mechanisms", "parameters", "population", "networks", "changes", "presets", "measures", "columns"]) {
      const { code, out } = await kithHere(["describe", ...(topic === "" ? [] : [topic])]);
      expect(code).toBe(0);
      expect(out.length).toBeGreaterThan(80);
    }
    expect(await kithHere(["describe", "belongin"])).toMatchObject({
      code: 2,
      err: expect.stringContaining('did you mean "belonging"?'),
    });
    expect((JSON.parse((await kithHere(["describe", "presets", "--json"])).out) as unknown[]).length).toBeGreaterThan(3);
  });

  test("network describe knows the workplace: 232 people, and 941 ties from 15 contacts on", async () => {
    const { out } = await kithHere(["network", "describe", "kith:workplace", "--threshold", "15", "--json"]);
    expect(JSON.parse(out)).toMatchObject({ people: 232, ties: 941 });
  });

  test("network convert goes round all formats without loss", async () => {
    const path = (ending: string) => join(folder, `net${ending}`);
    expect(
      (
        await kithHere([
          "network",
          "generate",
          "small-world",
          "neighbors=4",
          "rewiring=0.2",
          "--size",
          "24",
          "--out",
          path(".graphml"),
        ])
      ).code,
    ).toBe(0);
    await kithHere(["network", "convert", path(".graphml"), "--out", path(".gexf")]);
    await kithHere(["network", "convert", path(".gexf"), "--out", path(".json")]);
    await kithHere(["network", "convert", path(".json"), "--out", path(".csv")]);
    await kithHere(["network", "convert", path(".csv"), "--people", path("-people.csv"), "--out", join(folder, "back.graphml")]);
    expect(readFileSync(join(folder, "back.graphml"), "utf8")).toBe(readFileSync(path(".graphml"), "utf8"));
  });

  test("network says what is wrong in plain words", async () => {
    expect(await kithHere(["network", "generate", "ring", "neighbors=4", "neighbors=6"])).toMatchObject({
      code: 2,
      err: expect.stringContaining("neighbors is given twice"),
    });
    expect(await kithHere(["network", "generate", "small-wrld"])).toMatchObject({
      code: 2,
      err: expect.stringContaining('did you mean "small-world"?'),
    });
    expect(await kithHere(["network", "generate", "small-world", "neighbors=5"])).toMatchObject({
      code: 2,
      err: expect.stringContaining("neighbors"),
    });
    expect(await kithHere(["network", "generate", "ring", "--out", join(folder, "x.docx")])).toMatchObject({
      code: 2,
      err: expect.stringContaining("should end in"),
    });
    expect((await kithHere(["network", "describe", flagship])).code).toBe(2);
  });
});
