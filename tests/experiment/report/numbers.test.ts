import { expect, test } from "vitest";
import { defaultsFor } from "../../../src/experiment/report/defaults.ts";
import { binned } from "../../../src/experiment/report/numbers/bins.ts";
import { comparable } from "../../../src/experiment/report/numbers/comparable.ts";
import { effectsOf } from "../../../src/experiment/report/numbers/effects.ts";
import { levelScale } from "../../../src/experiment/report/numbers/level-scale.ts";
import { besides, designRows, factorNamed } from "../../../src/experiment/report/numbers/levels.ts";
import { pooled } from "../../../src/experiment/report/numbers/pool.ts";
import { rowsOf } from "../../../src/experiment/report/numbers/rows.ts";
import { isScattered } from "../../../src/experiment/report/numbers/scattered.ts";
import { middleThreshold } from "../../../src/experiment/report/numbers/threshold.ts";
import { rises, turns } from "../../../src/experiment/report/numbers/trend.ts";
import { sensitivityOf } from "../../../src/experiment/sensitivity/sensitivity.ts";
import { grid, luck, madeUpSweep, names, numbers } from "./made-up-sweep.ts";
import { requestsOf } from "./requests-of.ts";

const value = { kind: "value", variant: "as it is" } as const;

test("rows hold what came out by replicate, NaN where a run is not there; a difference is taken within each replicate", () => {
  const table = madeUpSweep({
    factors: [numbers("a")],
    rows: [[1], [2]],
    variants: ["x", "y"],
    replicates: 3,
    value: ([a], v, r) => (Number(a) === 2 && r === 1 && v === 0 ? null : 10 * Number(a) + 100 * v + r),
  });
  const [first, second] = rowsOf(table, "distress", { kind: "difference", from: "x", to: "y" });
  expect([...first.values]).toEqual([100, 100, 100]);
  expect([...second.values]).toEqual([100, Number.NaN, 100]);
  expect(table.manifest.points[second.point]).toMatchObject({ variant: "y", levels: [2] });
  expect(() => rowsOf(table, "gone", { kind: "value", variant: "x" })).toThrow('there is no outcome "gone"');
  expect(() => rowsOf(table, "distress", { kind: "value", variant: "z" })).toThrow('there is no variant "z"; there are x, y');
});

test("an average over rows is taken within replicates: its interval is over replicates, not over runs", () => {
  const table = madeUpSweep({
    factors: [numbers("a")],
    rows: [[1], [2], [3]],
    replicates: 2,
    value: ([a], _v, r) => (Number(a) === 3 ? (r === 0 ? 6 : null) : Number(a) + 4 * r),
  });
  const [one, two, three] = rowsOf(table, "distress", value);
  // (1 + 2) / 2 and (5 + 6) / 2: mean 3.5, SD 2 sqrt 2, half width 12.706 x 2.
  const { summary, values, point } = pooled([one, two]);
  expect([...values]).toEqual([1.5, 5.5]);
  expect(summary.mean).toBe(3.5);
  expect(summary.interval?.[1]).toBeCloseTo(3.5 + 12.7062 * 2, 3);
  expect(point).toBeNull();
  // A replicate that lacks a row is no average over the same rows.
  expect([...pooled([one, three]).values]).toEqual([3.5, Number.NaN]);
});

test("marks that average over other factors average over the same levels of them", () => {
  const table = madeUpSweep({
    factors: [numbers("a"), names("b")],
    rows: grid([1, 2], ["low", "high"]),
    replicates: 2,
    // The high one is missing at 2: averages over "low" and "high" at 1 would not be about the same.
    value: ([a, b], _v, r) => (b === "high" ? (a === 1 ? 100 + r : null) : 10 + r),
  });
  const { manifest } = table;
  const rows = rowsOf(table, "distress", value);
  const { lists, leftOut } = comparable([rows], [factorNamed(manifest, "a")]);
  expect(leftOut).toBe(1);
  expect(lists[0].filter(({ values }) => Number.isFinite(values[0])).map(({ levels }) => levels)).toEqual([
    [1, "low"],
    [2, "low"],
  ]);
  expect(comparable([rows], [factorNamed(manifest, "a"), factorNamed(manifest, "b")]).leftOut).toBe(0);
});

