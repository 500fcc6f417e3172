import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { hostname, tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { writeSweep } from "../../../src/experiment/executors/sweep/folder.ts";
import { here } from "../../../src/experiment/executors/sweep/here.ts";
import { lockSweep } from "../../../src/experiment/executors/sweep/locks.ts";
import { openSweep } from "../../../src/experiment/executors/sweep/open-sweep.ts";
import { type RunSweepOptions, runSweep, type SweepEvent } from "../../../src/experiment/executors/sweep/run-sweep.ts";
import { runsOf } from "../../../src/experiment/executors/sweep/source.ts";
import { statusOf } from "../../../src/experiment/executors/sweep/status-of.ts";
import { verifySweep } from "../../../src/experiment/executors/sweep/verify-sweep.ts";
import { readMerged } from "../../../src/experiment/sweep/merged.ts";
import { settleSweep } from "../../../src/experiment/sweep/settle.ts";
import { treeOf } from "../../cli/tree.ts";
import { type SweepWishes, smallAsked } from "./small-sweep.ts";

let folder: string;
let events: SweepEvent[];
beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), "kith-sweep-")), "results");
  events = [];
});
afterEach(() => rmSync(join(folder, ".."), { recursive: true, force: true }));

/** Plans into the folder and runs, here. */
async function run(wishes: SweepWishes = {}, options: Partial<RunSweepOptions> = {}) {
  const asked = smallAsked({ chunk: 4, ...wishes });
  const old = existsSync(join(folder, "manifest.json")) ? (await openSweep(folder)).manifest : null;
  const manifest = settleSweep(asked, old);
  writeSweep(folder, manifest, new Map());
  return runSweep(manifest, {
    folder,
    shard: null,
    executor: here(runsOf(asked, manifest)),
    signal: new AbortController().signal,
    retryFailed: false,
    onEvent: (event) => events.push(event),
    ...options,
  });
}

const notes = () => events.flatMap((event) => (event.event === "note" ? [event.text] : []));
/** Runs that were made, not found. */
const made = () => events.reduce((most, event) => (event.event === "runs" ? Math.max(most, event.done - event.found) : most), 0);
const fixed = (replicates: number) => ({ kind: "fixed", replicates }) as const;
const partsIn = (tree: Record<string, string>) => Object.keys(tree).filter((name) => name.startsWith("parts/"));

/** Bytes, time of change and place on the disk of every part. */
function partsAsTheyAre() {
  return Object.fromEntries(
    Object.entries(treeOf(folder))
      .filter(([name]) => name.startsWith("parts/"))
      .map(([name, hash]) => [name, [hash, statSync(join(folder, name)).mtimeMs, statSync(join(folder, name)).ino]]),
  );
}

describe("a sweep's folder", () => {
  test("holds manifest, parts, one table in two forms, and a dictionary of every column", async () => {
    const { table } = await run();
    expect(Object.keys(treeOf(folder)).sort()).toEqual([
      "dictionary.md",
      "manifest.json",
      "parts/part-p000000-000003-r000000-000001.parquet",
      "parts/part-p000000-000003-r000001-000002.parquet",
      "parts/part-p000000-000003-r000002-000003.parquet",
      "parts/part-p000000-000003-r000003-000004.parquet",
      "runs.parquet",
      "summary.csv",
    ]);
    expect(table).toMatchObject({ length: 12, failed: 0, missing: 0 });
    const lines = readFileSync(join(folder, "summary.csv"), "utf8").trimEnd().split("\n");
    expect(lines).toHaveLength(13);
    expect(lines[0]).toMatch(/^run,point,variant,replicate,seed,hash,network\.rewiring,distress,.*,engine,scenario$/);
    expect(lines.slice(1).map((line) => line.split(",")[0])).toEqual(
      [0, 1, 2].flatMap((point) => [0, 1, 2, 3].map((replicate) => `${point}-${replicate}`)),
    );
    const dictionary = readFileSync(join(folder, "dictionary.md"), "utf8");
    for (const column of lines[0].split(",")) expect(dictionary).toContain(`| ${column} |`);
  });

  test("says all but clock, host, path and number of workers", async () => {
    await run();
    const text = readFileSync(join(folder, "manifest.json"), "utf8");
    for (const forbidden of [hostname(), tmpdir(), folder, String(process.pid), "worker", new Date().toISOString().slice(0, 10)])
      expect(text).not.toContain(forbidden);
  });

  test("is opened as one table, in order of replicate and point, from its parts or from the merged file alone", async () => {
    await run();
    const { table, problems } = await openSweep(folder);
    expect(problems).toEqual([]);
    expect([...table.point]).toEqual([0, 1, 2, 0, 1, 2, 0, 1, 2, 0, 1, 2]);
    expect([...table.replicate]).toEqual([0, 0, 0, 1, 1, 1, 2, 2, 2, 3, 3, 3]);
    const merged = await readMerged(readFileSync(join(folder, "runs.parquet")));
    expect(merged.table.outcomes).toEqual(table.outcomes);
    expect(merged.table.point).toEqual(table.point);
    expect(merged.table.manifest.points).toEqual(table.manifest.points);
  });

  test("merges to the same bytes for parts of 1, 10 and 100 runs", async () => {
    const merged: Record<string, string>[] = [];
    for (const chunk of [1, 10, 100]) {
      rmSync(folder, { recursive: true, force: true });
      await run({ chunk, replication: fixed(10) });
      const tree = treeOf(folder);
      expect(partsIn(tree)).toHaveLength({ 1: 30, 10: 4, 100: 1 }[chunk] ?? 0);
      merged.push(Object.fromEntries(["runs.parquet", "summary.csv", "dictionary.md"].map((name) => [name, tree[name]])));
    }
    expect(merged[1]).toEqual(merged[0]);
    expect(merged[2]).toEqual(merged[0]);
  });
});

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
    events = [];
    await run({ replication: fixed(9) });
    expect(made()).toBe(9);
    expect(treeOf(folder)).toEqual(whole);
  });

  test("recomputes nothing for ten more replicates: the parts that were there are not touched", async () => {
    await run({ replication: fixed(5) });
    const before = partsAsTheyAre();
    events = [];
    const { table } = await run({ replication: fixed(15) });
    expect(made()).toBe(30);
    expect(table?.length).toBe(45);
    expect(partsAsTheyAre()).toMatchObject(before);
  });

  test("recomputes nothing for a point more, in the middle of the design", async () => {
    await run({ rewirings: [0, 1] });
    const before = partsAsTheyAre();
    events = [];
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
    events = [];
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
      events = [];
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
    const own = [{ ...outcome, name: "again", statistic: { ...statistic } }];
    events = [];
    const { table } = await run({ own });
    expect(notes()[0]).toBe("4 parts are made again, of each of which is true: it holds other outcomes than are asked for now");
    expect(made()).toBe(12);
    expect([...(table?.outcomes.keys() ?? [])].at(-1)).toBe("again");
  });
});

