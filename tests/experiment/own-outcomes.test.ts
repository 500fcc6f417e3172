import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Papa from "papaparse";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { compareScenario } from "../../src/experiment/compare-scenario.ts";
import { inOrder } from "../../src/experiment/comparison.ts";
import { compareInFolder, type Storable } from "../../src/experiment/executors/compare-in-folder.ts";
import { resultsIn } from "../../src/experiment/executors/exports/results-in.ts";
import { tidyTable } from "../../src/experiment/executors/exports/write-tidy.ts";
import { here } from "../../src/experiment/executors/here.ts";
import type { OwnOutcome } from "../../src/scenario/sweep/sweep.ts";
import { treeOf } from "../cli/tree.ts";
import { scenarioOf } from "../scenario/reading.ts";
import { smallStudy } from "./small-study.ts";

const outcomes = scenarioOf(`kith: 1
title: Outcomes
weeks: 8
population: { people: 40, identities: [{ dimension: religion, share: 0.3, visibility: 0.6 }] }
settings: { school: { climate: 0.7, time: 0.6, units: 3 } }
network: { generator: small-world, neighbors: 6, rewiring: 0.05 }
outcomes:
  - { name: all, title: Distress of all, statistic: mean, of: distress }
  - { name: late, statistic: mean, of: distress, weeks: last 2, by: religion }
  - { name: nobody, statistic: mean, of: distress, who: degree above 1000 }
`).outcomes;
const study = (own: readonly OwnOutcome[] = outcomes, outcome = "late_religion"): Storable => ({
  ...smallStudy(3),
  outcome,
  outcomes: own,
});

let folder: string;
let notes: string[];
beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), "kith-own-")), "results");
  notes = [];
});
afterEach(() => rmSync(join(folder, ".."), { recursive: true, force: true }));

const compare = (one: Storable, outcome = one.outcome) =>
  compareInFolder(one, {
    folder,
    replicates: one.replicates,
    outcome,
    record: null,
    executor: here,
    signal: new AbortController().signal,
    apart: "refuse",
    retryFailed: false,
    note: (text) => notes.push(text),
    onProgress: () => {},
  });
const tableIn = (name: string) =>
  Papa.parse<Record<string, string>>(readFileSync(join(folder, name), "utf8"), { header: true, skipEmptyLines: true });

describe("outcomes of one's own in a comparison", () => {
  test("are told of in the dictionary of exported tables", async () => {
    await compare(study());
    const { columns } = await tidyTable(resultsIn(folder), "runs");
    const late = columns.find(({ name }) => name === "late_religion");
    expect(late).toMatchObject({ unit: "points of 100", source: "outcomes or hypothesis of the scenario" });
    expect(late?.meaning).toMatch(/^mean distress of people with the identity religion, weeks 7 to 8/);
    expect(columns.map(({ meaning }) => meaning)).not.toContain("not described by this version");
  });

  test("are columns of the summary after the weekly measures, empty where they are about nobody", async () => {
    await compare(study());
    const { data, meta } = tableIn("summary.csv");
    expect(meta.fields?.slice(-4)).toEqual(["all", "late_religion", "late_others", "nobody"]);
    expect(data).toHaveLength(6);
    for (const row of data) {
      expect(Number(row["all"])).toBeCloseTo(Number(row["distress"]), 10);
      expect(row["nobody"]).toBe("");
    }
  });

  test("are compared in pairs like any measure, and explained in the dictionary", async () => {
    const { outcome, pairs, variants, runs } = await compare(study());
    expect([outcome.name, pairs[0].measure]).toEqual(["late_religion", "late_religion"]);
    const differences = [0, 1, 2].map((r) => {
      const of = (variant: string) =>
        runs.find((run) => run.variant === variant && run.replicate === r)?.outcomes["late_religion"];
      return (of("scattered") ?? 0) - (of("clustered") ?? 0);
    });
    expect(pairs[0].difference).toBeCloseTo((differences[0] + differences[1] + differences[2]) / 3, 12);
    expect(pairs[0].sentence).toContain("mean distress of people with the identity religion, weeks 7 to 8,");
    expect(variants[0].means["all"]).toBeCloseTo(variants[0].means.distress ?? 0, 10);
    expect(
      tableIn("comparisons.csv")
        .data.map(({ measure }) => measure)
        .slice(-3),
    ).toEqual(["late_religion", "late_others", "nobody"]);
    expect(readFileSync(join(folder, "dictionary.md"), "utf8")).toContain(
      "| late_others | points of 100 | mean distress of people who do not carry the identity religion, weeks 7 to 8 |",
    );
  });

  test("are the same numbers in the folder, read again from it, and without any", async () => {
    const first = await compare(study());
    const again = await compare(study());
    expect(again.runs).toEqual(first.runs);
    expect(notes).toEqual(["6 of 6 runs are there already"]);
    expect(inOrder(compareScenario(study(), { replicates: 3 }).runs)).toEqual(first.runs);
  });

  test("that are defined otherwise are made again; those that are gone leave the bytes of a folder that never had any", async () => {
    await compare(study());
    await compare(study(outcomes.map((one) => ({ ...one, statistic: { ...one.statistic, weeks: { from: 1, to: 2 } } }))));
    expect(notes.filter((note) => note.includes("other outcomes were asked of its runs"))).toHaveLength(2);
    await compare(study([], "distress"));
    const after = treeOf(folder);
    rmSync(folder, { recursive: true });
    await compare(smallStudy(3), "distress");
    expect(after).toEqual(treeOf(folder));
  });
});
