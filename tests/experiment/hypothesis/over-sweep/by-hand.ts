import { judgeSweep } from "../../../../src/experiment/hypothesis/over-sweep/judge-sweep.ts";
import type { SweepVerdict } from "../../../../src/experiment/hypothesis/over-sweep/verdict.ts";
import type { SweepManifest } from "../../../../src/experiment/sweep/manifest.ts";
import type { SweepTable } from "../../../../src/experiment/sweep/table.ts";
import type { Scenario } from "../../../../src/scenario/parse.ts";
import { scenarioOf } from "../../../scenario/reading.ts";

/** A scenario with a sweep and claims, each a line of YAML. */
export function swept(sweep: string, claims: readonly string[], more = ""): Scenario {
  return scenarioOf(`kith: 1
title: By hand
seed: 7
weeks: 20
population:
  people: 60
  identities: [{ dimension: religion, share: 0.2, visibility: 0.6 }]
settings:
  school: { climate: 0.6, time: 0.6, units: 4 }
network: { generator: small-world, neighbors: 6, rewiring: 0.05 }
replicates: 4
sweep:
${sweep}
${more}
hypothesis:
${claims.map((claim) => `  - ${claim}\n`).join("")}`);
}

/** A value of every run, by its levels, variant and replicate; null for a run that is not there. */
export type Value = (levels: Readonly<Record<string, number | string>>, variant: string, replicate: number) => number | null;

/** A table made by hand: every column of the scenario's own has the same values unless told otherwise. */
export function tableOf({ sweep }: Scenario, replicates: number, columns: Readonly<Record<string, Value>>): SweepTable {
  if (sweep === null) throw new Error("the scenario sweeps nothing");
  const { factors, rows, variants } = sweep;
  const points = rows.flatMap((levels, row) =>
    variants.map((variant, v) => ({ point: row * variants.length + v, variant, levels, hash: "" })),
  );
  const runs = Array.from({ length: replicates }, (_, replicate) => points.map(({ point }) => ({ point, replicate }))).flat();
  const valueAt = (value: Value, { point, replicate }: { point: number; replicate: number }) => {
    const { levels, variant } = points[point];
    return value(Object.fromEntries(factors.map(({ key }, f) => [key, levels[f]])), variant, replicate);
  };
  const there = runs.filter((run) => Object.values(columns).every((value) => valueAt(value, run) !== null));
  const manifest = {
    factors,
    variants,
    points,
    design: rows.map((_, row) => variants.map((_name, v) => row * variants.length + v)),
    replicates,
  } as unknown as SweepManifest;
  return {
    manifest,
    length: there.length,
    point: Int32Array.from(there, ({ point }) => point),
    replicate: Int32Array.from(there, ({ replicate }) => replicate),
    outcomes: new Map(
      Object.entries(columns).map(([name, value]) => [
        name,
        Float64Array.from(there, (run) => valueAt(value, run) ?? Number.NaN),
      ]),
    ),
    failed: 0,
    missing: runs.length - there.length,
  };
}

/** What claims on one column come to. */
export function judged(scenario: Scenario, replicates: number, value: Value): SweepVerdict {
  return judgeSweep(scenario, tableOf(scenario, replicates, { claim1: value }));
}
