import { describe, expect, test } from "vitest";
import {
  lineThrough,
  parabolaThrough,
  steepestPoint,
  steepness,
  turningPoint,
} from "../../../src/experiment/hypothesis/curve.ts";
import { judge } from "../../../src/experiment/hypothesis/judge.ts";
import { judgeShape } from "../../../src/experiment/hypothesis/shape.ts";
import type { Shape } from "../../../src/scenario/hypothesis/claim.ts";

const xs = [0, 1, 2, 4];
/** Twelve replicates of a curve, each with a little of its own, the same at both ends and none in the mean. */
const rows = (ys: readonly number[]) =>
  Array.from({ length: 12 }, (_, r) => ys.map((y, k) => y + 0.02 * ((((r * 5 + k * 7) % 12) - 5.5) / 5.5)));
const verdictOf = (shape: Shape, ys: readonly number[], low: number | null = null, high: number | null = null) =>
  judgeShape(shape, { xs, rows: rows(ys) }, low, high).map(({ verdict }) => verdict);

test("a line and a parabola go through points that lie on them", () => {
  expect(
    lineThrough(
      xs,
      xs.map((x) => 3 - 2 * x),
    ),
  ).toBeCloseTo(-2, 12);
  const { b, c } = parabolaThrough(
    xs,
    xs.map((x) => 1 + 4 * x - 0.5 * x * x),
  );
  expect([b, c]).toEqual([expect.closeTo(4, 10), expect.closeTo(-0.5, 10)]);
});

test("a curve turns where the line between two places goes through zero, on the way that is meant", () => {
  expect(turningPoint(xs, [3, 1, -1, -5], 1)).toBe(1.5);
  expect(turningPoint(xs, [-3, -1, 1, 3], 1)).toBeNaN();
  expect(turningPoint(xs, [-3, -1, 3, 3], -1)).toBe(1.25);
});

describe("a curve that", () => {
  test("rises is increasing and not decreasing; one that lies flat is neither", () => {
    expect(verdictOf("increasing", [0, 1, 2, 4])).toEqual(["supported"]);
    expect(verdictOf("decreasing", [0, 1, 2, 4])).toEqual(["not supported"]);
    expect(verdictOf("increasing", [1, 1, 1, 1])).toEqual(["no clear difference"]);
  });

  test("falls ever less is decreasing and diminishing; a straight one is not", () => {
    expect(verdictOf("decreasing and diminishing", [4, 2, 1, 0.5])).toEqual(["supported", "supported"]);
    expect(verdictOf("decreasing and diminishing", [4, 3, 2, 0])).toEqual(["supported", "no clear difference"]);
    expect(verdictOf("decreasing and diminishing", [4, 3.8, 3.2, 0])).toEqual(["supported", "not supported"]);
  });

  test("goes up and down again is an inverted U: its parabola turns, and an inner place lies beyond both ends", () => {
    expect(verdictOf("inverted U", [0, 1.75, 3, 0])).toEqual(["supported", "supported", "supported", "supported"]);
    expect(verdictOf("U", [0, 1.75, 3, 0]).slice(0, 2)).toEqual(["not supported", "not supported"]);
    expect(verdictOf("U", [3, 1.25, 0, 3])).toEqual(["supported", "supported", "supported", "supported"]);
    // Bent, but rising all the way.
    expect(verdictOf("inverted U", [0, 1.9, 3.6, 6.4]).slice(0, 2)).toEqual(["supported", "not supported"]);
  });

  test("falls all the way is no U, though the parabola through it turns: exp(-x)", () => {
    const falling = [1, 0.449, 0.135, 0.018];
    const places = [0, 0.8, 2, 4];
    const [low, high, fromFirst, fromLast] = judgeShape("U", { xs: places, rows: rows(falling) }, null, null);
    expect([low.verdict, high.verdict]).toEqual(["supported", "supported"]);
    expect([fromFirst.label, fromLast.label]).toEqual(["at 2, less at 0", "at 2, less at 4"]);
    expect([fromFirst.verdict, fromLast.verdict]).toEqual(["supported", "not supported"]);
    const mirrored = falling.map((value) => -value);
    expect(judgeShape("inverted U", { xs: places, rows: rows(mirrored) }, null, null).map(({ verdict }) => verdict)).toEqual([
      "supported",
      "supported",
      "supported",
      "not supported",
    ]);
  });

  test("has its inner place picked among several, so that its difference has to be surer than one alone", () => {
    // Mean -0.5, standard deviation 1, ten replicates: t = -1.581; two inner places could have been the lowest.
    const low = [-1.949, -1.449, -1.2, -0.9, -0.5, -0.5, -0.1, 0.2, 0.449, 0.949];
    const [, , part] = judgeShape("U", { xs: [0, 1, 2, 3], rows: low.map((y) => [0, y, 0, 0]) }, null, null);
    const one = judge("", low, [null, 0]);
    expect(part.estimate).toBeCloseTo(-0.5, 12);
    expect(part.p).toBeCloseTo(2 * (one.p ?? 0), 12);
    expect((part.interval?.[1] ?? 0) - (part.interval?.[0] ?? 0)).toBeGreaterThan(
      (one.interval?.[1] ?? 0) - (one.interval?.[0] ?? 0),
    );
  });

  test("is above zero at the one place and below at the other falls through zero", () => {
    expect(verdictOf("falls through zero", [0.2, 0.1, -0.1, -0.2], 0, 4)).toEqual(["supported", "supported", "supported"]);
    expect(verdictOf("rises through zero", [0.2, 0.1, -0.1, -0.2], 0, 4).slice(0, 2)).toEqual(["not supported", "not supported"]);
    expect(verdictOf("falls through zero", [0.2, 0.1, 0.2, 0], 0, 4).slice(0, 2)).toEqual(["supported", "no clear difference"]);
    // From 0.1 in 1 to -0.1 in 2.
    const [, , turn] = judgeShape("falls through zero", { xs, rows: rows([0.2, 0.1, -0.1, -0.2]) }, 0, 4);
    expect(turn).toMatchObject({ label: "turns at", unit: "", estimate: expect.closeTo(1.5, 1) });
  });

  test("jumps is steepest there, and its step stands out", () => {
    const jump = [0, 0.05, 0.9, 1];
    expect(steepestPoint(xs, jump)).toBe(1.5);
    // 0.85 in one of four units, where the whole rise is 1 in four.
    expect(steepness(xs, jump)).toBeCloseTo(3.4, 12);
    expect(verdictOf("steepest", jump, 1, 2)).toEqual(["supported"]);
    expect(verdictOf("steepest", jump, 2, 4)).toEqual(["not supported"]);
    expect(verdictOf("threshold", jump, 2)).toEqual(["supported"]);
    expect(verdictOf("no threshold", jump, null, 2)).toEqual(["not supported"]);
    expect(verdictOf("no threshold", [0, 1, 2, 4], null, 2)).toEqual(["supported"]);
    expect(verdictOf("threshold", [0, 1, 2, 4], 2)).toEqual(["not supported"]);
  });
});

