import { rmSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { writeSweep } from "../../../src/experiment/executors/sweep/folder.ts";
import { here } from "../../../src/experiment/executors/sweep/here.ts";
import { openSweep } from "../../../src/experiment/executors/sweep/open-sweep.ts";
import { runSweep } from "../../../src/experiment/executors/sweep/run-sweep.ts";
import { runsOf } from "../../../src/experiment/executors/sweep/source.ts";
import { settleSweep } from "../../../src/experiment/sweep/settle.ts";
import { treeOf } from "../../cli/tree.ts";
import { smallAsked } from "./small-sweep.ts";
import { eachInItsOwnFolder, events, fixed, folder, forgetEvents, partsIn, run } from "./sweep-folder.ts";

eachInItsOwnFolder();

describe("until an interval is narrow", () => {
  const until = (narrower: number) => ({ kind: "until", outcome: "distress", narrower, looks: [2, 4, 8] }) as const;
  const looks = () => events.flatMap((event) => (event.event === "look" ? [[event.replicates, event.enough]] : []));

  test("all points go on from look to look, and stop together", async () => {
    const { manifest, table } = await run({ replication: until(1e-9) });
    expect(looks()).toEqual([
      [2, false],
      [4, false],
      [8, false],
    ]);
    expect(manifest).toMatchObject({ replicates: 8, looked: { look: 3, enough: false } });
    expect(table?.length).toBe(24);
    rmSync(folder, { recursive: true });
    forgetEvents();
    const early = await run({ replication: until(1e9) });
    expect(looks()).toEqual([[2, true]]);
    expect(early.manifest).toMatchObject({ replicates: 2, looked: { look: 1, enough: true } });
  });

  test("the decision follows from the parts: stopped anywhere, it comes to the same bytes", async () => {
    // Narrow at 4 but not at 2: half-way between the widths at both looks.
    const widthAt = async (replicates: number) => {
      rmSync(folder, { recursive: true, force: true });
      const { widest } = await import("../../../src/experiment/statistics/looks.ts");
      const { lookColumns } = await import("../../../src/experiment/sweep/look.ts");
      const { table } = await run({ replication: fixed(replicates) });
      return table === null ? Number.NaN : widest(lookColumns(table, "distress"));
    };
    const narrower = ((await widthAt(2)) + (await widthAt(4))) / 2;
    rmSync(folder, { recursive: true });
    await run({ replication: until(narrower) });
    expect((await openSweep(folder)).manifest.looked).toEqual({ look: 2, enough: true });
    const whole = treeOf(folder);
    for (const kept of [0, 1, 2, 3]) {
      for (const [k, name] of partsIn(whole).entries()) if (k >= kept) rmSync(join(folder, name));
      await run({ replication: until(narrower) });
      expect(treeOf(folder)).toEqual(whole);
    }
  });

  test("of paired differences, where variants are compared: what all share does not count", async () => {
    // Both variants are the same but in name: every difference is 0, however wide the outcome itself scatters.
    const same = {
      variants: ["one", "other"],
      change: (plan: ReturnType<ReturnType<typeof smallAsked>["sweep"]["plan"]>) => plan,
    };
    const asked = smallAsked({ ...same, replication: until(1e-9), chunk: 100 });
    const sweep = { ...asked.sweep, plan: (row: number) => asked.sweep.plan(row, 0) };
    const manifest = settleSweep({ ...asked, sweep }, null);
    writeSweep(folder, manifest, new Map());
    const end = await runSweep(manifest, {
      folder,
      shard: null,
      executor: here(runsOf({ sweep, own: [] }, manifest)),
      signal: new AbortController().signal,
      retryFailed: false,
      onEvent: (event) => events.push(event),
    });
    expect(end.manifest.looked).toEqual({ look: 1, enough: true });
  });
});
