import { narrowEnough } from "../statistics/looks.ts";
import type { SweepManifest } from "./manifest.ts";
import type { SweepTable } from "./table.ts";

/**
 * What a look goes by: of each row of the design the outcome in every replicate, or, where variants are compared, the paired
 * differences of every two of them. Runs that failed are left out.
 */
export function lookColumns({ manifest, point, replicate, length, outcomes }: SweepTable, outcome: string): number[][] {
  const values = outcomes.get(outcome) ?? new Float64Array(length).fill(Number.NaN);
  const ofPoint = new Map<number, number[]>();
  for (let k = 0; k < length; k++) {
    let own = ofPoint.get(point[k]);
    if (own === undefined) ofPoint.set(point[k], (own = new Array<number>(manifest.replicates).fill(Number.NaN)));
    own[replicate[k]] = values[k];
  }
  return manifest.design.flatMap((points) => {
    const columns = points.map((one) => ofPoint.get(one) ?? []);
    if (columns.length === 1) return columns;
    return columns.flatMap((one, v) =>
      columns.slice(v + 1).map((other) => other.map((value, r) => value - (one[r] ?? Number.NaN))),
    );
  });
}

/** The manifest after the look that it stands at: with the word whether that was enough, a pure function of the runs. */
export function afterLook(manifest: SweepManifest, table: SweepTable): SweepManifest {
  const { replication, looked } = manifest;
  if (replication.kind === "fixed" || looked === null) return manifest;
  const enough = narrowEnough(lookColumns(table, replication.outcome), replication.narrower);
  return { ...manifest, looked: { look: looked.look, enough } };
}

/** The manifest on the way to the next look, or null where none is to come: the intervals are narrow enough, or it was the last. */
export function nextLook({ replication, looked, ...manifest }: SweepManifest): SweepManifest | null {
  if (replication.kind === "fixed" || looked === null || looked.enough === true) return null;
  const replicates = replication.looks[looked.look];
  if (replicates === undefined) return null;
  return { ...manifest, replication, looked: { look: looked.look + 1, enough: null }, replicates };
}

/** The manifest before any look was taken, whatever was decided before: the decisions are taken again from the runs. */
export function atFirstLook(manifest: SweepManifest): SweepManifest {
  const { replication } = manifest;
  if (replication.kind === "fixed") return manifest;
  return { ...manifest, replicates: replication.looks[0], looked: { look: 1, enough: null } };
}
