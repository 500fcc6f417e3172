import type { SweepManifest } from "../../../src/experiment/sweep/manifest.ts";
import type { SweepTable } from "../../../src/experiment/sweep/table.ts";
import { measures } from "../../../src/model/measures/weekly.ts";
import type { Factor, Level, Structure } from "../../../src/scenario/sweep/sweep.ts";

/** What a made-up sweep is made of. */
export interface MadeUp {
  readonly factors: readonly Factor[];
  readonly rows: readonly (readonly Level[])[];
  readonly variants?: readonly string[];
  readonly replicates: number;
  readonly structure?: Structure;
  readonly title?: string;
  readonly question?: string | null;
  readonly failed?: number;
  readonly missing?: number;
  /** What came out; null for a run that is not there. */
  readonly value: (levels: readonly Level[], variant: number, replicate: number) => number | null;
}

/** A factor of numbers by its key; the title is the key with spaces. */
export function numbers(key: string, unit: string | null = null): Factor {
  return { key, numeric: true, title: key.split(".").reverse().join(" of "), unit };
}

export function names(key: string): Factor {
  return { ...numbers(key), numeric: false };
}

/** Every combination, the last factor fastest. */
export function grid(...levels: readonly (readonly Level[])[]): Level[][] {
  return levels.reduce<Level[][]>((rows, own) => rows.flatMap((row) => own.map((level) => [...row, level])), [[]]);
}

/** A table of one outcome, average distress, that nobody ran. */
export function madeUpSweep(made: MadeUp): SweepTable {
  const { factors, rows, variants = ["as it is"], replicates, value } = made;
  const design = rows.map((_, row) => variants.map((_, v) => row * variants.length + v));
  const points = rows.flatMap((levels, row) =>
    variants.map((variant, v) => ({ point: row * variants.length + v, variant, levels, hash: "0".repeat(64) })),
  );
  const manifest: SweepManifest = {
    kithSweep: 1,
    engine: "0.2.0+test",
    title: made.title ?? "A made-up sweep",
    question: made.question ?? null,
    scenario: "a".repeat(64),
    seed: "7",
    seedRule: "replicate",
    sharedShocks: true,
    variants,
    factors,
    structure: made.structure ?? { kind: "free" },
    design,
    points,
    replication: { kind: "fixed", replicates },
    replicates,
    looked: null,
    chunk: { points: 10, replicates: 10 },
    outcomeWeeks: 13,
    recorded: "none",
    outcome: "distress",
    outcomes: [...measures],
    asked: "none",
    columns: ["run", "point", "variant", "replicate", "seed", "hash", ...factors.map(({ key }) => key), "distress"],
    needs: { bytes: 0, because: "made up", personWeeks: 0 },
    files: {},
  };
  const runs: { point: number; replicate: number; value: number }[] = [];
  for (let replicate = 0; replicate < replicates; replicate++) {
    for (const { point, levels, variant } of points) {
      const came = value(levels, variants.indexOf(variant), replicate);
      if (came !== null) runs.push({ point, replicate, value: came });
    }
  }
  return {
    manifest,
    length: runs.length,
    point: Int32Array.from(runs, ({ point }) => point),
    replicate: Int32Array.from(runs, ({ replicate }) => replicate),
    outcomes: new Map([["distress", Float64Array.from(runs, (run) => run.value)]]),
    failed: made.failed ?? 0,
    missing: made.missing ?? 0,
  };
}

/** Luck between -1 and 1 that is the same every time: a hash of some whole numbers. */
export function luck(...of: readonly number[]): number {
  let state = 0x9e3779b9;
  for (const one of of) {
    state = Math.imul(state ^ (one + 0x7f4a7c15), 0x85ebca6b);
    state ^= state >>> 13;
    state = Math.imul(state, 0xc2b2ae35);
    state ^= state >>> 16;
  }
  return (state >>> 0) / 0x7fffffff - 1;
}
