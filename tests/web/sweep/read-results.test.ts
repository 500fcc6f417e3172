import { describe, expect, test } from "vitest";
import { measures } from "../../../src/model/measures/weekly.ts";
import { sweepWords } from "../../../web/words/sweep.ts";
import type { BroughtFile, SweepFault } from "../../../web/worker/sweep/asks.ts";
import { lackingRuns } from "../../../web/worker/sweep/lacking-runs.ts";
import { openedSweep } from "../../../web/worker/sweep/opened-sweep.ts";
import { type ReadResults, readResults } from "../../../web/worker/sweep/read-results.ts";
import { brought, madeUpSweep } from "./made-up-sweep.ts";

const sweep = madeUpSweep();
const { manifest } = sweep;
const source = [brought("climate/source/scenario.yaml", "kith: 1\n"), brought("climate/source/ties.csv", "from,to\n")];
const half = (firstPoint: number, endPoint: number) => ({ firstPoint, endPoint, first: 0, end: manifest.replicates });
const part = (firstPoint: number, endPoint: number, without?: ReadonlySet<string>) => {
  const [path, bytes] = sweep.part(half(firstPoint, endPoint), without);
  return brought(`climate/${path}`, bytes);
};
const manifestFile = brought("climate/manifest.json", sweep.manifestText);

async function read(files: readonly BroughtFile[]): Promise<ReadResults> {
  const found = await readResults(files, () => {});
  if (!found.ok) throw new Error(found.faults.map(sweepWords.fault).join("\n"));
  return found.results;
}

async function faultsOf(files: readonly BroughtFile[]): Promise<readonly SweepFault[]> {
  const found = await readResults(files, () => {});
  return found.ok ? [] : found.faults;
}

/** As a person reads it. */
const words = async (files: readonly BroughtFile[]) => (await faultsOf(files)).map(sweepWords.fault).join("\n");

describe("a results folder", () => {
  test("is read part by part, and says so", async () => {
    const told: number[] = [];
    const found = await readResults([manifestFile, part(0, 10), part(10, 20), ...source], ({ done }) => told.push(done));
    if (!found.ok) throw new Error("not read");
    expect(told).toEqual([1, 2]);
    const opened = openedSweep(found.results);
    expect(opened).toMatchObject({
      name: "climate",
      from: "parts",
      designPoints: 20,
      replicates: 20,
      runs: 400,
      missing: 0,
      failed: 0,
      outcome: "distress",
      sameEngine: true,
    });
    expect(opened.factors.map(({ title, levels }) => [title, levels])).toEqual([
      ["climate of school", [0.1, 0.3, 0.5, 0.7, 0.9]],
      ["close ties", [0, 1, 2, 4]],
    ]);
    expect(opened.source).toEqual({ file: "scenario.yaml", text: "kith: 1\n", files: { "ties.csv": "from,to\n" } });
  });

  test("lists runs that are missing as stretches of repeats, and runs that failed with why", async () => {
    const failed = { run: "3-7", point: 3, variant: "run", replicate: 7, seed: "7", week: 4, message: "a share above 1" };
    const lost = new Set(["3-7", "3-8", "12-0", "12-1", "12-4"]);
    const { table, failed: told } = await read([
      manifestFile,
      part(0, 20, lost),
      brought("climate/failed/part-p000000-000020-r000000-000020.json", JSON.stringify([failed])),
    ]);
    expect([table.length, table.missing, table.failed]).toEqual([395, 4, 1]);
    expect(lackingRuns(table, told)).toEqual({
      missing: [
        { at: 3, ranges: [[8, 8]], number: 1 },
        {
          at: 12,
          ranges: [
            [0, 1],
            [4, 4],
          ],
          number: 3,
        },
      ],
      pointsMissing: 2,
      failed: [failed],
    });
  });

  test("a part with one changed bit is left out and named; its runs are missing, all others are there", async () => {
    const [path, bytes] = sweep.part(half(10, 20));
    const flipped = new Uint8Array(bytes);
    flipped[1000] ^= 1;
    const { table, notes } = await read([manifestFile, part(0, 10), brought(`climate/${path}`, flipped)]);
    expect([table.length, table.missing]).toEqual([200, 200]);
    expect(notes.map(sweepWords.fault).join()).toMatch(
      /^1 part left out, because it is damaged or of other results: part-p000010-000020-.*kith sweep run makes them again\.$/,
    );
  });

  test("a part of another sweep is left out and says why", async () => {
    const other = madeUpSweep({ climates: [0.2, 0.4, 0.5, 0.7, 0.9] });
    const [path, bytes] = other.part(half(10, 20));
    const [stray, strayBytes] = other.part(half(0, 10));
    const { table, notes } = await read([
      manifestFile,
      brought(`climate/${path}`, bytes),
      brought(`climate/${stray}`, strayBytes),
    ]);
    expect(table.length).toBe(200); // Of the second half nothing differs.
    expect(notes.map(sweepWords.fault).join()).toContain("belongs to other points");
  });

  test("with its merged file alone, and without parts, is read as well", async () => {
    const found = await read([manifestFile, brought("climate/runs.parquet", sweep.merged()), ...source]);
    expect([found.from, found.table.length, found.source?.file]).toEqual(["runs", 400, "scenario.yaml"]);
  });

  test("that was begun and holds no run yet says so", async () => {
    expect(await words([manifestFile])).toBe("climate holds no runs.");
  });

  test("with a manifest that was changed by hand is refused", async () => {
    const changed = brought("climate/manifest.json", sweep.manifestText.replace('"seed": "7"', '"seed": "8"'));
    expect(await words([changed, part(0, 20)])).toMatch(/^manifest.json cannot be read: .*damaged/);
  });

  test("of kith compare belongs to another room: its scenario can be opened there", async () => {
    const found = await readResults(
      [
        brought("two/manifest.json", '{"kithResults": 1, "title": "Two towns", "points": []}'),
        brought("two/source/scenario.yaml", "kith: 1\n"),
      ],
      () => {},
    );
    expect(found).toEqual({
      ok: false,
      faults: [],
      compare: { name: "two", title: "Two towns", source: { file: "scenario.yaml", text: "kith: 1\n", files: {} } },
    });
  });
});

