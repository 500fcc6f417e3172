import { mkdirSync, rmSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { lockSweep } from "../../../src/experiment/executors/sweep/locks.ts";
import { treeOf } from "../../cli/tree.ts";
import { eachInItsOwnFolder, fixed, folder, partsIn, run } from "./sweep-folder.ts";

eachInItsOwnFolder();

describe("shards", () => {
  test("make their own parts alone; whoever ends last writes the tables, to the bytes of one go", async () => {
    await run({ replication: fixed(7) });
    const whole = treeOf(folder);
    rmSync(folder, { recursive: true });
    const first = await run({ replication: fixed(7) }, { shard: { index: 0, of: 2 } });
    expect(first).toMatchObject({ table: null, interrupted: false, missing: { own: 0, others: 3 } });
    expect(partsIn(treeOf(folder))).toHaveLength(4);
    expect((await run({ replication: fixed(7) }, { shard: { index: 1, of: 2 } })).table?.length).toBe(21);
    expect(treeOf(folder)).toEqual(whole);
  });

  test("work side by side, but not beside somebody who works on the whole", () => {
    mkdirSync(folder);
    const shard = { index: 0, of: 2 };
    const unlock = lockSweep(folder, shard);
    const other = lockSweep(folder, { index: 1, of: 2 });
    expect(() => lockSweep(folder, shard)).toThrow(/is in use by process/);
    expect(() => lockSweep(folder, null)).toThrow(/is in use by process/);
    unlock();
    other();
    const whole = lockSweep(folder, null);
    expect(() => lockSweep(folder, shard)).toThrow(/is in use by process/);
    whole();
    expect(Object.keys(treeOf(folder))).toEqual([]);
  });
});
