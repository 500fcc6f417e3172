import { runId } from "../design.ts";
import type { Column } from "../store/columns.ts";
import type { SweepManifest } from "./manifest.ts";
import { seedOfPoint } from "./seed-of-point.ts";

/** Runs as columns, with what only the runs can tell; all else of a row follows from its point and replicate. */
export interface SweepRows {
  readonly length: number;
  /** Place in `manifest.points`, for each run. */
  readonly point: Int32Array;
  readonly replicate: Int32Array;
  /** SHA-256 of the final world's raw bytes. */
  readonly hash: readonly string[];
  /** One column an outcome, by name: NaN where it is about people who are not there. */
  readonly outcomes: ReadonlyMap<string, Float64Array>;
}

/** What of a manifest says what a row is about. */
export type RowKeys = Pick<SweepManifest, "points" | "factors" | "outcomes" | "seed" | "sharedShocks">;

/** Rows that are still being gathered. */
export class RowGatherer {
  readonly #points: number[] = [];
  readonly #replicates: number[] = [];
  readonly #hashes: string[] = [];
  readonly #outcomes: ReadonlyMap<string, number[]>;

  constructor(outcomes: readonly { readonly name: string }[]) {
    this.#outcomes = new Map(outcomes.map(({ name }) => [name, []]));
  }

  /** @param values one for each outcome, in their order; null for none */
  add(point: number, replicate: number, hash: string, values: readonly (number | null)[]): void {
    this.#points.push(point);
    this.#replicates.push(replicate);
    this.#hashes.push(hash);
    let at = 0;
    for (const column of this.#outcomes.values()) column.push(values[at++] ?? Number.NaN);
  }

  rows(): SweepRows {
    return {
      length: this.#points.length,
      point: Int32Array.from(this.#points),
      replicate: Int32Array.from(this.#replicates),
      hash: this.#hashes,
      outcomes: new Map([...this.#outcomes].map(([name, values]) => [name, Float64Array.from(values)])),
    };
  }
}

/** Names of the columns of a row, in the order in which they are stored and exported. */
export function sweepColumnNames({ factors, outcomes }: Pick<RowKeys, "factors" | "outcomes">): string[] {
  return [...keyColumnNames, ...factors.map(({ key }) => key), ...outcomes.map(({ name }) => name)];
}

/** What every row begins with. */
export const keyColumnNames = ["run", "point", "variant", "replicate", "seed", "hash"] as const;

/** The table of runs as columns: run, point, variant, replicate, seed, hash, then a column a factor and a column an outcome. */
export function sweepColumns(rows: SweepRows, { points, factors, outcomes, seed, sharedShocks }: RowKeys): Column[] {
  const { point, replicate } = rows;
  const at = Array.from(point);
  const seeds = points.map(({ levels }) => seedOfPoint(seed, sharedShocks, levels));
  return [
    { name: "run", type: "STRING", data: at.map((own, k) => runId(own, replicate[k])) },
    { name: "point", type: "INT32", data: point },
    { name: "variant", type: "STRING", data: at.map((own) => points[own].variant) },
    { name: "replicate", type: "INT32", data: replicate },
    { name: "seed", type: "STRING", data: at.map((own) => seeds[own]) },
    { name: "hash", type: "STRING", data: rows.hash },
    ...factors.map(({ key, numeric }, f): Column => {
      const levels = at.map((own) => points[own].levels[f]);
      return numeric
        ? { name: key, type: "DOUBLE", data: levels.map(Number) }
        : { name: key, type: "STRING", data: levels.map(String) };
    }),
    ...outcomes.map(
      ({ name }): Column => ({ name, type: "DOUBLE", data: withoutNaN(rows.outcomes.get(name) ?? new Float64Array(0)) }),
    ),
  ];
}

/**
 * Rows of several tables in one, in the order that is asked for; only those that `keep` names, and each run once, should two
 * parts hold it.
 * @param names of the outcomes
 */
export function joinRows(
  tables: readonly SweepRows[],
  names: readonly string[],
  keep: (point: number, replicate: number) => boolean,
  order: "by point" | "by replicate",
): SweepRows {
  const found: Place[] = [];
  for (const table of tables)
    for (let at = 0; at < table.length; at++) if (keep(table.point[at], table.replicate[at])) found.push({ table, at });
  const byPoint = (one: Place, other: Place) => one.table.point[one.at] - other.table.point[other.at];
  const byReplicate = (one: Place, other: Place) => one.table.replicate[one.at] - other.table.replicate[other.at];
  found.sort((one, other) =>
    order === "by point" ? byPoint(one, other) || byReplicate(one, other) : byReplicate(one, other) || byPoint(one, other),
  );
  const places = found.filter((one, k) => k === 0 || byPoint(one, found[k - 1]) !== 0 || byReplicate(one, found[k - 1]) !== 0);
  return {
    length: places.length,
    point: Int32Array.from(places, ({ table, at }) => table.point[at]),
    replicate: Int32Array.from(places, ({ table, at }) => table.replicate[at]),
    hash: places.map(({ table, at }) => table.hash[at]),
    outcomes: new Map(
      names.map((name) => [name, Float64Array.from(places, ({ table, at }) => table.outcomes.get(name)?.[at] ?? Number.NaN)]),
    ),
  };
}

/** What is not there is null, never NaN: a NaN has many bit patterns. */
function withoutNaN(values: Float64Array): Float64Array | (number | null)[] {
  return values.some(Number.isNaN) ? Array.from(values, (value) => (Number.isNaN(value) ? null : value)) : values;
}

interface Place {
  readonly table: SweepRows;
  readonly at: number;
}
