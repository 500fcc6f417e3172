import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { resultsIn } from "../../../src/experiment/executors/exports/results-in.ts";
import { tidyTable } from "../../../src/experiment/executors/exports/write-tidy.ts";
import { describeTable, type TidyTable, tidyTables } from "../../../src/experiment/exports/dictionary/describe-table.ts";
import { dictionaryCsv, dictionaryMarkdown } from "../../../src/experiment/exports/dictionary/dictionary-text.ts";
import { keyFacts } from "../../../src/experiment/exports/dictionary/key-facts.ts";
import type { ResultsAbout } from "../../../src/experiment/exports/results-about.ts";
import type { Block, BlockColumn } from "../../../src/experiment/exports/table/block.ts";
import { tidyRows } from "../../../src/experiment/exports/table/tidy-rows.ts";
import { measures } from "../../../src/model/measures/weekly.ts";
import { writeHandMade } from "./hand-made.ts";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "kith-tidy-"));
  writeHandMade(folder);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function csvOf(table: TidyTable): Promise<string[]> {
  let text = "";
  const tidy = await tidyTable(resultsIn(folder), table);
  await tidy.write(
    "csv",
    (bytes) => void (text += Buffer.from(bytes).toString()),
    () => {},
  );
  return text.trimEnd().split("\n");
}

/** A sweep of three points, of which the design names two any more, in two replicates. */
const about: ResultsAbout = {
  kind: "sweep",
  title: "Climate",
  question: null,
  engine: "0",
  scenario: "",
  seed: "7",
  replicates: 2,
  variants: ["only"],
  factors: [
    { key: "settings.school.climate", numeric: true, title: "climate of school", unit: "share" },
    { key: "network", numeric: false, title: "network", unit: null },
  ],
  points: [
    { point: 0, variant: "only", levels: [0.3, "ring"], seed: "7", hash: "a" },
    { point: 1, variant: "only", levels: [0.5, "ring"], seed: "7", hash: "b" },
    { point: 2, variant: "only", levels: [0.5, "random"], seed: "7", hash: "c" },
  ],
  asked: new Set([0, 2]),
  outcomes: measures,
  outcomeWeeks: 13,
  record: null,
  files: {},
};
const weekly: readonly BlockColumn[] = [
  { name: "run", type: "STRING" },
  { name: "point", type: "INT32" },
  { name: "replicate", type: "INT32" },
  { name: "distress", type: "DOUBLE" },
];
const block = (rows: readonly (readonly [string, number, number, number])[]): Block => ({
  length: rows.length,
  cells: [0, 1, 2, 3].map((c) => rows.map((row) => row[c])) as Block["cells"],
});

describe("a tidy table", () => {
  test("of runs is the parts one after another, an empty cell where a measure is about nobody", async () => {
    const [head, near, far] = await csvOf("runs");
    expect(head.split(",").slice(0, 8)).toEqual([
      "run",
      "point",
      "variant",
      "replicate",
      "seed",
      "hash",
      "distress",
      "distressDevalued",
    ]);
    expect(near).toBe(`0-0,0,near,0,7,${"ab".repeat(32)},20${",".repeat(measures.length - 1)}`);
    expect(far).toMatch(/^1-0,1,far,0,7,/);
  });

  test("of people has a label in the rows of those who have one", async () => {
    const lines = await csvOf("people");
    expect(lines[0]).toBe("run,point,variant,replicate,seed,week,person,label,shown,absent");
    expect(lines[6]).toBe("0-0,0,near,0,7,1,9,,28,1");
    expect(lines[7]).toBe("1-0,1,far,0,7,0,4,Ann,10.5,0");
  });

  test("of ties has a row for each direction", async () => {
    const lines = await csvOf("ties");
    expect(lines[0]).toBe("run,point,variant,replicate,seed,week,from,to,trust,layer,since");
    expect(lines.slice(1)).toHaveLength(6);
    expect(lines[3]).toBe("0-0,0,near,0,7,0,7,4,0.75,0,-3");
  });

  test("of a sweep says what was varied in every row, also where the stored table does not", () => {
    const rows = tidyRows(about, [weekly]);
    expect(rows.columns.map(({ name }) => name)).toEqual([
      "run",
      "point",
      "replicate",
      "settings.school.climate",
      "network",
      "distress",
    ]);
    const made = rows.take(
      block([
        ["0-0", 0, 0, 1],
        ["2-1", 2, 1, 3],
      ]),
      weekly,
      "part-a",
    );
    expect(made.cells.slice(3)).toEqual([
      [0.3, 0.5],
      ["ring", "random"],
      [1, 3],
    ]);
  });

  test("leaves out points that the design no longer names, replicates beyond the last, and runs that stood in a part before", () => {
    const rows = tidyRows(about, [weekly]);
    const first = rows.take(
      block([
        ["0-0", 0, 0, 1],
        ["1-0", 1, 0, 2],
        ["2-0", 2, 0, 3],
        ["0-2", 0, 2, 9],
      ]),
      weekly,
      "part-a",
    );
    expect(first.cells[0]).toEqual(["0-0", "2-0"]);
    const second = rows.take(
      block([
        ["2-0", 2, 0, 3],
        ["2-1", 2, 1, 4],
      ]),
      weekly,
      "part-b",
    );
    expect(second.cells[0]).toEqual(["2-1"]);
  });
});

