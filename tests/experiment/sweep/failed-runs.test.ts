import { existsSync, rmSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { openSweep } from "../../../src/experiment/executors/sweep/open-sweep.ts";
import type { RunSweepOptions } from "../../../src/experiment/executors/sweep/run-sweep.ts";
import { statusOf } from "../../../src/experiment/executors/sweep/status-of.ts";
import { verifySweep } from "../../../src/experiment/executors/sweep/verify-sweep.ts";
import { treeOf } from "../../cli/tree.ts";
import type { SweepWishes } from "./small-sweep.ts";
import { eachInItsOwnFolder, folder, forgetEvents, made, run } from "./sweep-folder.ts";

eachInItsOwnFolder();

describe("runs that fail", () => {
  const broken: SweepWishes = {
    change: (plan, [level]) => (level === 0.5 ? { ...plan, network: { ...plan.network, change: "no such change" } } : plan),
  };

  test("are records, and the others go on", async () => {
    const { table, failed } = await run(broken);
    expect(table).toMatchObject({ length: 8, failed: 4, missing: 0 });
    expect(failed.map(({ run: id }) => id)).toEqual(["1-0", "1-1", "1-2", "1-3"]);
    expect(failed[0]).toMatchObject({ seed: "7", replicate: 0, week: null, message: expect.stringContaining("no such change") });
    const { manifest } = await openSweep(folder);
    expect(statusOf(folder, manifest).runs).toEqual({ wanted: 12, done: 8, failed: 4, missing: 0 });
    expect((await verifySweep(folder, manifest)).faults).toEqual([]);
  });

  test("are tried again only if asked", async () => {
    await run(broken);
    const whole = treeOf(folder);
    forgetEvents();
    await run(broken);
    expect(made()).toBe(0);
    await run(broken, { retryFailed: true });
    expect(made()).toBe(12);
    expect(treeOf(folder)).toEqual(whole);
  });

  test("cannot be taken away unnoticed", async () => {
    await run(broken);
    const whole = treeOf(folder);
    rmSync(join(folder, "failed", "part-p000000-000003-r000001-000002.json"));
    const { faults } = await verifySweep(folder, (await openSweep(folder)).manifest);
    expect(faults).toEqual([
      { file: "parts/part-p000000-000003-r000001-000002.parquet", why: "its list of runs that failed is missing" },
    ]);
    await run(broken);
    expect(treeOf(folder)).toEqual(whole);
  });

  test("a part that could not be made is a record too, and is tried again the next time", async () => {
    await run();
    const whole = treeOf(folder);
    rmSync(folder, { recursive: true });
    const unlucky: RunSweepOptions["executor"] = async (_job, parts, { onPart }) => {
      const reports = parts.map((part) => ({ part, failed: [], lost: "its process ended 3 times", fault: false }));
      for (const report of reports) onPart(report);
      return reports;
    };
    const end = await run({}, { executor: unlucky });
    expect([end.failed, end.lost]).toMatchObject([{ length: 0 }, { length: 12 }]);
    expect(end.missing).toEqual({ own: 4, others: 0 });
    expect(statusOf(folder, end.manifest)).toMatchObject({ runs: { done: 0, failed: 0, missing: 12 }, lost: { length: 12 } });
    await run();
    expect(treeOf(folder)).toEqual(whole);
    // Cut otherwise, nothing is left of parts that are not made any more.
    rmSync(folder, { recursive: true });
    await run({}, { executor: unlucky });
    await run({ chunk: 100 });
    expect(existsSync(join(folder, "failed"))).toBe(false);
  });
});
