import { pairedDifference } from "../../../src/experiment/statistics/paired-difference.ts";
import type { SweepTable } from "../../../src/experiment/sweep/table.ts";
import type { PairFacts } from "./asks.ts";

/** How the row of a point comes out in one variant against another, repeat by repeat; null where one of them is not there. */
export function pairFacts(
  { manifest, length, point, replicate, outcomes }: SweepTable,
  at: number,
  outcome: string,
  [from, to]: readonly [string, string],
): PairFacts | null {
  const number = manifest.points[at]?.point;
  const row = manifest.design.find((numbers) => numbers.includes(number));
  const values = outcomes.get(outcome);
  const [first, second] = [from, to].map((name) => {
    const own = row?.[manifest.variants.indexOf(name)];
    return manifest.points.findIndex((one) => one.point === own);
  });
  if (values === undefined || first < 0 || second < 0) return null;
  const [a, b] = [first, second].map((place) => {
    const column = new Float64Array(manifest.replicates).fill(Number.NaN);
    for (let k = 0; k < length; k++) if (point[k] === place && replicate[k] < column.length) column[replicate[k]] = values[k];
    return column;
  });
  const { difference, interval, replicates, lower, higher } = pairedDifference(a, b);
  return replicates === 0 ? null : { from, to, difference, interval, replicates, lower, higher };
}
