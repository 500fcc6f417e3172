import { pairedDifference } from "../../src/experiment/statistics/paired-difference.ts";
import { quantile } from "../../src/math/sums.ts";
import type { Comparison, ToCompare } from "./comparison.ts";

/** The paired difference over the repeats so far: mean, interval, verdict, and how it went week by week. */
export function compare({ measure, first, second, a, b, weekly, weeklyRows = a.length }: ToCompare): Comparison {
  const differences = Array.from(b, (value, r) => value - a[r]).filter(Number.isFinite);
  const sorted = Float64Array.from(differences).sort();
  const weeks = weeklyRows === 0 ? 0 : weekly.length / weeklyRows;
  const median = new Float32Array(weeks);
  const low = new Float32Array(weeks);
  const high = new Float32Array(weeks);
  // A gap wants somebody on either side of it: in some repeats, or some of their weeks, there is nobody.
  const hasValue = new Uint8Array(weeklyRows);
  const values = new Float64Array(weeklyRows);
  for (let w = 0; w < weeks; w++) {
    let count = 0;
    for (let r = 0; r < weeklyRows; r++) {
      const value = weekly[r * weeks + w];
      if (!Number.isFinite(value)) continue;
      values[count++] = value;
      hasValue[r] = 1;
    }
    const column = values.subarray(0, count).sort();
    median[w] = quantile(column, 0.5);
    low[w] = quantile(column, 0.025);
    high[w] = quantile(column, 0.975);
  }
  return {
    measure,
    first,
    second,
    repeats: a.length,
    paired: pairedDifference(a, b),
    differences,
    middle: [quantile(sorted, 0.025), quantile(sorted, 0.975)],
    weekly: { median, low, high, repeats: hasValue.reduce((count, has) => count + has, 0) },
  };
}
