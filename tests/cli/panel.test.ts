import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { kithHere, passForMakerOf } from "./here.ts";
import { buildCommand, kith, smallSweep, temporaryFolder, writeSmall } from "./kith.ts";

const record = "record: { every: 1, people: [shown, absent] }\n";

let folder: string;
beforeAll(() => {
  buildCommand();
  folder = temporaryFolder();
  const file = writeSmall(folder, "small.yaml", record, 2);
  kith(["compare", file, "--replicates", "2", "--workers", "1", "--out", join(folder, "compared")]);
  const swept = writeSmall(folder, "swept.yaml", record + smallSweep, 2);
  const { code, err } = kith(["sweep", "run", swept, "--workers", "1", "--out", join(folder, "swept")]);
  expect(code, err).toBe(0);
  passForMakerOf(join(folder, "compared"));
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const panel = (name: string, ...given: readonly string[]) => kithHere(["panel", join(folder, name), ...given]);
const at = (name: string) => join(folder, name);

describe("kith panel", () => {
  test("prints a table and nothing else on standard output: thirty people, the start and two weeks, three variants, two replicates", () => {
    const { code, out, err } = kith(["panel", at("compared")]);
    expect(code, err).toBe(0);
    const lines = out.trimEnd().split("\n");
    expect(lines[0]).toBe("run,point,variant,replicate,seed,week,person,devalued,devalued_religion,shown,absent");
    expect(lines).toHaveLength(1 + 30 * 3 * 3 * 2);
    expect(err).toContain("540 rows");
  });

  test("under --json prints the same rows as objects, each number as in the table", async () => {
    const given = ["--columns", "shown", "--weeks", "1-2"] as const;
    const [head, ...lines] = (await panel("compared", ...given)).out.trimEnd().split("\n");
    const { code, out, err } = await panel("compared", ...given, "--json");
    expect(code, err).toBe(0);
    const rows = JSON.parse(out) as Record<string, unknown>[];
    expect(rows.map((row) => Object.values(row).map(String).join(","))).toEqual(lines);
    expect(Object.keys(rows[0]).join(",")).toBe(head);
    expect(rows[0]["shown"]).toBeTypeOf("number");
    expect(await panel("compared", "--json", "--format", "csv")).toMatchObject({
      code: 2,
      out: "",
      err: expect.stringContaining("--json prints the panel as JSON and --format csv would not"),
    });
  });

  test("of a sweep says in every row what was varied", async () => {
    const { out } = await panel("swept", "--weeks", "last 1");
    const [head, ...lines] = out.trimEnd().split("\n");
    expect(head).toBe(
      "run,point,variant,replicate,seed,settings.school.climate,week,person,devalued,devalued_religion,shown,absent",
    );
    expect(lines).toHaveLength(30 * 3 * 2 * 2);
    expect(new Set(lines.map((line) => line.split(",")[5]))).toEqual(new Set(["0.3", "0.7"]));
    expect(new Set(lines.map((line) => line.split(",")[6]))).toEqual(new Set(["2"]));
  });

  test("--out writes the file the ending says, with a dictionary of its columns for people and for programs", async () => {
    const given = ["--columns", "shown,unit_school", "--lag", "1", "--out", at("p.parquet"), "--json"];
    const { code, out, err } = await panel("compared", ...given);
    expect(code, err).toBe(0);
    const told = JSON.parse(out) as { rows: number; columns: { name: string }[] };
    expect(told.rows).toBe(540);
    const names = ["run", "point", "variant", "replicate", "seed", "week", "person", "unit_school", "shown", "shown_lag1"];
    expect(told.columns.map(({ name }) => name)).toEqual(names);
    expect(readFileSync(join(folder, "p.parquet")).subarray(0, 4).toString()).toBe("PAR1");
    const dictionary = readFileSync(join(folder, "p-dictionary.csv"), "utf8").trimEnd().split("\n");
    expect(dictionary.slice(1).map((line) => line.split(",")[1])).toEqual(names);
    expect(readFileSync(join(folder, "p-dictionary.md"), "utf8")).toContain("| shown_lag1 |");
  });

  test("writes over nothing without leave, and leaves no half file where something is wrong", async () => {
    expect((await panel("compared", "--out", at("twice.csv"))).code).toBe(0);
    expect(await panel("compared", "--out", at("twice.csv"))).toMatchObject({
      code: 2,
      err: expect.stringMatching(
        /twice.csv, .*twice-dictionary.md and .*twice-dictionary.csv are there already; --force writes over them/,
      ),
    });
    expect(await panel("compared", "--out", at("never.csv"), "--columns", "shwon")).toMatchObject({
      code: 2,
      err: expect.stringContaining('there is no column "shwon" (did you mean "shown"?)'),
    });
    expect(existsSync(join(folder, "never.csv"))).toBe(false);
  });

  test("as CSV and as Parquet share a dictionary where it is the same; one that says something else is left alone", async () => {
    expect((await panel("compared", "--out", at("both.parquet"))).code).toBe(0);
    const dictionaries = ["both-dictionary.md", "both-dictionary.csv"].map((name) => readFileSync(at(name), "utf8"));
    expect(await panel("compared", "--out", at("both.csv"))).toMatchObject({ code: 0 });
    rmSync(at("both.csv"));
    expect(await panel("compared", "--columns", "shown", "--out", at("both.csv"))).toMatchObject({
      code: 2,
      err: expect.stringMatching(
        /both-dictionary.md and .*both-dictionary.csv are there already and say something else: give another --out, or --force to write over them/,
      ),
    });
    expect(existsSync(at("both.csv"))).toBe(false);
    expect(["both-dictionary.md", "both-dictionary.csv"].map((name) => readFileSync(at(name), "utf8"))).toEqual(dictionaries);
  });

  test("writes no CSV into a file whose name promises something else, unless it is told to", async () => {
    expect(await panel("compared", "--out", at("p.xlsx"))).toMatchObject({
      code: 2,
      err: expect.stringContaining("should end in .csv or .parquet"),
    });
    expect(existsSync(at("p.xlsx"))).toBe(false);
    expect((await panel("compared", "--out", at("q.txt"), "--format", "csv")).code).toBe(0);
  });

  test.each([
    [["--format", "parquet"], /a Parquet file does not go to the terminal: name it with --out/],
    [["--format", "csv", "--out", "x.parquet"], /x\.parquet would be csv by --format and parquet by its name/],
    [["--weeks", "1-9"], /--weeks asks for week 9, but the run has 2 weeks/],
    [["--weeks", "soon"], /--weeks is the text "soon"; weeks are written 27-52, "last 13" or 30\n/],
  ])("%j ends with 2 and says what would be right", async (given, words) => {
    expect(await panel("compared", ...given)).toMatchObject({ code: 2, out: "", err: expect.stringMatching(words) });
  });

  test("says how to record and repeat where nothing was recorded, and that very command does it", async () => {
    const file = writeSmall(folder, "bare.yaml", "record: { every: 1, people: [] }\n", 2);
    kith(["compare", file, "--replicates", "1", "--record", "none", "--workers", "1", "--out", at("bare")]);
    const { code, err } = await panel("bare");
    expect(code).toBe(2);
    expect(err).toContain("recorded nothing of people");
    expect(err).toContain("record: { every: 1, people: [shown, resilience, events, help] }");
    const [, command = ""] = /^ {2}kith (.*)$/m.exec(err) ?? [];
    expect(kith([...command.split(" "), "--workers", "1"]).code, command).toBe(0);
    expect((await panel("bare", "--columns", "shown")).code).toBe(0);
  });

  test("a folder that holds no results is said to be one", async () => {
    expect(await panel("nowhere")).toMatchObject({ code: 2, err: expect.stringContaining("there is no folder") });
    expect(await panel(".")).toMatchObject({ code: 2, err: expect.stringContaining("it has no manifest.json") });
  });
});
