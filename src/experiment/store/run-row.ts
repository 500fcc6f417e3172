import { type MeasureName, measureNames } from "../../model/measures/weekly.ts";
import type { Column } from "./columns.ts";

/** One run in the store: who it was, the hash of its last world, and what it ended with. */
export interface RunRow {
  readonly run: string;
  readonly point: number;
  readonly variant: string;
  readonly replicate: number;
  readonly seed: string;
  /** SHA-256 of the final world's raw bytes. */
  readonly hash: string;
  /** Each measure averaged over the last weeks, and the scenario's own outcomes; null where it is about people who are not there. */
  readonly outcomes: Outcomes;
}

/** Numbers of a run: of every weekly measure, and of whatever else was asked, by name. */
export type Outcomes = Readonly<Record<MeasureName, number | null> & Record<string, number | null>>;

/** A run that ended in an error: the same plan and chance would end so again. */
export interface FailedRun {
  readonly run: string;
  readonly point: number;
  readonly variant: string;
  readonly replicate: number;
  readonly seed: string;
  /** The week it was in; null if it failed before its first. */
  readonly week: number | null;
  readonly message: string;
}

/** The columns that every stored table begins with. */
export const runKeyColumns = ["run", "point", "variant", "replicate", "seed"] as const;

/**
 * The table of runs as columns, in the order in which they are stored and exported.
 * @param own names of outcomes besides the weekly measures
 */
export function runColumns(rows: readonly RunRow[], own: readonly string[] = []): Column[] {
  return [
    { name: "run", type: "STRING", data: rows.map(({ run }) => run) },
    { name: "point", type: "INT32", data: rows.map(({ point }) => point) },
    { name: "variant", type: "STRING", data: rows.map(({ variant }) => variant) },
    { name: "replicate", type: "INT32", data: rows.map(({ replicate }) => replicate) },
    { name: "seed", type: "STRING", data: rows.map(({ seed }) => seed) },
    { name: "hash", type: "STRING", data: rows.map(({ hash }) => hash) },
    ...[...measureNames, ...own].map(
      (name): Column => ({ name, type: "DOUBLE", data: rows.map(({ outcomes }) => outcomes[name]) }),
    ),
  ];
}

/** Rows from what a reader found in the named columns. @throws RangeError if something is not what it should be. */
export function rowsOfColumns(found: readonly Readonly<Record<string, unknown>>[], own: readonly string[] = []): RunRow[] {
  return found.map((row) => ({
    run: text(row, "run"),
    point: whole(row, "point"),
    variant: text(row, "variant"),
    replicate: whole(row, "replicate"),
    seed: text(row, "seed"),
    hash: text(row, "hash"),
    outcomes: Object.fromEntries([...measureNames, ...own].map((name) => [name, numberOrNull(row, name)])) as Outcomes,
  }));
}

function text(row: Readonly<Record<string, unknown>>, name: string): string {
  const value = row[name];
  if (typeof value !== "string") throw new RangeError(`column ${name} holds something that is not text`);
  return value;
}

function whole(row: Readonly<Record<string, unknown>>, name: string): number {
  const value = row[name];
  if (typeof value !== "number" || !Number.isInteger(value))
    throw new RangeError(`column ${name} holds something that is not a whole number`);
  return value;
}

function numberOrNull(row: Readonly<Record<string, unknown>>, name: string): number | null {
  const value = row[name];
  if (value === null) return null;
  if (typeof value !== "number") throw new RangeError(`column ${name} holds something that is not a number`);
  return value;
}
