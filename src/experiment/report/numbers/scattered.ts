import type { SweepManifest } from "../../sweep/manifest.ts";
import { besides, designRows, levelsOf, type PlacedFactor } from "./levels.ts";

/** From so many levels on that hardly recur, a line from level to level would only show luck. */
const manyLevels = 12;

/**
 * Whether rows of the design lie scattered along a factor: what else varies changes from row to row, as in Latin hypercubes, Sobol
 * sequences, Morris trajectories and Saltelli's sample. Then every row is a dot and means are taken in bins.
 */
export function isScattered(manifest: SweepManifest, factor: PlacedFactor): boolean {
  if (!factor.numeric || manifest.factors.length < 2) return false;
  if (manifest.structure.kind !== "free") return true;
  const rows = designRows(manifest);
  const levels = levelsOf(factor, rows).length;
  if (levels <= manyLevels || rows.length >= 2 * levels) return false;
  return besides(manifest, rows, [factor]).alongside.some((other) => !monotone(factor, other, rows));
}

/** Whether one factor only rises, or only falls, along the other: two keys that were changed side by side. */
function monotone(factor: PlacedFactor, other: PlacedFactor, rows: ReturnType<typeof designRows>): boolean {
  if (!other.numeric) return false;
  const sorted = [...rows].sort((a, b) => Number(a.levels[factor.place]) - Number(b.levels[factor.place]));
  const values = sorted.map(({ levels }) => Number(levels[other.place]));
  const steps = values.slice(1).map((value, k) => value - values[k]);
  return steps.every((step) => step >= 0) || steps.every((step) => step <= 0);
}