test("a curve that goes nowhere has no step that stands out and none that does not: its steepest step is divided by nothing", () => {
  // Every replicate ends where it began, but for luck: the mean of what is divided by is not clearly other than zero.
  const flat = { xs, rows: Array.from({ length: 12 }, (_, r) => [0, 1, 1, r % 2 === 0 ? 0.1 : -0.101]) };
  for (const [shape, low, high] of [
    ["threshold", 2, null],
    ["no threshold", null, 2],
  ] as const) {
    const [part] = judgeShape(shape, flat, low, high);
    expect(part).toMatchObject({ verdict: "no clear difference", interval: null });
    expect(part.p).toBeGreaterThan(0.9);
  }
});

test("where a curve is steepest is as unsure as its replicates: the same numbers give the same interval", () => {
  const unsure = { xs, rows: Array.from({ length: 20 }, (_, r) => (r % 2 === 0 ? [0, 1, 1, 1] : [0, 0, 1, 1])) };
  const [part] = judgeShape("steepest", unsure, 0, 1);
  expect(part).toMatchObject({ verdict: "no clear difference", agreeing: 10, replicates: 20 });
  expect(part.interval).toEqual([0.5, 1.5]);
  expect(judgeShape("steepest", unsure, 0, 1)).toEqual([part]);
});

describe("a curve at its limits", () => {
  test("that is equally steep everywhere is steepest in its first step", () => {
    expect(steepestPoint([0, 1, 2], [0, 1, 2])).toBe(0.5);
  });

  test("that lies on zero at a place turns there", () => {
    expect(turningPoint([0, 1, 2], [1, 0, -1], 1)).toBe(1);
    expect(turningPoint([0, 1, 2], [-1, 0, 1], -1)).toBe(1);
  });

  test("has the first of two inner places that are equally low, and nothing surer than one resample in two thousand", () => {
    const [, , first] = judgeShape(
      "U",
      { xs: [0, 1, 2, 3], rows: rows([1, 0, 0, 1]).map((row) => [row[0], row[1], row[1], row[3]]) },
      null,
      null,
    );
    expect(first.label).toBe("at 1, less at 0");
    const [sure] = judgeShape("steepest", { xs: [0, 1, 2], rows: [0, 1, 2, 3].map((up) => [up, up, up + 1]) }, 1, 2);
    expect(sure).toMatchObject({ verdict: "supported", p: 2 / 2000 });
  });

  test("has no interval for where it turns if most of what its replicates might have been does not turn", () => {
    // On average it ends at 0.05, above zero; with the last replicate drawn twice or more, about one time in four, below.
    const mostly = [...Array.from({ length: 9 }, () => [1, 1]), [1, -8.5]];
    const [, , turn] = judgeShape("falls through zero", { xs: [0, 1], rows: mostly }, 0, 1);
    expect(turn).toMatchObject({ estimate: null, interval: null, p: null, verdict: "no clear difference" });
  });
});
