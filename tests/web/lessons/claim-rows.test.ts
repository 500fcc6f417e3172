import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { mapRuns } from "../../../src/experiment/executors/map-runs.ts";
import { testHypotheses } from "../../../src/experiment/executors/test-hypotheses.ts";
import { claimRow, judgeClaim, shownClaims } from "../../../web/worker/claim-rows.ts";
import { lessonIds, scenarioOf, sourceOf } from "./lesson-files.ts";

const folder = mkdtempSync(join(tmpdir(), "kith-claims-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const replicates = 5;

test.each(lessonIds())("what the page computes of lesson %s is what kith test computes", async (id) => {
  const scenario = scenarioOf(sourceOf(id));
  const { hypothesis, seed, variants } = scenario;
  if (hypothesis === null) throw new Error(`${id} claims nothing`);
  const only = { ...hypothesis, claims: shownClaims(scenario) };
  const tested = await testHypotheses([{ name: id, seed, hypothesis: only, variants, replicates }], {
    folder,
    fresh: true,
    map: (runs, onResult) => mapRuns(runs, { workers: 1, worker: null, onResult }),
  });
  const [{ result, first }] = tested ?? [];
  const rows = Array.from({ length: replicates }, (_, replicate) => claimRow(scenario, replicate));
  expect(judgeClaim(scenario, rows).result).toEqual(result.claims[0]);
  expect(rows[0].values).toEqual(Object.fromEntries(Object.entries(first).map(([name, values]) => [name, values[0]])));
});
