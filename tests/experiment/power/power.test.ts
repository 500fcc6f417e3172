import { describe, expect, test } from "vitest";
import { planReplicates } from "../../../src/experiment/power/plan-replicates.ts";
import { named, spreadsOf } from "../../../src/experiment/power/spread.ts";
import { replicatesFor } from "../../../src/experiment/statistics/power.ts";
import { sdInterval } from "../../../src/experiment/statistics/sd-interval.ts";
import type { SweepManifest } from "../../../src/experiment/sweep/manifest.ts";
import type { SweepTable } from "../../../src/experiment/sweep/table.ts";

/** Some rows in each of some variants; the first outcome of every replicate as given, by point. */
function tableOf(variants: readonly string[], values: readonly (readonly number[])[], sharedShocks = true): SweepTable {
  const points = values.map((_, place) => ({
    point: place,
    variant: variants[place % variants.length],
    levels: [Math.floor(place / variants.length)],
    hash: "",
  }));
  const rows = Array.from({ length: values.length / variants.length }, (_, row) => row);
  const design = rows.map((row) => variants.map((_, v) => row * variants.length + v));
  const replicates = values[0].length;
  const runs = Array.from({ length: replicates }, (_, r) => values.map((_, point) => ({ r, point }))).flat();
  const manifest = {
    variants,
    points,
    design,
    sharedShocks,
    factors: [{ key: "x", numeric: true, title: "the key", unit: null }],
  } as unknown as SweepManifest;
  return {
    manifest,
    length: runs.length,
    point: Int32Array.from(runs, ({ point }) => point),
    replicate: Int32Array.from(runs, ({ r }) => r),
    outcomes: new Map([["distress", Float64Array.from(runs, ({ r, point }) => values[point][r])]]),
    failed: 0,
    missing: 0,
  };
}

describe("the spreads of a sweep", () => {
  test("are those of the difference at every row where there are variants, the largest first", () => {
    // Differences 1, 1, 4 at row 0 and 1, 2, 3 at row 1: SDs root(3) and 1.
    const table = tableOf(
      ["a", "b"],
      [
        [5, 6, 7],
        [6, 7, 11],
        [1, 1, 1],
        [2, 3, 4],
      ],
    );
    const spreads = spreadsOf(table, "distress", { kind: "difference", from: "a", to: "b" });
    expect(spreads.map(({ name, paired, replicates }) => ({ name, paired, replicates }))).toEqual([
      { name: "b minus a at the key 0", paired: true, replicates: 3 },
      { name: "b minus a at the key 1", paired: true, replicates: 3 },
    ]);
    expect(spreads[0].sd).toBeCloseTo(Math.sqrt(3), 12);
    expect(spreads[1].sd).toBeCloseTo(1, 12);
  });

  test("with one variant are those between every row and the first, what all points share having dropped out", () => {
    const table = tableOf(
      ["run"],
      [
        [10, 20, 30],
        [11, 22, 33],
      ],
    );
    const spreads = spreadsOf(table, "distress", { kind: "value", variant: "run" });
    expect(spreads).toMatchObject([{ name: "the key 1 minus the key 0", paired: true }]);
    expect(spreads[0].sd).toBeCloseTo(1, 12);
  });

  test("are held against the first row that has values: one at which the outcome is about nobody says nothing of the others", () => {
    const table = tableOf(
      ["run"],
      [
        [Number.NaN, Number.NaN, Number.NaN],
        [10, 20, 30],
        [11, 22, 33],
      ],
    );
    const spreads = spreadsOf(table, "distress", { kind: "value", variant: "run" });
    expect(spreads.map(({ name }) => name)).toEqual(["the key 2 minus the key 1"]);
    expect(spreads[0].sd).toBeCloseTo(1, 12);
  });

  test("where points have dice of their own are those of the runs, which nothing pairs", () => {
    const table = tableOf(
      ["run"],
      [
        [10, 20, 30],
        [11, 22, 33],
      ],
      false,
    );
    const spreads = spreadsOf(table, "distress", { kind: "value", variant: "run" });
    expect(spreads.map(({ paired }) => paired)).toEqual([false, false]);
    expect(spreads[0].sd).toBeCloseTo(11, 12);
  });
});

describe("replicates planned for", () => {
  const [spread] = named({ sd: 2, interval: sdInterval(2, 10), replicates: 10 }, "b minus a", true);
  const aim = { difference: 1, power: 0.8, level: 0.95 };

  test("are those of the measured SD, and of both ends of its interval", () => {
    const [planned] = planReplicates([spread], aim);
    expect(planned.needed).toBe(replicatesFor({ ...aim, sd: 2 }));
    const [low, high] = sdInterval(2, 10) ?? [0, 0];
    expect(planned.neededRange).toEqual([replicatesFor({ ...aim, sd: low }), replicatesFor({ ...aim, sd: high })]);
  });

  test("what these replicates can find is the difference for which they would be just enough", () => {
    const [planned] = planReplicates([spread], aim);
    expect(replicatesFor({ ...aim, sd: 2, difference: planned.detectable * 1.0001 })).toBe(10);
    expect(planReplicates([spread], { ...aim, difference: null })[0].needed).toBeNull();
  });

  test("where nothing differs between replicates two are enough; beyond fifty comparisons nothing more is planned", () => {
    expect(planReplicates([{ ...spread, sd: 0, interval: null }], aim)[0]).toMatchObject({ needed: 2, detectable: 0 });
    expect(planReplicates(new Array(60).fill({ ...spread, interval: null }), { ...aim, difference: null }).length).toBe(50);
  });
});
