import { describe, expect, test } from "vitest";
import { manifestText, readSweepManifest } from "../../../src/experiment/sweep/manifest.ts";
import { settleSweep, whyApart } from "../../../src/experiment/sweep/settle.ts";
import { smallPlan } from "../small-study.ts";
import { type SweepWishes, smallAsked } from "./small-sweep.ts";

const settled = (wishes: SweepWishes = {}, old: Parameters<typeof settleSweep>[1] = null) => settleSweep(smallAsked(wishes), old);
const levels = ({ points }: ReturnType<typeof settled>) => points.map((point) => point.levels[0]);

describe("the points of a sweep", () => {
  test("are numbered row by row, a point a variant", () => {
    const { design, points } = settled({ rewirings: [0, 1], variants: ["helped", "alone"] });
    expect(design).toEqual([
      [0, 1],
      [2, 3],
    ]);
    expect(points.map(({ variant, levels: own }) => [variant, ...own])).toEqual([
      ["helped", 0],
      ["alone", 0],
      ["helped", 1],
      ["alone", 1],
    ]);
    expect(new Set(points.map(({ hash }) => hash)).size).toBe(4);
  });

  test("keep their numbers, wherever new ones stand in the design", () => {
    const before = settled({ rewirings: [0.2, 0.8] });
    const after = settled({ rewirings: [0, 0.2, 0.5, 0.8] }, before);
    expect(levels(after)).toEqual([0.2, 0.8, 0, 0.5]);
    expect(after.design).toEqual([[2], [0], [3], [1]]);
    expect(whyApart(before, after)).toBeNull();
  });

  test("that leave the design keep their numbers too, and have them when they come back", () => {
    const before = settled({ rewirings: [0, 0.5, 1] });
    const without = settled({ rewirings: [0, 1] }, before);
    expect(without.design).toEqual([[0], [2]]);
    expect(whyApart(before, without)).toBeNull();
    expect(settled({ rewirings: [0, 0.5, 1] }, without).design).toEqual([[0], [1], [2]]);
  });

  test("that are the same row twice, as some designs need, are one point", () => {
    expect(settled({ rewirings: [0, 1, 0] }).design).toEqual([[0], [1], [0]]);
  });

  test("have a hash that plan, seed, variant and levels enter, and nothing else", () => {
    const [point] = settled().points;
    const same = [
      settled({ replication: { kind: "fixed", replicates: 90 } }),
      settled({ chunk: 1 }),
      settled({ rewirings: [0] }),
    ];
    for (const other of same) expect(other.points[0].hash).toBe(point.hash);
    const others = [
      settled({ seed: "8" }),
      settled({ variants: ["other"] }),
      settled({ weeks: 5 }),
      settled({ change: (plan, [level]) => (level === 0 ? smallPlan(0.3, 4) : plan) }),
    ];
    for (const other of others) expect(other.points[0].hash).not.toBe(point.hash);
    // The same plan under another level: a name was given to something else.
    expect(settled({ rewirings: [0.25], change: () => smallPlan(0, 4) }).points[0].hash).not.toBe(point.hash);
  });
});

describe("a folder's manifest", () => {
  const before = settled();

  test("is gone on with where nothing but points, replicates or chunks differ", () => {
    for (const wishes of [
      { rewirings: [0, 0.25, 0.5, 1] },
      { replication: { kind: "fixed", replicates: 9 } as const },
      { chunk: 2 },
    ])
      expect(whyApart(before, settled(wishes, before))).toBeNull();
  });

  test("refuses what would mix runs that have nothing to do with each other, with the reason", () => {
    expect(whyApart(before, settled({ seed: "8" }, before))).toBe("its seed is 7, not 8");
    expect(whyApart(before, settled({ sharedShocks: false }, before))).toBe("its points share their shocks");
    expect(whyApart({ ...before, engine: "0.1.0" }, before)).toMatch(/^it was made by the engine 0\.1\.0, this is /);
    expect(whyApart(before, settled({ weeks: 5 }, before))).toBe(
      "its point 0 (network.rewiring 0) was set up otherwise: something that is not varied has changed",
    );
    expect(whyApart(before, settled({ rewirings: [0.3, 0.7] }, before))).toBe("none of its points is asked for any more");
    const other = { ...before, factors: [{ ...before.factors[0], key: "network.neighbors" }] };
    expect(whyApart(before, other)).toBe("it varies network.rewiring, not network.neighbors");
  });

  test("keeps the size of its chunks when more is asked for, unless another is asked for", () => {
    const many = settled({ replication: { kind: "fixed", replicates: 4_000 } }, before);
    expect(many.chunk).toEqual(before.chunk);
    expect(settled({ chunk: 2 }, before).chunk).toEqual({ points: 2, replicates: 1 });
  });

  test("holds a hash of itself: a changed letter is found", () => {
    const text = manifestText(before);
    expect(readSweepManifest(text)).toEqual(before);
    expect(manifestText(readSweepManifest(text))).toBe(text);
    expect(() => readSweepManifest(text.replace("Small sweep", "Small sweet"))).toThrow("manifest.json is damaged");
    expect(() => readSweepManifest("{ broken")).toThrow("manifest.json is not JSON");
    expect(() => readSweepManifest('{ "kithResults": 1 }')).toThrow("that of a comparison (kith compare), not of a sweep");
    expect(() => readSweepManifest('{ "kithSweep": 2 }')).toThrow("no manifest of a sweep that this version reads");
  });

  test("says what a worker needs, with the arithmetic", () => {
    const { needs } = settled({ change: (plan) => ({ ...plan, size: 1_000_000 }) });
    expect(needs.because).toContain("1,000,000 people x 700 bytes (700 MB)");
    // 80 MB, 700 MB, and 1,000,000 x 12 directions of 60 bytes.
    expect(needs.bytes).toBe(80e6 + 700e6 + 720e6);
  });
});

describe("the seeds of a sweep", () => {
  test("are one for all points where they share their shocks", () => {
    expect(settled().seedRule).toContain("common random numbers");
  });
});