describe("single files", () => {
  test("runs.parquet knows its sweep by itself; only the scenario is not in it", async () => {
    const { table, from, source: none } = await read([brought("runs.parquet", sweep.merged())]);
    expect([from, table.length, none]).toEqual(["runs", 400, null]);
    expect(table.manifest.question).toBe("Does a harsher climate weigh less on people with close ties?");
  });

  test("summary.csv holds the same runs as the parts, whatever the order of its rows, and its parameters are found", async () => {
    const [whole, csv] = [await read([manifestFile, part(0, 20)]), sweep.summary()];
    const [head, ...lines] = csv.trimEnd().split("\n");
    const { table, from } = await read([brought("summary.csv", `${[head, ...lines.reverse()].join("\n")}\n`)]);
    expect(from).toBe("table");
    expect(table.manifest).toMatchObject({ engine: manifest.engine, scenario: manifest.scenario, seed: "7", replicates: 20 });
    expect(table.manifest.factors.map(({ key, numeric, title }) => [key, numeric, title])).toEqual([
      ["settings.school.climate", true, "climate of school"],
      ["network.close", true, "close"],
    ]);
    const numbers = ({ point, replicate, outcomes, manifest: own }: typeof table) =>
      Array.from(point, (at, k) => [
        own.points[at].point,
        replicate[k],
        outcomes.get("distress")?.[k],
        outcomes.get("isolates")?.[k],
      ]);
    expect(numbers(table)).toEqual(numbers(whole.table));
  });

  test("a level that a spreadsheet would run as a formula comes back as it was", async () => {
    const csv =
      "run,point,variant,replicate,seed,hash,network,distress,engine,scenario\n0-0,0,run,0,7,ab,'=ring,31.5,1,cd\n1-0,1,run,0,7,ab,random,30,1,cd\n";
    const { table } = await read([brought("summary.csv", csv)]);
    expect(table.manifest.points.map(({ levels }) => levels)).toEqual([["=ring"], ["random"]]);
  });

  test("runs that a table lacks are missing where other points have the repeat", async () => {
    const lines = sweep.summary().split("\n");
    const { table } = await read([brought("summary.csv", lines.filter((line) => !/^(4-3|9-9),/.test(line)).join("\n"))]);
    expect([table.length, table.missing]).toEqual([398, 2]);
  });
});