test("the rise over the whole range is that of least squares, replicate by replicate", () => {
  // 1, 2, 6 at 0, 1/2, 1: slope (6 - 1) x 0.5 / 0.5 = 5. Then a flat one.
  const at = (values: readonly number[], place: number) => ({ at: place, values: Float64Array.from(values) });
  expect([...rises([at([1, 3], 0), at([2, 3], 0.5), at([6, 3], 1)])]).toEqual([5, 0]);
  expect([...rises([at([1], 0)])]).toEqual([Number.NaN]);
});

test("a curve turns only where it goes clearly up and clearly down", () => {
  const at = (center: number, place: number) => ({
    at: place,
    values: Float64Array.from({ length: 8 }, (_, r) => center + 0.1 * ((r * 3) % 8)),
  });
  const shifted = (center: number, place: number) => ({
    at: place,
    values: Float64Array.from({ length: 8 }, (_, r) => center + 0.1 * ((r * 5) % 8)),
  });
  expect(turns([at(1, 0), shifted(5, 0.5), at(2, 1)])).toBe("up, then down");
  expect(turns([at(5, 0), shifted(1, 0.5), at(4, 1)])).toBe("down, then up");
  expect(turns([at(1, 0), shifted(5, 0.3), at(2, 0.6), shifted(6, 1)])).toBe("both ways");
  expect(turns([at(1, 0), shifted(3, 0.5), at(3, 1)])).toBeNull();
});

test("levels stand by their number, by its logarithm where they grow by factors, and names at equal distances", () => {
  const even = levelScale([0, 1, 4], true);
  expect([0, 1, 4].map(even.at)).toEqual([0, 0.25, 1]);
  const steep = levelScale([1, 10, 1000], true);
  expect(steep.logarithmic).toBe(true);
  expect(steep.at(10)).toBeCloseTo(1 / 3, 12);
  expect(levelScale(["a", "b", "c"], false).at("b")).toBe(0.5);
});

test("a grid, keys changed side by side and a short list are not scattered; samples of a space are", () => {
  const sweep = (rows: readonly (readonly number[])[], structure?: Parameters<typeof madeUpSweep>[0]["structure"]) => {
    const made = { factors: [numbers("a"), numbers("b")], rows, replicates: 1, value: () => 0 };
    const { manifest } = madeUpSweep(structure === undefined ? made : { ...made, structure });
    return isScattered(manifest, factorNamed(manifest, "a"));
  };
  const many = Array.from({ length: 20 }, (_, k) => k);
  expect(sweep(grid(many, [0, 1]) as number[][])).toBe(false);
  expect(sweep(many.map((k) => [k, 2 * k]))).toBe(false);
  expect(
    sweep([
      [1, 5],
      [2, 1],
      [3, 9],
    ]),
  ).toBe(false);
  expect(sweep(many.map((k) => [k, (7 * k) % 20]))).toBe(true);
  expect(
    sweep(
      [
        [0, 0],
        [1, 0],
        [1, 1],
      ],
      { kind: "morris", trajectories: 1, levels: 2 },
    ),
  ).toBe(true);
});

test("bins hold about as many rows each, and never part rows of one x", () => {
  const row = (x: number, mean: number) => ({ x, mean, point: 0, replicates: 1 });
  const bins = binned(Array.from({ length: 100 }, (_, k) => row(k, k)));
  expect(bins).toHaveLength(10);
  expect(bins.map(({ summary }) => summary.count)).toEqual(bins.map(() => 10));
  expect(bins[0].x).toBe(4.5);
  const few = binned([row(1, 2), row(1, 4), row(2, 7), row(2, 9)]);
  expect(few.map(({ x, summary }) => [x, summary.mean])).toEqual([
    [1, 3],
    [2, 8],
  ]);
});

