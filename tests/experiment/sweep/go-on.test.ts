import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { writeSweep } from "../../../src/experiment/executors/sweep/folder.ts";
import { here } from "../../../src/experiment/executors/sweep/here.ts";
import { openSweep } from "../../../src/experiment/executors/sweep/open-sweep.ts";
import { runSweep, type SweepEvent } from "../../../src/experiment/executors/sweep/run-sweep.ts";
import { runsOf } from "../../../src/experiment/executors/sweep/source.ts";
import { statusOf } from "../../../src/experiment/executors/sweep/status-of.ts";
import { verifySweep } from "../../../src/experiment/executors/sweep/verify-sweep.ts";
import { settleSweep } from "../../../src/experiment/sweep/settle.ts";
import { treeOf } from "../../cli/tree.ts";
import { asking } from "../../support/statistics.ts";
import { smallAsked } from "./small-sweep.ts";
import { eachInItsOwnFolder, fixed, folder, forgetEvents, made, notes, partsIn, run } from "./sweep-folder.ts";

eachInItsOwnFolder();

/** Bytes, time of change and place on the disk of every part. */
function partsAsTheyAre() {
  return Object.fromEntries(
    Object.entries(treeOf(folder))
      .filter(([name]) => name.startsWith("parts/"))
      .map(([name, hash]) => [name, [hash, statSync(join(folder, name)).mtimeMs, statSync(join(folder, name)).ino]]),
  );
}