describe("what cannot be read ends in words", () => {
  const header = "run,point,variant,replicate,seed,hash,climate,distress,engine,scenario";
  const row = "0-0,0,run,0,7,ab,0.5,31.5,1,cd";
  const csv = (text: string) => words([brought("summary.csv", text)]);

  test("columns that are missing are named, all of them", async () => {
    expect(await csv("run,point,climate,distress\n0-0,0,0.5,31\n")).toBe(
      "summary.csv lacks the columns scenario, engine, variant, replicate, seed and hash, so nobody can tell what its numbers are of. Take the summary.csv that kith sweep merge writes.",
    );
  });

  test("summary.csv of kith compare is told from that of a sweep", async () => {
    const columns = ["run", "point", "variant", "replicate", "seed", "hash", ...measures.map(({ name }) => name)];
    expect(await csv(`${columns.join()}\n`)).toContain("lacks the columns scenario and engine");
  });

  test("cells that are no numbers are told with line and column, a dozen of them at most", async () => {
    const bad = Array.from({ length: 40 }, (_, r) => `${r}-0,${r},run,0,7,ab,0.5,much,1,cd`);
    const told = await faultsOf([brought("summary.csv", [header, row, ...bad].join("\n"))]);
    expect(told.length).toBe(12);
    expect(sweepWords.fault(told[0])).toBe("summary.csv, line 3: distress is \u201cmuch\u201d, which is not a number.");
  });

  test("a file that was cut off in a row, rows of two sweeps, a run that is there twice", async () => {
    expect(await csv(`${header}\n${row}\n1-0,1,run`)).toContain("line 3: 3 cells where 10 are wanted. The file may be cut off.");
    expect(await csv(`${header}\n${row}\n${row.replace("0-0,0", "1-0,1").replace("cd", "ef")}\n`)).toContain(
      "in line 3 scenario is \u201cef\u201d, before it was \u201ccd\u201d",
    );
    expect(await csv(`${header}\n${row}\n${row}\n`)).toBe("Repeat 0 of point 0 is there twice.");
    expect(await csv(`${header}\n${row}\n0-1,0,run,1,7,ab,0.7,30,1,cd\n`)).toContain(
      "climate is \u201c0.7\u201d, before it was \u201c0.5\u201d",
    );
  });

  test("no outcome, no parameter, no rows", async () => {
    expect(await csv("run,point,variant,replicate,seed,hash,climate,engine,scenario\n")).toContain("no column with an outcome");
    expect(await csv("run,point,variant,replicate,seed,hash,distress,engine,scenario\n")).toContain("varies nothing");
    expect(await csv(`${header}\n`)).toBe("summary.csv holds no runs.");
    expect(await csv("")).toBe("summary.csv holds no runs.");
    expect(await csv("name,age\nAnna,12\n")).toContain("This is not a sweep\u2019s results: summary.csv.");
  });

  test("nothing, something else, parts without their manifest, two folders at once", async () => {
    expect(await words([])).toBe("There was no file in what was dropped.");
    expect(await words([brought("holiday.jpg", "x")])).toContain("This is not a sweep\u2019s results: holiday.jpg.");
    expect(await words([brought("parts/part-p000000-000010-r000000-000020.parquet", "x")])).toContain(
      "one part without manifest.json",
    );
    expect(await words([manifestFile, brought("other/manifest.json", "{}")])).toBe(
      "There is more than one thing to open: climate and other. Drop one of them.",
    );
  });

  test("Parquet of somebody else, cut off or empty", async () => {
    for (const bytes of [new Uint8Array(), new Uint8Array(5000), sweep.merged().slice(0, 4000)])
      expect(await words([brought("runs.parquet", bytes)])).toMatch(/^runs\.parquet cannot be read: .*damaged/);
  });
});