test("factors that change with what is shown go alongside; those with several levels behind a mark are averaged", () => {
  const { manifest } = madeUpSweep({
    factors: [numbers("a"), numbers("b"), numbers("c")],
    rows: [
      [1, 10, 0],
      [1, 10, 1],
      [2, 20, 0],
      [2, 20, 1],
    ],
    replicates: 1,
    value: () => 0,
  });
  const { averaged, alongside } = besides(manifest, designRows(manifest), [factorNamed(manifest, "a")]);
  expect(averaged.map(({ key }) => key)).toEqual(["c"]);
  expect(alongside.map(({ key }) => key)).toEqual(["b"]);
});

test("numbers with most levels go on the x axis, then other numbers, then names; what does not vary goes nowhere", () => {
  const { manifest } = madeUpSweep({
    factors: [names("n"), numbers("two"), numbers("three"), numbers("one")],
    rows: grid(["a", "b", "c", "d"], [1, 2], [1, 2, 3], [5]),
    replicates: 1,
    value: () => 0,
  });
  const { x, z, factors, of } = defaultsFor(manifest);
  expect([x, z]).toEqual(["three", "two"]);
  expect(factors.map(({ key }) => key)).toEqual(["three", "two", "n"]);
  expect(of).toEqual(value);
});

test("the threshold of a phase picture is a round number near the middle, and zero for a difference", () => {
  const table = madeUpSweep({
    factors: [numbers("a")],
    rows: [[0], [1]],
    variants: ["x", "y"],
    replicates: 10,
    value: ([a], _v, r) => 20 + 17 * Number(a) + r,
  });
  const middle = middleThreshold(table, { outcome: "distress", of: { kind: "value", variant: "x" } });
  expect(Number.isInteger(middle)).toBe(true);
  expect(Math.abs(middle - 32.5)).toBeLessThanOrEqual(5);
  expect(middleThreshold(table, { outcome: "distress", of: { kind: "difference", from: "x", to: "y" } })).toBe(0);
});

test("a report shows what its design can tell", () => {
  expect(requestsOf({ factors: [numbers("a")], rows: [[1], [2]] })).toEqual(["one-parameter", "every-replicate"]);
  expect(requestsOf({ factors: [numbers("a"), numbers("b")], rows: grid([1, 2, 3], [1, 2]) })).toEqual([
    "one-parameter",
    "one-parameter",
    "interaction",
    "heat-map",
    "phase",
    "main-effects",
    "every-replicate",
  ]);
  expect(requestsOf({ factors: [], rows: [[]], variants: ["x", "y"] })).toEqual(["paired-differences", "every-replicate"]);
  const scattered = Array.from({ length: 20 }, (_, k) => [k, (7 * k) % 20]);
  expect(requestsOf({ factors: [numbers("a"), numbers("b")], rows: scattered })).toEqual([
    "main-effects",
    "one-parameter",
    "one-parameter",
    "every-replicate",
  ]);
});

test("shares of the variance are sorted by what they are: one below zero, which luck alone makes, stands after all others", () => {
  const place = (level: number | string) => String(level).charCodeAt(0);
  const table = madeUpSweep({
    factors: [names("a"), names("b"), names("c")],
    rows: grid(["p", "q"], ["p", "q"], ["p", "q", "r"]),
    replicates: 12,
    value: ([a, b, c], _v, r) => 30 + (a === "q" ? 0.15 : 0) + 2 * luck(10, r, place(a), place(b), place(c)),
  });
  const { kind, effects } = effectsOf(sensitivityOf(table, "distress", value));
  const shares = effects.map(({ main }) => main.value);
  expect(kind).toBe("share");
  // The one below zero is larger in size than the smallest above: by size it would stand before it.
  expect(shares[2]).toBeLessThan(0);
  expect(Math.abs(shares[2])).toBeGreaterThan(shares[1]);
  expect(shares[1]).toBeGreaterThan(0);
  expect(shares[0]).toBeGreaterThan(shares[1]);
});