describe("the data dictionary", () => {
  test("tells of every column of every table, none without a meaning", async () => {
    for (const table of ["runs", "people", "ties"] as const) {
      const { columns } = await tidyTable(resultsIn(folder), table);
      for (const column of columns) expect(column.meaning, `${table}.${column.name}`).not.toMatch(/^$|not described/);
    }
  });

  test("tells of a factor what the schema of scenarios says of its key: unit, meaning, source", () => {
    const columns = describeTable("runs", about, [
      { name: "settings.school.climate", type: "DOUBLE" },
      { name: "network", type: "STRING" },
    ]);
    expect(columns[0]).toMatchObject({
      unit: "share",
      range: "0.3, 0.5",
      source: expect.stringContaining("key of the scenario"),
    });
    expect(columns[1]).toMatchObject({ range: "ring, random" });
    expect(keyFacts("mechanisms.belonging.rate")).toMatchObject({ unit: "per week", source: "assumed" });
    expect(keyFacts("population.identities.0.share")).toMatchObject({ unit: "share" });
    expect(keyFacts("no.such.key")).toBeUndefined();
  });

  test("leaves the range of a scenario's own outcome open: a change in points of 100, or in shares, may be below zero", () => {
    const own = [
      { name: "rise", title: "Rise", unit: "points of 100", meaning: "distress, less weeks 0", worse: 1 },
      { name: "fewer", title: "Fewer", unit: "share", meaning: "share, in excess over the same run with no events", worse: 1 },
    ] as const;
    const names = ["distress", "gap", "highShare", "rise", "fewer"];
    const columns = describeTable(
      "runs",
      { ...about, outcomes: [...measures, ...own] },
      names.map((name) => ({ name, type: "DOUBLE" })),
    );
    expect(columns.map(({ range }) => range)).toEqual(["0 to 100", "-100 to 100", "0 to 1", "", ""]);
  });

  test("is one table for people and one for programs, with the same columns", () => {
    const tables = (["runs", "weekly"] as const).map((name) => ({
      name,
      rows: tidyTables[name],
      columns: describeTable(name, about, [
        { name: "distress", type: "DOUBLE" },
        { name: "settings.school.climate", type: "DOUBLE" },
      ]),
    }));
    const csv = dictionaryCsv(tables).trimEnd().split("\n");
    expect(csv[0]).toBe("table,name,type,unit,range,meaning,source");
    expect(csv).toHaveLength(5);
    expect(csv[1]).toBe(
      'runs,distress,number,points of 100,0 to 100,"mean shown distress of everyone, mean of the last 13 weeks or of all of a shorter run; empty where it is about nobody",docs/measures.md',
    );
    const markdown = dictionaryMarkdown("About.", tables);
    expect(markdown).toContain("## weekly: one row a run and recorded week");
    expect(markdown.match(/^\| distress \|/gm)).toHaveLength(2);
  });
});
