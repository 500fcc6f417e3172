import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { kithHere } from "./here.ts";
import { temporaryFolder } from "./kith.ts";

let folder: string;
beforeAll(() => {
  folder = temporaryFolder();
  writeFileSync(
    join(folder, "swept.yaml"),
    `kith: 1
title: A small class
seed: 7
weeks: 4
warmUp: 0
population: { people: 30, identities: [{ dimension: religion, share: 0.3 }] }
settings: { school: { climate: 0.5, time: 1 } }
network: { generator: small-world }
sweep: { grid: { settings.school.climate: [0.2, 0.8] } }
`,
  );
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test.each([
  ["run", []],
  ["explain", ["--person", "3"]],
  ["buffering", ["--replicates", "2"]],
])("kith %s of a scenario with a sweep says that it takes the point from which the sweep starts out", async (command, given) => {
  const file = join(folder, "swept.yaml");
  const { code, err } = await kithHere([command, file, ...given]);
  expect(code, err).toBe(0);
  expect(err).toContain(
    `This is the scenario that its sweep starts out from; the sweep of 2 points runs by kith sweep run ${file}`,
  );
});
