import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { calibrationTargets } from "../../src/experiment/calibration/targets.ts";
import { buildCommand, kith, temporaryFolder } from "./kith.ts";

let folder: string;
beforeAll(() => {
  buildCommand();
  folder = temporaryFolder();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const scenario = (mechanisms: string, ties = "adult", weeks = 104) => `kith: 1
title: Validated
seed: 3
weeks: ${weeks}
warmUp: 4
population: { people: 60, identities: [{ dimension: religion, share: 0.4 }] }
settings: { work: { climate: 0.5, time: 1, units: 3 } }
${ties === "fixed" ? "network: { generator: small-world }" : ""}
ties: { preset: ${ties} }
mechanisms: ${mechanisms}
`;
const write = (name: string, text: string) => {
  writeFileSync(join(folder, name), text);
  return name;
};

test("kith validate --json has a row for each target, with value, interval and verdict, the same for any number of workers", () => {
  const file = write("small.yaml", scenario("{ preset: both }"));
  const given = ["validate", file, "--set", "calibration", "--replicates", "2", "--json"];
  const runs = ["1", "2"].map((workers) => kith([...given, "--workers", workers], { cwd: folder }));
  for (const { code, err } of runs) expect(code, err).toBe(0);
  expect(runs[0].out).toBe(runs[1].out);
  const card = JSON.parse(runs[0].out) as { rows: Record<string, unknown>[] };
  expect(card.rows.map(({ id }) => id)).toEqual(calibrationTargets.map(({ id }) => id));
  for (const row of card.rows)
    expect(Object.keys(row)).toEqual(expect.arrayContaining(["id", "set", "target", "value", "interval", "verdict"]));
});

test("--min-inside ends with 4 where too few rows are inside, and complains where no such row is asked for", () => {
  const file = write("few.yaml", scenario("{ preset: both }"));
  const given = ["validate", file, "--replicates", "2", "--workers", "1"];
  expect(kith([...given, "--set", "calibration", "--min-inside", "1"], { cwd: folder }).code).toBe(4);
  const { code, err } = kith([...given, "--set", "validation", "--min-inside", ".5"], { cwd: folder });
  expect([code, err]).toEqual([2, expect.stringContaining("--set validation leaves out")]);
});

test("a scenario that the targets are not about is refused, with what would fit", () => {
  const refused = (text: string) => kith(["validate", write("other.yaml", text), "--replicates", "2"], { cwd: folder });
  const cases: [string, RegExp][] = [
    [scenario("{ preset: both }", "fixed"), /ties: \{ preset: adult \}/],
    [scenario("{ preset: none }"), /off; the targets are about the preset both/],
    [scenario("{ preset: both }", "adult", 60), /104 or more are needed/],
  ];
  for (const [text, words] of cases) {
    const { code, err } = refused(text);
    expect([code, err]).toEqual([2, expect.stringMatching(words)]);
  }
});

test("kith calibrate wants at least four particles, half of which it can keep", () => {
  const { code, err } = kith(["calibrate", "--particles", "3"], { cwd: folder });
  expect([code, err]).toEqual([2, expect.stringContaining("particles")]);
});