describe("a sweep that is gone on with", () => {
  test("has no tables as soon as more is asked for, until all of it is there", async () => {
    await run({ replication: fixed(4) });
    const asked = smallAsked({ chunk: 4, replication: fixed(6) });
    writeSweep(folder, settleSweep(asked, (await openSweep(folder)).manifest), new Map());
    for (const name of ["runs.parquet", "summary.csv", "dictionary.md"]) expect(existsSync(join(folder, name))).toBe(false);
    expect((await run({ replication: fixed(6) })).table?.length).toBe(18);
    expect(existsSync(join(folder, "summary.csv"))).toBe(true);
  });

  test("runs nothing if a plan is not what it was when the sweep was planned", async () => {
    const asked = smallAsked({ chunk: 4 });
    const manifest = settleSweep(asked, null);
    writeSweep(folder, manifest, new Map());
    const executor = here(runsOf(smallAsked({ chunk: 4, weeks: 5 }), manifest));
    const options = {
      folder,
      shard: null,
      executor,
      signal: new AbortController().signal,
      retryFailed: false,
      onEvent: () => {},
    };
    await expect(runSweep(manifest, options)).rejects.toThrow("point 0 is set up otherwise than when the sweep was planned");
    expect(partsIn(treeOf(folder))).toEqual([]);
  });

  test("makes what is missing and nothing else, to the bytes of one go", async () => {
    await run({ replication: fixed(9) });
    const whole = treeOf(folder);
    for (const name of partsIn(whole).filter((_, k) => k % 3 === 1)) rmSync(join(folder, name));
    rmSync(join(folder, "summary.csv"));
    forgetEvents();
    await run({ replication: fixed(9) });
    expect(made()).toBe(9);
    expect(treeOf(folder)).toEqual(whole);
  });

  test("recomputes nothing for ten more replicates: the parts that were there are not touched", async () => {
    await run({ replication: fixed(5) });
    const before = partsAsTheyAre();
    forgetEvents();
    const { table } = await run({ replication: fixed(15) });
    expect(made()).toBe(30);
    expect(table?.length).toBe(45);
    expect(partsAsTheyAre()).toMatchObject(before);
  });

  test("recomputes nothing for a point more, in the middle of the design", async () => {
    await run({ rewirings: [0, 1] });
    const before = partsAsTheyAre();
    forgetEvents();
    const { table, manifest } = await run({ rewirings: [0, 0.5, 1] });
    expect(made()).toBe(4);
    expect(table?.length).toBe(12);
    expect(manifest.design).toEqual([[0], [2], [1]]);
    expect(partsAsTheyAre()).toMatchObject(before);
    // The runs are those that a sweep has that was planned so from the beginning.
    const distress = (await openSweep(folder)).table.outcomes.get("distress");
    rmSync(folder, { recursive: true });
    const fresh = await run({ rewirings: [0, 0.5, 1] });
    const order = [0, 2, 1];
    expect(Array.from(fresh.table?.outcomes.get("distress") ?? [])).toEqual(
      [0, 1, 2, 3].flatMap((replicate) => order.map((point) => distress?.[replicate * 3 + point])),
    );
  });

  test("holds no runs of a point that left the design in its tables, and has them again when it comes back", async () => {
    await run();
    const before = treeOf(folder);
    expect((await run({ rewirings: [0, 1] })).table?.length).toBe(8);
    forgetEvents();
    await run();
    expect(made()).toBe(0);
    expect(treeOf(folder)).toEqual(before);
  });

  test("makes a part again that was cut, flipped or is another's, and says why", async () => {
    await run();
    const whole = treeOf(folder);
    const [one, other] = partsIn(whole).map((name) => join(folder, name));
    const sound = readFileSync(one);
    const flipped = Buffer.from(sound);
    flipped[700] ^= 4;
    const damages: [Buffer, RegExp][] = [
      [sound.subarray(0, 400), /is made again: the part is damaged: its bytes are not those that were written/],
      [flipped, /is made again: the part is damaged/],
      [Buffer.alloc(0), /is made again: the part is damaged/],
      [readFileSync(other), /is made again: it says that it is part-p000000-000003-r000001-000002/],
    ];
    for (const [bytes, why] of damages) {
      writeFileSync(one, bytes);
      const { faults } = await verifySweep(folder, (await openSweep(folder)).manifest);
      expect(faults.map(({ file }) => join(folder, file))).toContain(one);
      forgetEvents();
      await run();
      expect(notes()[0]).toMatch(why);
      expect(made()).toBe(3);
      expect(treeOf(folder)).toEqual(whole);
    }
  });

  test("keeps what is done when it is interrupted, and goes on to the same bytes", async () => {
    await run({ replication: fixed(8) });
    const whole = treeOf(folder);
    rmSync(folder, { recursive: true });
    const stop = new AbortController();
    const onEvent = (event: SweepEvent) => event.event === "part" && stop.abort();
    const first = await run({ replication: fixed(8) }, { signal: stop.signal, onEvent });
    expect(first).toMatchObject({ interrupted: true, table: null, missing: { own: 7, others: 0 } });
    expect(existsSync(join(folder, "summary.csv"))).toBe(false);
    expect(statusOf(folder, first.manifest).runs).toEqual({ wanted: 24, done: 3, failed: 0, missing: 21 });
    expect((await run({ replication: fixed(8) })).interrupted).toBe(false);
    expect(treeOf(folder)).toEqual(whole);
    // With a part gone, tables of all runs would say more than there is.
    rmSync(join(folder, partsIn(whole)[2]));
    await run({ replication: fixed(8) }, { signal: AbortSignal.abort() });
    expect(existsSync(join(folder, "summary.csv"))).toBe(false);
  });

  test("has other outcomes made anew, since only a run can tell them", async () => {
    await run();
    const [outcome] = settleSweep(smallAsked(), null).outcomes;
    const own = [
      { ...outcome, name: "again", statistic: asking({ from: 1, to: 4 }, { statistic: "distress", of: null, scale: "raw" }) },
    ];
    forgetEvents();
    const { table } = await run({ own });
    expect(notes()[0]).toBe("4 parts are made again, of each of which is true: it holds other outcomes than are asked for now");
    expect(made()).toBe(12);
    expect([...(table?.outcomes.keys() ?? [])].at(-1)).toBe("again");
  });
});
