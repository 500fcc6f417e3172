import type { Level } from "../../../scenario/sweep/sweep.ts";
import type { SweepManifest } from "../../sweep/manifest.ts";
import type { SweepTable } from "../../sweep/table.ts";
import type { Quantity, Where } from "../choice.ts";

/** One row of the design with what came out in every replicate. */
export interface RowValues {
  /** Place in the manifest's design. */
  readonly row: number;
  /** One a factor. */
  readonly levels: readonly Level[];
  /** Place in the manifest's points of what is shown; of a difference that of its second variant. */
  readonly point: number;
  /** By replicate; NaN where there is no run, it failed, or the outcome is about people who are not there. */
  readonly values: Float64Array;
}

/** @throws RangeError if the table has no such outcome or variant. */
export function rowsOf(table: SweepTable, outcome: string, quantity: Quantity, where: Where = new Map()): RowValues[] {
  const { manifest } = table;
  const byPoint = valuesByPoint(table, outcome);
  const variant = variantPlace(manifest, quantity.kind === "value" ? quantity.variant : quantity.to);
  const from = quantity.kind === "value" ? null : variantPlace(manifest, quantity.from);
  const places = new Map(manifest.points.map(({ point }, place) => [point, place]));
  const kept = manifest.factors.map(({ key }) => where.get(key));
  return manifest.design.flatMap((points, row) => {
    const point = places.get(points[variant]);
    const other = from === null ? null : places.get(points[from]);
    if (point === undefined || other === undefined) return [];
    const { levels } = manifest.points[point];
    if (kept.some((level, k) => level !== undefined && level !== levels[k])) return [];
    const values = other === null ? byPoint[point] : byPoint[point].map((value, r) => value - byPoint[other][r]);
    return [{ row, levels, point, values }];
  });
}

/** Rows of designs for indices may come down to the same runs: each once. */
export function distinctRows(rows: readonly RowValues[]): readonly RowValues[] {
  const seen = new Set<number>();
  return rows.filter(({ point }) => !seen.has(point) && seen.add(point));
}

/** An outcome by point and replicate; NaN where there is none. */
export function valuesByPoint({ manifest, length, point, replicate, outcomes }: SweepTable, outcome: string): Float64Array[] {
  const column = outcomes.get(outcome);
  if (column === undefined) {
    throw new RangeError(`there is no outcome "${outcome}"; there are ${[...outcomes.keys()].join(", ")}`);
  }
  let replicates = 0;
  for (let k = 0; k < length; k++) replicates = Math.max(replicates, replicate[k] + 1);
  const values = manifest.points.map(() => new Float64Array(replicates).fill(Number.NaN));
  for (let k = 0; k < length; k++) values[point[k]][replicate[k]] = column[k];
  return values;
}

/** How many replicates a row has. */
export function countOf({ values }: { readonly values: ArrayLike<number> }): number {
  let count = 0;
  for (let r = 0; r < values.length; r++) if (Number.isFinite(values[r])) count++;
  return count;
}

function variantPlace({ variants }: SweepManifest, name: string): number {
  const place = variants.indexOf(name);
  if (place < 0) throw new RangeError(`there is no variant "${name}"; there are ${variants.join(", ")}`);
  return place;
}
