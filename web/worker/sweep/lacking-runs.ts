import type { FailedRun } from "../../../src/experiment/store/run-row.ts";
import { pointsAsked } from "../../../src/experiment/sweep/manifest.ts";
import type { SweepTable } from "../../../src/experiment/sweep/table.ts";
import type { LackingRuns, MissingRuns } from "./asks.ts";

/** Points and failures that are told, at most. */
const mostTold = 500;

/** The runs that are asked for and not there: missing ones as stretches of repeats, failed ones with why. */
export function lackingRuns({ manifest, length, point, replicate }: SweepTable, failed: readonly FailedRun[]): LackingRuns {
  const { points, replicates } = manifest;
  const there = new Uint8Array(points.length * replicates);
  for (let k = 0; k < length; k++) there[point[k] * replicates + replicate[k]] = 1;
  const places = new Map(points.map((one, at) => [one.point, at]));
  for (const run of failed) {
    const at = places.get(run.point);
    if (at !== undefined && run.replicate < replicates) there[at * replicates + run.replicate] = 1;
  }
  const asked = pointsAsked(manifest);
  const missing = points.flatMap((one, at): MissingRuns[] => {
    if (!asked.has(one.point)) return [];
    const ranges = stretches(there.subarray(at * replicates, (at + 1) * replicates));
    const number = ranges.reduce((sum, [from, to]) => sum + to - from + 1, 0);
    return number === 0 ? [] : [{ at, ranges, number }];
  });
  const failures = failed.filter((run) => asked.has(run.point) && run.replicate < replicates);
  return { missing: missing.slice(0, mostTold), pointsMissing: missing.length, failed: failures.slice(0, mostTold) };
}

/** Stretches of zeros, ends included. */
function stretches(there: Uint8Array): readonly (readonly [number, number])[] {
  const found: [number, number][] = [];
  for (let r = 0; r < there.length; r++) {
    if (there[r] === 1) continue;
    const last = found[found.length - 1];
    if (last !== undefined && last[1] === r - 1) last[1] = r;
    else found.push([r, r]);
  }
  return found;
}
