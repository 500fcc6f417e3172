import { describe, expect, test } from "vitest";
import { describeSweep } from "../../../src/cli/describe-sweep.ts";
import { diffScenarios, formatDifference } from "../../../src/scenario/diff.ts";
import { scenarioJsonSchema, schemaAt } from "../../../src/scenario/schema/json-schema.ts";
import { textOf } from "../reader.ts";
import { complaints, scenarioOf, sound } from "../reading.ts";
import { sweepOf, swept, sweptAlone } from "./swept.ts";

describe("the resolved scenario", () => {
  const grid = "grid: { network: { tight: { rewiring: 0 }, loose: { rewiring: 0.5 } }, settings.school.climate: [0.3, 60%] }";

  test("has the sweep as plain data: keys, rows, and what names stand for", () => {
    expect(scenarioOf(swept(grid, "replicates: 9")).resolved.sweep).toEqual({
      keys: ["network", "settings.school.climate"],
      named: { network: { tight: { rewiring: 0 }, loose: { rewiring: 0.5 } } },
      structure: { kind: "free" },
      replication: { kind: "fixed", replicates: 9 },
      sharedShocks: true,
      rows: [
        ["tight", 0.3],
        ["tight", 0.6],
        ["loose", 0.3],
        ["loose", 0.6],
      ],
    });
  });

  test("has none where nothing is swept, so that its text and hash are what they were before there were sweeps", () => {
    const { resolved, hash, sweep } = scenarioOf(sound);
    expect([Object.hasOwn(resolved, "sweep"), sweep]).toEqual([false, null]);
    // Taken from the version before.
    expect(hash).toBe("25f0e7e47348c910fe6e37b060981eaa54d76130b3ec0632dab8bf59a3b61eda");
  });

  test("has another hash with another sweep, and the same for the same rows written in another way", () => {
    const hash = (...lines: string[]) => scenarioOf(sweptAlone(...lines)).hash;
    const two = hash("grid: { settings.school.climate: [0.3, 0.6] }");
    expect(hash("grid: { settings.school.climate: { from: 30%, to: 60%, points: 2 } }")).toBe(two);
    expect(hash("list: [{ settings.school.climate: 0.3 }, { settings.school.climate: 0.6 }]")).toBe(two);
    expect(hash("grid: { settings.school.climate: [0.3, 0.7] }")).not.toBe(two);
    expect(hash("grid: { settings.school.climate: [0.3, 0.6] }", "replicates: 9")).not.toBe(two);
  });
});

test("a scenario with a sweep has the plans of the one without it: what is run alone or looked at in the lab", () => {
  const [one, other] = [sound, swept("grid: { settings.school.climate: [0.3, 0.6] }")].map((text) => scenarioOf(text).variants);
  expect(other).toEqual(one);
});

test("kith diff says what two sweeps vary, not row by row", () => {
  const [before, after] = [
    "grid: { settings.school.climate: [0.3, 0.6] }",
    "grid: { settings.school.climate: { from: 0, to: 0.9, points: 10 } }",
  ].map((line) => scenarioOf(swept(line)));
  expect(diffScenarios(before, after).differences.map(formatDifference)).toEqual([
    "sweep: 2 rows, then 10 rows",
    "sweep.settings.school.climate: 0.3, 0.6, then 0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9",
  ]);
  expect(diffScenarios(scenarioOf(sound), before).sameRuns).toBe(false);
});

test("kith diff says of two sweeps what a file writes: replicates or until, levels by name, and the kind of design", () => {
  const lines = (...[a, b]: string[][]) =>
    diffScenarios(scenarioOf(swept(...a)), scenarioOf(swept(...b))).differences.map(formatDifference);
  const named = "grid: { network: { tight: { rewiring: 0 }, loose: { rewiring: 0.5 } } }";
  const until = "until: { outcome: distress, narrower: 0.1, looks: [20, 40] }";
  expect(lines([named, "replicates: 9"], [named.replace("0.5", "0.6"), until])).toEqual([
    "sweep.network.loose.rewiring: 0.5, then 0.6",
    "sweep.until: not there, then there",
    "sweep.replicates: 9 replicates, then not there",
  ]);
  expect(lines([named, until], [named, until.replace("[20, 40]", "[20, 60]"), "sharedShocks: false"])).toEqual([
    "sweep.until.looks: 20, 40, then 20, 60",
    "sweep.sharedShocks: true, then false",
  ]);
  const morris = "morris: { trajectories: 4, levels: 4, ranges: { settings.school.climate: [0.2, 0.8] } }";
  expect(lines(["grid: { settings.school.climate: [0.2, 0.8] }"], [morris])[0]).toBe(
    "sweep: 2 rows, then 8 rows (morris, trajectories: 4, levels: 4)",
  );
});

test("what kith describe sweep shows as examples can be run as it stands", () => {
  const { data } = describeSweep() as { data: { designs: { kind: string; example: string }[]; keys: { key: string }[] } };
  const files = { "design.csv": "settings.school.climate\n0.3\n0.7\n" };
  const own = data.designs.filter(({ example }) => !example.includes("..."));
  expect(own.length).toBeGreaterThan(7);
  for (const { kind, example } of own) {
    const text = sweptAlone(`${kind}: ${example}`);
    expect([kind, complaints(text, files)]).toEqual([kind, []]);
    expect(sweepOf(text, files).rows.length).toBeGreaterThan(1);
  }
});

test("what docs/sweeps.md shows can be run as it stands", () => {
  const blocks = [...textOf("docs/sweeps.md").matchAll(/```yaml\n(sweep:\n[\s\S]*?)```/g)].map(([, block]) => block);
  expect(blocks.length).toBeGreaterThan(4);
  for (const block of blocks) {
    const text = sweptAlone().replace("sweep:\n", block);
    expect([block, complaints(text)]).toEqual([block, []]);
    expect(sweepOf(text).rows.length).toBeGreaterThan(1);
  }
});

test("the JSON Schema has every kind of design, and dotted keys with their meaning for completion", () => {
  const schema = scenarioJsonSchema();
  const { data } = describeSweep() as { data: { designs: { kind: string }[]; keys: { key: string }[] } };
  const keys = [...data.designs.map(({ kind }) => kind), ...data.keys.map(({ key }) => key)];
  expect(Object.keys(schemaAt(schema, ["sweep"])?.properties ?? {}).toSorted()).toEqual(keys.toSorted());
  for (const path of [["grid"], ["zip"], ["latinHypercube", "ranges"], ["sobolIndices", "ranges"]])
    expect(schemaAt(schema, ["sweep", ...path, "mechanisms.belonging.rate"])?.description).toBe(
      "How fast belonging follows acceptance.",
    );
});

test("reading goes on where a sweep is wrong: the rest of the scenario is checked as ever", () => {
  const text = swept("sobol: { points: 0, ranges: 3 }").replace("rewiring: 0.05", "rewiring: 5");
  expect(complaints(text)).toEqual([
    "18:13  network.rewiring is 5; it must be between 0 and 1",
    "27:20  sweep.sobol.points is 0 points; it must be a whole number from 1 to 20,000",
    "27:31  sweep.sobol.ranges is 3; it must be a group of keys of the scenario, each with a dot at every step: settings.school.climate",
  ]);
});
