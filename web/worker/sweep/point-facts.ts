import tQuantile from "@stdlib/stats-base-dists-t-quantile";
import type { SweepTable } from "../../../src/experiment/sweep/table.ts";
import type { PointFacts } from "./asks.ts";

/** Mean and 95% t interval of an outcome at every point, in two passes over the runs. Repeats without a number are left out. */
export function pointFacts({ manifest, length, point, outcomes }: SweepTable, outcome: string): PointFacts {
  const values = outcomes.get(outcome) ?? new Float64Array(length).fill(Number.NaN);
  const points = manifest.points.length;
  const sum = new Float64Array(points);
  const squares = new Float64Array(points);
  const count = new Int32Array(points);
  const runs = new Int32Array(points);
  for (let k = 0; k < length; k++) {
    runs[point[k]]++;
    if (Number.isNaN(values[k])) continue;
    sum[point[k]] += values[k];
    count[point[k]]++;
  }
  const mean = sum.map((total, at) => (count[at] === 0 ? Number.NaN : total / count[at]));
  for (let k = 0; k < length; k++) {
    const off = values[k] - mean[point[k]];
    if (!Number.isNaN(off)) squares[point[k]] += off * off;
  }
  const quantiles = new Map<number, number>();
  const half = squares.map((total, at) => {
    const n = count[at];
    if (n < 2) return Number.NaN;
    const t = quantiles.get(n) ?? tQuantile(0.975, n - 1);
    quantiles.set(n, t);
    return (t * Math.sqrt(total / (n - 1))) / Math.sqrt(n);
  });
  const low = mean.map((value, at) => value - half[at]);
  const high = mean.map((value, at) => value + half[at]);
  return { outcome, mean, low, high, count, runs };
}
