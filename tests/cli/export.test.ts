import { readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { parquetMetadata } from "hyparquet";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { gexfFaults, parseXml } from "../experiment/exports/gexf-rules.ts";
import { writeHandMade } from "../experiment/exports/hand-made.ts";
import { kithHere, passForMakerOf } from "./here.ts";
import { buildCommand, kith, smallSweep, temporaryFolder, writeSmall } from "./kith.ts";

const record = "record: { every: 1, people: [shown, absent], ties: [trust] }\n";

let folder: string;
beforeAll(() => {
  buildCommand();
  folder = temporaryFolder();
  const small = writeSmall(folder, "small.yaml", record, 3);
  kith(["compare", small, "--replicates", "2", "--workers", "1", "--out", join(folder, "compared")]);
  kith(["compare", small, "--replicates", "2", "--record", "none", "--workers", "1", "--out", join(folder, "bare")]);
  const { code, err } = kith([
    "sweep",
    "run",
    writeSmall(folder, "swept.yaml", record + smallSweep, 3),
    "--out",
    join(folder, "swept"),
  ]);
  expect(code, err).toBe(0);
  passForMakerOf(join(folder, "compared"));
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const at = (...path: readonly string[]) => join(folder, ...path);
const run = (from: string, ...given: readonly string[]) => kithHere(["export", at(from), ...given]);
const text = (...path: readonly string[]) => readFileSync(at(...path), "utf8");

describe("kith export of tables", () => {
  test("writes every table there is, and a dictionary of all of them", async () => {
    const { code, out, err } = await run("swept", "--json");
    expect(code, err).toBe(0);
    expect(JSON.parse(out)).toEqual([
      { table: "runs", file: at("swept", "export", "runs.csv"), rows: 12 },
      { table: "weekly", file: at("swept", "export", "weekly.csv"), rows: 12 * 4 },
      { table: "people", file: at("swept", "export", "people.csv"), rows: 12 * 4 * 30 },
      { table: "ties", file: at("swept", "export", "ties.csv"), rows: 8 * 4 * 120 },
    ]);
    const dictionary = text("swept", "export", "dictionary.csv")
      .trimEnd()
      .split("\n")
      .map((line) => line.split(",").slice(0, 2).join());
    for (const table of ["runs", "weekly", "people", "ties"]) {
      const [head, first] = text("swept", "export", `${table}.csv`).split("\n");
      expect(head.startsWith("run,point,variant,replicate,seed,"), table).toBe(true);
      expect(head.split(","), table).toContain("settings.school.climate");
      expect(first.split(",")).toHaveLength(head.split(",").length);
      for (const column of head.split(",")) expect(dictionary).toContain(`${table},${column}`);
    }
  });

  test("its runs are those of summary.csv", async () => {
    await run("compared", "--table", "runs", "--out", at("one"));
    expect(text("one", "runs.csv")).toBe(text("compared", "summary.csv"));
    expect(readdirSync(join(folder, "one")).sort()).toEqual(["dictionary.csv", "dictionary.md", "runs.csv"]);
  });

  test("--format parquet writes the same rows as Parquet", async () => {
    const given = ["--format", "parquet", "--table", "people", "--out", at("packed")];
    expect((await run("compared", ...given)).code).toBe(0);
    const { num_rows } = parquetMetadata(new Uint8Array(readFileSync(join(folder, "packed", "people.parquet"))).buffer);
    expect(Number(num_rows)).toBe(3 * 2 * 4 * 30);
  });

  test("in both formats go beside each other; a dictionary of other tables is left alone", async () => {
    const given = ["--table", "runs", "--out", at("beside")] as const;
    expect((await run("compared", ...given)).code).toBe(0);
    expect(await run("compared", ...given, "--format", "parquet")).toMatchObject({ code: 0 });
    expect(readdirSync(at("beside")).sort()).toEqual(["dictionary.csv", "dictionary.md", "runs.csv", "runs.parquet"]);
    const dictionary = text("beside", "dictionary.csv");
    expect(await run("compared", "--table", "weekly", "--out", at("beside"))).toMatchObject({
      code: 2,
      err: expect.stringMatching(
        /dictionary.md and .*dictionary.csv are there already and say something else: give another --out/,
      ),
    });
    expect(readdirSync(at("beside"))).toHaveLength(4);
    expect(text("beside", "dictionary.csv")).toBe(dictionary);
  });

  test.each([
    [["bare", "--table", "people"], /has no table people: it has runs; say in the scenario what to keep/],
    [["compared", "--format", "gexf"], /gexf is for the network of one run: say which with --run 0-3/],
    [["compared", "--week", "3"], /--week is for the network of one run/],
    [["compared", "--run", "0-1", "--format", "csv"], /a network is written as gexf or graphml/],
    [["compared", "--run", "first", "--format", "gexf"], /"first" is no run: runs are called point-replicate/],
    [["compared", "--run", "0-01", "--format", "gexf"], /"0-01" is no run: runs are called point-replicate/],
    [["compared", "--run", "9-0", "--format", "gexf"], /there is no point 9 in .*compared: it has 3, counted from 0/],
    [
      ["compared", "--run", "0-0", "--columns", "show", "--format", "gexf"],
      /"show" is no column of people; did you mean "shown"\?/,
    ],
    [["compared", "--run", "0-0", "--week", "9", "--format", "gexf"], /there is no week 9: the run has 3/],
    [["compared", "--run", "0-0"], /what kind of file\? --format gexf \(all weeks\) or graphml \(one week\)/],
  ])("%j ends with 2 and says what would be right", async ([from, ...given], words) => {
    expect(await run(from, ...given)).toMatchObject({ code: 2, out: "", err: expect.stringMatching(words) });
  });
});

describe("kith export of a network", () => {
  test("from the recording, and from the run repeated where there is none, is the same network", async () => {
    const recorded = await run("compared", "--run", "1-1", "--format", "gexf");
    expect(recorded).toMatchObject({ code: 0, err: "" });
    const repeated = await run("bare", "--run", "1-1", "--format", "gexf");
    expect(repeated.err).toContain("Run 1-1 is repeated");
    expect(repeated.out).toBe(recorded.out);
    expect(gexfFaults(recorded.out)).toEqual([]);
    expect((await run("small.yaml", "--run", "1-1", "--format", "gexf")).out).toBe(recorded.out);
  });

  test("of a scenario with a sweep is that of its variant, and says so, whether there is such a variant or not", async () => {
    const told = `This is the scenario that its sweep starts out from; the sweep of 2 points runs by kith sweep run ${at("swept.yaml")}`;
    const there = await run("swept.yaml", "--run", "1-0", "--out", at("one.gexf"));
    expect(there).toMatchObject({ code: 0, err: expect.stringContaining(told) });
    const beyond = await run("swept.yaml", "--run", "7-1", "--format", "gexf");
    expect(beyond).toMatchObject({ code: 2, err: expect.stringContaining(told) });
    expect(beyond.err).toContain("there is no point 7");
    expect((await run("swept", "--run", "4-1", "--format", "gexf")).err).not.toContain(told);
  });

  test("of a sweep's run is that of its point", async () => {
    const { code, err } = await run("swept", "--run", "4-1", "--out", at("four.gexf"));
    expect(code, err).toBe(0);
    const graph = parseXml(text("four.gexf")).inside.find(({ name }) => name === "graph");
    expect(graph?.inside.find(({ name }) => name === "nodes")?.inside).toHaveLength(30);
    expect(text("four.gexf")).toContain("replicate 1, seed 7 (run 4-1), weeks 0 to 3");
  });

  test("of one week is GraphML, with as many people and ties as it says", () => {
    const given = ["--run", "0-0", "--week", "2", "--out", at("two.graphml"), "--json"];
    const { code, out, err } = kith(["export", at("compared"), ...given]);
    expect(code, err).toBe(0);
    expect(JSON.parse(out)).toEqual({ file: at("two.graphml"), run: "0-0", weeks: [2], people: 30, ties: 60 });
    const graph = parseXml(text("two.graphml")).inside.find(({ name }) => name === "graph");
    expect(graph?.inside.filter(({ name }) => name === "edge")).toHaveLength(60);
    expect(kith(["network", "describe", join(folder, "two.graphml")]).out).toContain("30 people, 60 ties");
  });

  test("of results that another engine made is that of the recording, without what would have to be drawn anew", async () => {
    writeHandMade(at("hand"));
    const { code, out, err } = await run("hand", "--run", "0-0", "--format", "gexf");
    expect([code, err]).toEqual([0, ""]);
    expect(gexfFaults(out)).toEqual([]);
    expect(out).toContain("<creator>Kith 0.0.0+hand</creator>");
    expect(out).not.toContain('title="devalued"');
    expect(await run("hand", "--run", "0-0", "--week", "5", "--format", "gexf")).toMatchObject({
      code: 2,
      err: expect.stringMatching(
        /did not record all .* week 5\), and it cannot be repeated: the folder was made by the engine 0\.0\.0\+hand/,
      ),
    });
    const panel = await kithHere(["panel", at("hand")]);
    expect(panel.err).toContain("Identities, traits and units of people are left out");
    expect(panel.out.split("\n")[0]).toBe("run,point,variant,replicate,seed,week,person,label,shown,absent");
  });
});
