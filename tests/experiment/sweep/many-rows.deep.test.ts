import { expect, test } from "vitest";
import { encodeMerged, readMerged, sweepSummaryBlocks } from "../../../src/experiment/sweep/merged.ts";
import { encodeSweepPart, openSweepPart, originOf, rowsOf } from "../../../src/experiment/sweep/part-file.ts";
import { RowGatherer } from "../../../src/experiment/sweep/rows.ts";
import { settleSweep } from "../../../src/experiment/sweep/settle.ts";
import { smallAsked } from "./small-sweep.ts";

/** Digits that no compression knows what to do with, and that are the same every time. */
function noise(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 4294967296;
  };
}

test("a hundred thousand runs are written, read and merged in seconds, to under 400 bytes a run", async () => {
  const replicates = 1_000;
  const rewirings = Array.from({ length: 100 }, (_, k) => k / 99);
  const manifest = settleSweep(smallAsked({ rewirings, replication: { kind: "fixed", replicates } }), null);
  const draw = noise(7);
  const part = { firstPoint: 0, endPoint: 100, first: 0, end: replicates };
  const gathered = new RowGatherer(manifest.outcomes);
  for (let replicate = 0; replicate < replicates; replicate++)
    for (let point = 0; point < 100; point++) {
      const hash = Array.from({ length: 8 }, () =>
        Math.floor(draw() * 4294967296)
          .toString(16)
          .padStart(8, "0"),
      ).join("");
      gathered.add(
        point,
        replicate,
        hash,
        manifest.outcomes.map(() => 100 * draw() + draw() / 1e6),
      );
    }
  const rows = gathered.rows();
  const times: Record<string, number> = {};
  const timed = async <Result>(what: string, work: () => Result | Promise<Result>): Promise<Result> => {
    const began = performance.now();
    const result = await work();
    times[what] = Math.round(performance.now() - began);
    return result;
  };
  const bytes = await timed("write", () => encodeSweepPart(rows, manifest, { ...originOf(manifest, part), companions: {} }));
  const read = await timed("read", () => rowsOf(openSweepPart(bytes).opened, manifest));
  const merged = await timed("merge", () => encodeMerged(manifest, read, []));
  const table = await timed("read merged", () => readMerged(merged));
  const csv = await timed("csv", () => [...sweepSummaryBlocks(manifest, read)].join(""));
  console.log(`100,000 rows: ${(bytes.length / 1e6).toFixed(1)} MB, summary.csv ${(csv.length / 1e6).toFixed(1)} MB`, times);
  expect(read.outcomes).toEqual(rows.outcomes);
  expect(table.table.length).toBe(100_000);
  expect(bytes.length).toBeLessThan(400 * 100_000);
});
