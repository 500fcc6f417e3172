import tQuantile from "@stdlib/stats-base-dists-t-quantile";
import { mean, sum } from "../../math/sums.ts";
import { judge, type Limits, largestP, together } from "./judge.ts";
import type { Part } from "./result.ts";

/**
 * Holds the ratio of two means against a bound, or two of them, after Fieller (1954): top - bound x bottom is a mean like any other, so
 * that no ratio of single replicates is ever taken. A bottom that is not clearly above zero makes a ratio of nothing.
 */
export function judgeRatio(label: string, top: readonly number[], bottom: readonly number[], limits: Limits): Part {
  const both = top.flatMap((value, r) =>
    Number.isFinite(value) && Number.isFinite(bottom[r]) ? [[value, bottom[r]] as const] : [],
  );
  const [tops, bottoms] = [both.map(([value]) => value), both.map(([, value]) => value)];
  const floor = judge(label, bottoms, [0, null]);
  const estimate = both.length === 0 ? null : mean(tops) / mean(bottoms);
  const checks = ([0, 1] as const).flatMap((end) => {
    const bound = limits[end];
    if (bound === null) return [];
    const beyond = both.map(([value, below]) => value - bound * below);
    return [judge(label, beyond, end === 0 ? [0, null] : [null, 0])];
  });
  const clear = floor.verdict === "supported";
  return {
    label,
    unit: null,
    expected: limits,
    estimate: Number.isFinite(estimate) ? estimate : null,
    interval: clear ? fieller(tops, bottoms) : null,
    replicates: both.length,
    agreeing: both.filter((one) => isWithin(one, limits)).length,
    // Limits on both sides have to hold both, and the ratio has to be one of something.
    p: largestP([floor.p, ...checks.map(({ p }) => p)]),
    verdict: clear
      ? together(checks.map(({ verdict }) => verdict))
      : both.length === 0
        ? "nothing to compare"
        : "no clear difference",
  };
}

/** Whether a replicate by itself lies within the limits: top beside each bound times bottom. */
function isWithin([top, bottom]: readonly [number, number], [low, high]: Limits): boolean {
  return (low === null || top > low * bottom) && (high === null || top < high * bottom);
}

/** Fieller's 95% interval of the ratio of two paired means; null where it has no ends. */
export function fieller(top: readonly number[], bottom: readonly number[]): readonly [number, number] | null {
  const n = top.length;
  if (n < 2) return null;
  const [a, b] = [mean(top), mean(bottom)];
  const t = tQuantile(0.975, n - 1);
  const spread = (one: readonly number[], center: number, other: readonly number[], middle: number) =>
    (t * t * sum(one.map((value, r) => (value - center) * (other[r] - middle)))) / (n * (n - 1));
  const square = b * b - spread(bottom, b, bottom, b);
  const cross = a * b - spread(top, a, bottom, b);
  const root = cross * cross - square * (a * a - spread(top, a, top, a));
  if (!(square > 0) || !(root >= 0)) return null;
  return [(cross - Math.sqrt(root)) / square, (cross + Math.sqrt(root)) / square];
}
