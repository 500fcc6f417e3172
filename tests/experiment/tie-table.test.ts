import { expect, test } from "vitest";
import { createRecorder } from "../../src/engine/recorder.ts";
import { createSimulation, run } from "../../src/engine/simulation.ts";
import { estimateBytes } from "../../src/experiment/memory.ts";
import { RecordedTables } from "../../src/experiment/store/recorded-tables.ts";
import type { World } from "../../src/model/world.ts";
import { planOf } from "../support/plans.ts";

const growing = { source: { generator: "empty", values: {} }, trust: "as given", change: "none", by: null } as const;
const living = planOf({ size: 50, ties: "school", network: growing, warmUp: 4, weeks: 12 });
const record = { every: 5, model: false, people: [], trust: true };

/** The rows that the ties of a world make: week, from, to, trust, layer, since; by the two ids. */
function rowsOf({ week, network }: World): unknown[][] {
  const { size, ids, offsets, ends, targets, trust, layer, since } = network;
  const rows: number[][] = [];
  for (let i = 0; i < size; i++)
    for (let a = offsets[i]; a < ends[i]; a++)
      rows.push([week, ids[i], ids[targets[a]], Math.fround(trust[a]), layer[a], since.length === 0 ? 0 : since[a]]);
  return rows;
}

test.each([
  ["live", living],
  ["stay", planOf({ size: 50, weeks: 12 })],
])(
  "the table of ties has a row for each direction of each tie there was at the end of a recorded week, where ties %s",
  (_, plan) => {
    const tables = new RecordedTables(record);
    const truth: unknown[][] = [];
    for (const replicate of [0, 1]) {
      const chance = { seed: 5, replicate };
      const recorder = createRecorder(record, plan.weeks);
      const simulation = createSimulation(plan, chance);
      run(simulation, recorder.record);
      const who = { run: `0-${replicate}`, point: 0, variant: "only", replicate, seed: "5" };
      tables.add(who, recorder.recording(), simulation.world.network);
      run(createSimulation(plan, chance), (world) => {
        if ([0, 5, 10, 12].includes(world.week)) truth.push(...rowsOf(world).map((row) => [who.run, replicate, ...row]));
      });
    }
    const columns = tables.columns().get("ties") ?? [];
    const names = ["run", "point", "variant", "replicate", "seed", "week", "from", "to", "trust", "layer", "since"];
    expect(columns.map(({ name }) => name)).toEqual(names);
    const shown = ["run", "replicate", "week", "from", "to", "trust", "layer", "since"];
    const kept = shown.map((name) => columns.find((column) => column.name === name)?.data ?? []);
    expect(Array.from({ length: kept[0].length }, (_row, k) => kept.map((data) => data[k]))).toEqual(truth);
    expect(truth.length).toBeGreaterThan(2 * 4 * 100);
  },
);

test("where ties live more memory is reckoned with than where they stay, and more where they are recorded", () => {
  const fixed = { ...living, ties: null };
  expect(estimateBytes(living, null, 1)).toBeGreaterThan(estimateBytes(fixed, null, 1));
  expect(estimateBytes(living, record, 1)).toBeGreaterThan(estimateBytes(living, null, 1));
});
