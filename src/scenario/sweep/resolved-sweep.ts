import type { Plain } from "../yaml/plain.ts";
import type { Column, Value } from "./column.ts";
import type { Level, Replication, Structure, Sweep } from "./sweep.ts";

/** A sweep as plain data with nothing left open: what is stored beside results, compared and hashed. */
export interface ResolvedSweep {
  readonly keys: readonly string[];
  /** What levels stand for that are names, by key and name. */
  readonly named: Readonly<Record<string, Readonly<Record<string, Plain>>>>;
  readonly structure: Structure;
  readonly replication: Replication;
  readonly sharedShocks: boolean;
  /** One level a key. */
  readonly rows: readonly (readonly Level[])[];
}

export function resolveSweep(
  { factors, structure, replication, sharedShocks, rows }: Sweep,
  columns: readonly Column[],
  values: readonly (readonly Value[])[],
): ResolvedSweep {
  const named = factors.flatMap(({ key, numeric }, c) => {
    if (numeric) return [];
    const levels = new Map(values.map((row, r) => [String(rows[r][c]), row[c].plain]));
    return [[key, Object.fromEntries(levels)] as const];
  });
  return { keys: columns.map(({ key }) => key), named: Object.fromEntries(named), structure, replication, sharedShocks, rows };
}
