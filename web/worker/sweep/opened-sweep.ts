import { engineVersion } from "../../../src/experiment/engine-version.ts";
import { isScattered } from "../../../src/experiment/report/numbers/scattered.ts";
import type { SweepManifest } from "../../../src/experiment/sweep/manifest.ts";
import { seedOfPoint } from "../../../src/experiment/sweep/seed-of-point.ts";
import type { Level } from "../../../src/scenario/sweep/sweep.ts";
import type { OpenedSweep, SweptFactor, SweptPoint } from "./asks.ts";
import type { ReadResults } from "./read-results.ts";

/** What the page needs to know of results: everything but their numbers. */
export function openedSweep({ name, from, table, source, notes }: ReadResults): OpenedSweep {
  const { manifest, length, failed, missing } = table;
  const rowOf = new Map(manifest.design.flatMap((numbers, row) => numbers.map((number) => [number, row] as const)));
  // Runs of a table without a manifest know their seeds themselves; no seed can be worked out for them.
  const seedOf = (levels: readonly Level[]) =>
    from === "table" ? manifest.seed : seedOfPoint(manifest.seed, manifest.sharedShocks, levels);
  const points = manifest.points.map(
    ({ point, variant, levels }): SweptPoint => ({ point, variant, levels, row: rowOf.get(point) ?? -1, seed: seedOf(levels) }),
  );
  const there = manifest.outcomes.filter((measure) => hasNumbers(table.outcomes.get(measure.name)));
  return {
    name,
    from,
    title: manifest.title,
    question: manifest.question ?? "",
    engine: manifest.engine,
    sameEngine: manifest.engine === engineVersion,
    scenario: manifest.scenario,
    seed: manifest.seed,
    sharedShocks: manifest.sharedShocks,
    factors: manifest.factors.map(
      (factor, place): SweptFactor => ({
        ...factor,
        levels: levelsOf(manifest, place),
        scattered: isScattered(manifest, { ...factor, place }),
      }),
    ),
    variants: manifest.variants,
    outcomes: there.map(({ name: key, title, unit, worse }) => ({ name: key, title, unit, worse })),
    outcome: manifest.outcome,
    points,
    designPoints: manifest.design.length,
    replicates: manifest.replicates,
    runs: length,
    missing,
    failed,
    source,
    notes,
  };
}

/** Levels of a factor in the design: numbers from low to high, names as they appear. */
function levelsOf({ design, points, factors }: SweepManifest, factor: number): readonly Level[] {
  const byNumber = new Map(points.map((point) => [point.point, point.levels]));
  const levels = [...new Set(design.map(([first]) => byNumber.get(first)?.[factor] ?? ""))];
  return factors[factor].numeric ? levels.sort((a, b) => Number(a) - Number(b)) : levels;
}

function hasNumbers(values: Float64Array | undefined): boolean {
  return values?.some((value) => !Number.isNaN(value)) ?? false;
}
