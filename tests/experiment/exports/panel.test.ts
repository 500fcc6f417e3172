import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parquetReadObjects } from "hyparquet";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { compareInFolder } from "../../../src/experiment/executors/compare-in-folder.ts";
import { resultsIn } from "../../../src/experiment/executors/exports/results-in.ts";
import { NothingRecorded, type PanelOptions, panelOf } from "../../../src/experiment/executors/exports/write-panel.ts";
import { here } from "../../../src/experiment/executors/here.ts";
import { LagMemory } from "../../../src/experiment/exports/panel/lag-memory.ts";
import { factsFor, factsOfRun } from "../../../src/experiment/exports/panel/person-facts.ts";
import { smallStudy } from "../small-study.ts";
import { writeHandMade } from "./hand-made.ts";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "kith-panel-"));
  writeHandMade(join(folder, "hand"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const byHand: PanelOptions = {
  columns: null,
  weeks: null,
  lag: 0,
  facts: [],
  setUp: () => {
    throw new Error("nobody is drawn anew");
  },
  onPart: () => {},
};

async function csvOf(name: string, options: Partial<PanelOptions> = {}): Promise<string[]> {
  const panel = await panelOf(resultsIn(join(folder, name)), { ...byHand, ...options });
  let text = "";
  await panel.write("csv", (bytes) => void (text += Buffer.from(bytes).toString()));
  return text.trimEnd().split("\n");
}

describe("a panel of persons and weeks", () => {
  test("has one row a run, week and person, with everything that says whose week it is", async () => {
    expect(await csvOf("hand")).toEqual([
      "run,point,variant,replicate,seed,week,person,label,shown,absent",
      "0-0,0,near,0,7,0,4,,10.5,0",
      "0-0,0,near,0,7,0,7,,20,0",
      "0-0,0,near,0,7,0,9,,30,0",
      "0-0,0,near,0,7,1,4,,11.5,0",
      "0-0,0,near,0,7,1,7,,25,0",
      "0-0,0,near,0,7,1,9,,28,1",
      "1-0,1,far,0,7,0,4,Ann,10.5,0",
      "1-0,1,far,0,7,0,7,'=Bo,20,0",
      '1-0,1,far,0,7,0,9,"C, D",30,0',
      "1-0,1,far,0,7,1,4,Ann,10.5,0",
      "1-0,1,far,0,7,1,7,'=Bo,21,0",
      '1-0,1,far,0,7,1,9,"C, D",27.1,0',
    ]);
  });

  test("has, when asked, what the same person of the same run had a week before: nothing at the start", async () => {
    const lines = await csvOf("hand", { columns: ["shown"], lag: 1, weeks: { from: 1, to: 1 } });
    expect(lines).toEqual([
      "run,point,variant,replicate,seed,week,person,label,shown,shown_lag1",
      "0-0,0,near,0,7,1,4,,11.5,10.5",
      "0-0,0,near,0,7,1,7,,25,20",
      "0-0,0,near,0,7,1,9,,28,30",
      "1-0,1,far,0,7,1,4,Ann,10.5,10.5",
      "1-0,1,far,0,7,1,7,'=Bo,21,20",
      '1-0,1,far,0,7,1,9,"C, D",27.1,30',
    ]);
    const all = await csvOf("hand", { columns: ["shown"], lag: 1 });
    const atStart = all.filter((line) => /,7,0,[479],/.test(line));
    expect(atStart).toHaveLength(6);
    for (const line of atStart) expect(line, "nobody has the weeks of another run").toMatch(/,\d+(\.\d+)?,$/);
  });

  test("looks back as many recorded weeks as it was asked to, whatever their numbers", () => {
    const memory = new LagMemory(1, 2);
    const into = [[] as (number | null)[]];
    for (const [row, week] of [0, 4, 8, 12].entries()) memory.take(week, 7, [[1, 2, 3, 4]], row, into);
    expect(into).toEqual([[null, null, 1, 2]]);
  });

  test("refuses a column that is not there, with what was meant and what there is", async () => {
    await expect(csvOf("hand", { columns: ["show", "shown"] })).rejects.toThrow(
      'there is no column "show" (did you mean "shown"?) to be had; known: identities, traits, units, recorded, shown, absent',
    );
  });

  test("is the same table as Parquet", async () => {
    const panel = await panelOf(resultsIn(join(folder, "hand")), byHand);
    const pieces: Uint8Array[] = [];
    expect(await panel.write("parquet", (bytes) => void pieces.push(bytes))).toBe(12);
    const rows = await parquetReadObjects({ file: new Uint8Array(Buffer.concat(pieces)).buffer });
    expect(rows[11]).toEqual({
      run: "1-0",
      point: 1,
      variant: "far",
      replicate: 0,
      seed: "7",
      week: 1,
      person: 9,
      label: "C, D",
      shown: Math.fround(27.1),
      absent: 0,
    });
  });

  test("is not made from a table that was damaged, or that belongs to other results", async () => {
    writeHandMade(join(folder, "damaged"));
    const path = join(folder, "damaged", "people", "part-p001-r000000-000001.parquet");
    const bytes = readFileSync(path);
    bytes[200] ^= 4;
    writeFileSync(path, bytes);
    await expect(csvOf("damaged")).rejects.toThrow(/people\/part-p001-r000000-000001 is damaged/);
    writeHandMade(join(folder, "foreign"));
    const manifest = join(folder, "foreign", "manifest.json");
    writeFileSync(manifest, readFileSync(manifest, "utf8").replace("hash far", "hash nearby"));
    await expect(csvOf("foreign")).rejects.toThrow(/part-p001-r000000-000001 belongs to other results/);
  });
});

describe("a panel of runs", () => {
  const study = smallStudy(3);
  const compare = (name: string, people: readonly ("shown" | "resilience")[], every = 2) =>
    compareInFolder(study, {
      folder: join(folder, name),
      replicates: 3,
      outcome: "distress",
      record: people.length === 0 ? null : { every, model: true, people, trust: false },
      executor: here,
      signal: new AbortController().signal,
      apart: "refuse",
      retryFailed: false,
      note: () => {},
      onProgress: () => {},
    });
  const drawn: Partial<PanelOptions> = {
    facts: factsFor(["religion"], ["school"]),
    setUp: ({ point, replicate }) => ({ plan: study.variants[point].plan, chance: { seed: study.seed, replicate } }),
  };

  test("knows who is devalued: their mean is the run's own measure of that week", async () => {
    await compare("runs", ["shown", "resilience"]);
    const [head, ...lines] = await csvOf("runs", { ...drawn, columns: ["devalued", "shown"] });
    expect(head).toBe("run,point,variant,replicate,seed,week,person,devalued,shown");
    const weekly = new Map<string, number>();
    for (const point of [0, 1]) {
      const file = readFileSync(join(folder, "runs", "weekly", `part-p00${point}-r000000-000003.parquet`));
      for (const row of await parquetReadObjects({ file: new Uint8Array(file).buffer }))
        weekly.set(`${row["run"]} ${row["week"]}`, Number(row["distressDevalued"]));
    }
    const sums = new Map<string, { sum: number; people: number }>();
    for (const line of lines) {
      const [run, , , , , week, , devalued, shown] = line.split(",");
      const entry = sums.get(`${run} ${week}`) ?? { sum: 0, people: 0 };
      sums.set(`${run} ${week}`, entry);
      if (devalued !== "1") continue;
      entry.sum += Number(shown);
      entry.people++;
    }
    expect(sums.size).toBe(6 * 5);
    for (const [key, { sum, people }] of sums) expect(sum / people, key).toBeCloseTo(weekly.get(key) ?? 0, 4);
  });

  test("says of a lag how many weeks it goes back: fewer before the last week, which is recorded whatever its number", async () => {
    await compare("thirds", ["shown"], 3);
    const [, ...lines] = await csvOf("thirds", { columns: ["shown"], lag: 1 });
    const rows = lines.map((line) => line.split(",")).filter(([run, , , , , , person]) => run === "0-0" && person === "0");
    expect(rows.map(([, , , , , week]) => week)).toEqual(["0", "3", "6", "8"]);
    expect(rows[3][8], "week 6").toBe(rows[2][7]);
    const meaningOf = async (name: string) => {
      const { plan } = await panelOf(resultsIn(join(folder, name)), { ...byHand, columns: ["shown"], lag: 1 });
      return plan.columns.at(-1)?.meaning;
    };
    expect(await meaningOf("thirds")).toBe(
      "shown of the same person 1 recorded week before (3 weeks, or fewer before the last week of a run); empty where the run is not that old",
    );
    await compare("weeks", ["shown"], 1);
    expect(await meaningOf("weeks")).toBe("shown of the same person 1 week before; empty where the run is not that old");
  });

  test("people are the same in every variant of a replicate, and others in another replicate", async () => {
    const [, ...lines] = await csvOf("runs", {
      ...drawn,
      columns: ["trait_resilience", "unit_school"],
      weeks: { from: 0, to: 0 },
    });
    const of = (run: string) => lines.filter((line) => line.startsWith(`${run},`)).map((line) => line.split(",").slice(6).join());
    expect(of("0-1")).toEqual(of("1-1"));
    expect(of("0-1")).toHaveLength(40);
    expect(of("0-1")).not.toEqual(of("0-2"));
    expect(new Set(of("0-1").map((line) => line.split(",")[2]))).toEqual(new Set(["school 1", "school 2", "school 3"]));
  });

  test("tells one identity from another", () => {
    const [variant] = study.variants;
    const [identity] = variant.plan.people.identities;
    const identities = [
      { ...identity, share: 0 },
      { ...identity, dimension: "age", share: 1 },
    ];
    const plan = { ...variant.plan, people: { ...variant.plan.people, identities } };
    const facts = factsFor(["religion", "age", "gender"], []).slice(0, 4);
    const { values } = factsOfRun(plan, { seed: 1, replicate: 0 }, facts);
    expect(facts.map(({ name }) => name)).toEqual(["devalued", "devalued_religion", "devalued_age", "devalued_gender"]);
    expect(values.map((read) => read?.(5))).toEqual([1, 0, 1, undefined]);
  });

  test("names of identities and settings become names that programs take, all different", () => {
    const names = factsFor(["sexual orientation", "sexual_orientation"], ["work place"]).map(({ name }) => name);
    expect(names).toEqual(
      expect.arrayContaining(["devalued_sexual_orientation", "devalued_sexual_orientation_2", "unit_work_place"]),
    );
    expect(new Set(names).size).toBe(names.length);
  });

  test("a fact that a run knows nothing of is empty there", async () => {
    const facts = factsFor(["religion", "age"], []);
    const [, line] = await csvOf("runs", { ...drawn, facts, columns: ["devalued_age", "devalued_religion"] });
    expect(line).toMatch(/^0-0,0,clustered,0,7,0,0,[01],$/);
  });

  test("is none where nothing was recorded", async () => {
    await compare("nothing", []);
    await expect(csvOf("nothing")).rejects.toThrow(NothingRecorded);
  });
});
