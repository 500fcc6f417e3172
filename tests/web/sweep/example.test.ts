import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { runOnce } from "../../../src/experiment/run-once.ts";
import { readScenario } from "../../../src/scenario/parse.ts";
import { exampleFolder, exampleParts, exampleScenario } from "../../../web/sweep/example-files.ts";
import { layRowOver } from "../../../web/worker/lay-row.ts";
import { runnable } from "../../../web/worker/read-source.ts";
import { repeatRow } from "../../../web/worker/repeat-row.ts";
import { openedSweep } from "../../../web/worker/sweep/opened-sweep.ts";
import { readResults } from "../../../web/worker/sweep/read-results.ts";
import { brought } from "./made-up-sweep.ts";

const file = (part: string) => new Uint8Array(readFileSync(join("web/public", exampleFolder, part)));
const opened = await readResults(
  exampleParts.map((part) => brought(`climate/${part}`, file(part))),
  () => {},
);
if (!opened.ok) throw new Error("the example cannot be opened: npm run example-sweep writes it anew");
const { table, source } = opened.results;

describe("the example that comes with the lab", () => {
  test("is of the scenario as it is now, all of its runs are there, and it is small", () => {
    expect(source?.text).toBe(readFileSync(exampleScenario, "utf8"));
    expect(openedSweep(opened.results)).toMatchObject({ missing: 0, failed: 0, from: "runs", designPoints: 36, replicates: 40 });
    expect(exampleParts.reduce((size, part) => size + file(part).length, 0)).toBeLessThan(450_000);
  });

  test("holds what the engine makes of the scenario, to the last bit: runs of three corners, lived again", () => {
    const { scenario } = readScenario(source?.text ?? "", {
      file: "scenario.yaml",
      read: () => ({ problem: "is not here" }),
      sweepRows: 1,
    });
    if (scenario?.sweep == null) throw new Error("the scenario sweeps nothing");
    for (const row of [0, 5, 35]) {
      const lived = runOnce(scenario.sweep.plan(row, 0), { seed: scenario.seed, replicate: 3 });
      const at = table.point.findIndex((point, k) => point === table.manifest.design[row][0] && table.replicate[k] === 3);
      for (const [name, value] of Object.entries(lived?.outcomes ?? { none: 0 }))
        expect(table.outcomes.get(name)?.[at], `${row} ${name}`).toBe(value);
    }
  });

  test("a point that is opened in Compare repeats the runs of the file there, to the last bit", () => {
    const { factors, points } = table.manifest;
    const [at, replicate] = [23, 5];
    const laid = layRowOver(
      { file: "scenario.yaml", text: source?.text ?? "", edits: [] },
      {
        keys: factors.map(({ key }) => key),
        levels: points[at].levels,
        variants: table.manifest.variants,
        variant: points[at].variant,
        seed: table.manifest.seed,
        replicates: 40,
        names: ["as it is", "point 23"],
      },
    );
    const { variants, seed } = runnable({ file: "scenario.yaml", text: laid, edits: [] });
    const { outcomes } = repeatRow(variants, seed, replicate).variants[1];
    const k = table.point.findIndex((point, run) => point === at && table.replicate[run] === replicate);
    for (const [name, value] of Object.entries(outcomes)) expect(table.outcomes.get(name)?.[k], name).toBe(value);
  });
});