const statistic = {
  statistic: "distress",
  of: null,
  among: "everyone",
  who: null,
  weeks: { from: 1, to: 4 },
  before: { from: 0, to: 0 },
  since: null,
  against: null,
  between: null,
  on: [],
  given: [],
  onWeeks: { from: 0, to: 0 },
  scale: "raw",
  level: null,
  above: null,
  below: null,
  per: null,
  after: null,
  minus: null,
  plus: null,
} as const;

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
    events = [];
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

describe("what is half written", () => {
  test("is taken away if its process is gone, and left alone if it is another's", async () => {
    mkdirSync(join(folder, "parts"), { recursive: true });
    const ofDead = `.part-p000000-000003-r000000-000001.parquet.${hostname()}.4194305.77.tmp`;
    const ofOther = ".part-p000000-000003-r000000-000001.parquet.elsewhere.4194305.77.tmp";
    for (const name of [ofDead, ofOther]) writeFileSync(join(folder, "parts", name), "half");
    await run();
    expect(existsSync(join(folder, "parts", ofDead))).toBe(false);
    expect(existsSync(join(folder, "parts", ofOther))).toBe(true);
  });
});

describe("what is recorded", () => {
  const record = { every: 2, model: true, people: ["shown"], trust: true } as const;

  test("stands beside each part, belongs to it, and changes no run", async () => {
    await run();
    const plain = (await openSweep(folder)).parts.flatMap(({ hash }) => hash);
    rmSync(folder, { recursive: true });
    await run({ record });
    const whole = treeOf(folder);
    for (const table of ["weekly", "people", "ties"])
      expect(Object.keys(whole)).toContain(`${table}/part-p000000-000003-r000000-000001.parquet`);
    expect((await openSweep(folder)).parts.flatMap(({ hash }) => hash)).toEqual(plain);
    writeFileSync(join(folder, "people", "part-p000000-000003-r000002-000003.parquet"), "nonsense");
    rmSync(join(folder, "ties", "part-p000000-000003-r000001-000002.parquet"));
    events = [];
    await run({ record });
    expect(notes().slice(0, 2).sort()).toEqual([
      "part-p000000-000003-r000001-000002 is made again: its table in ties/ is missing",
      "part-p000000-000003-r000002-000003 is made again: its table in people/ is damaged",
    ]);
    expect(treeOf(folder)).toEqual(whole);
  });
});

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
    events = [];
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

describe("points that do not share their shocks", () => {
  test("have seeds and people of their own; a point more changes none of them", async () => {
    await run({ sharedShocks: false, rewirings: [0, 1] });
    const before = await openSweep(folder);
    const seeds = readFileSync(join(folder, "summary.csv"), "utf8")
      .trimEnd()
      .split("\n")
      .slice(1)
      .map((line) => line.split(",")[4]);
    expect(new Set(seeds).size).toBe(2);
    for (const seed of seeds) expect(seed).toMatch(/^7\/[0-9a-f]{16}$/);
    const hashes = new Set(before.parts.flatMap(({ hash }) => hash));
    rmSync(folder, { recursive: true });
    await run({ sharedShocks: false, rewirings: [0.5, 0, 1] });
    const after = (await openSweep(folder)).parts.flatMap(({ hash }) => hash);
    expect(after.filter((hash) => hashes.has(hash))).toHaveLength(8);
  });
});
