import type { SweepTable } from "../../../src/experiment/sweep/table.ts";
import { measureNames } from "../../../src/model/measures/weekly.ts";
import { unescapeFormula } from "../../../src/network/formats/formula.ts";
import type { SweepFault } from "./asks.ts";
import { readCsvRows } from "./csv-rows.ts";
import { RunGatherer, type TableColumns } from "./gather-runs.ts";

/** Columns that say which run a row is; without one of them nobody can tell what its numbers are of. */
export const requiredColumns = ["scenario", "engine", "point", "variant", "replicate", "seed", "hash"] as const;

/** The most faults that are told of one file. */
const mostFaults = 12;

export type Summary =
  | { readonly ok: true; readonly table: SweepTable }
  | { readonly ok: false; readonly faults: readonly SweepFault[] };

/**
 * Reads a summary.csv by itself, slice by slice. Factors are the columns between `hash` and the first outcome.
 * @param read hears of bytes as they are read
 */
export async function readSummary(name: string, file: Blob, read: (bytes: number) => void): Promise<Summary> {
  let reader: RowReader | null = null;
  let faults: SweepFault[] = [];
  await readCsvRows(file, {
    read,
    rows(rows, line) {
      let at = 0;
      if (reader === null) {
        const columns = columnsOf(name, rows[0] ?? []);
        if ("what" in columns) faults = [columns];
        else reader = new RowReader(name, columns);
        at = 1;
      }
      for (; at < rows.length && faults.length < mostFaults && reader !== null; at++) {
        const fault = reader.take(rows[at], line + at);
        if (fault !== null) faults.push(fault);
      }
      return faults.length === 0 || (reader !== null && faults.length < mostFaults);
    },
  });
  if (faults.length > 0) return { ok: false, faults };
  const table = (reader as RowReader | null)?.gathered.table(name.replace(/\.csv$/i, "")) ?? null;
  return table === null ? { ok: false, faults: [{ what: "empty", file: name }] } : { ok: true, table };
}

interface Columns extends TableColumns {
  readonly all: readonly string[];
  readonly place: Readonly<Record<(typeof requiredColumns)[number], number>>;
  /** Places of the first factor and of the first outcome. */
  readonly from: number;
  readonly to: number;
}

/** What the first line says; a fault if it is not that of a sweep's summary. */
function columnsOf(file: string, header: readonly string[]): Columns | SweepFault {
  const all = header.map((cell) => unescapeFormula(cell).trim());
  const missing = requiredColumns.filter((name) => !all.includes(name));
  if (missing.length === requiredColumns.length) return { what: "no results", names: [file], number: 1 };
  if (missing.length > 0) return { what: "columns missing", file, columns: missing };
  const place = Object.fromEntries(requiredColumns.map((name) => [name, all.indexOf(name)])) as Columns["place"];
  const from = place.hash + 1;
  const to = all.findIndex((name, at) => at >= from && (measureNames as readonly string[]).includes(name));
  if (to < 0) return { what: "no outcome", file };
  const factors = all.slice(from, to);
  const outcomes = all.filter((name, at) => at >= to && name !== "engine" && name !== "scenario");
  return factors.length === 0 ? { what: "no factor", file } : { all, place, from, to, factors, outcomes };
}

class RowReader {
  readonly gathered: RunGatherer;
  readonly #file: string;
  readonly #columns: Columns;
  readonly #outcomes: readonly number[];

  constructor(file: string, columns: Columns) {
    this.#file = file;
    this.#columns = columns;
    this.#outcomes = columns.outcomes.map((name) => columns.all.indexOf(name));
    this.gathered = new RunGatherer(columns);
  }

  take(cells: readonly string[], line: number): SweepFault | null {
    const { all, place, from, to } = this.#columns;
    const file = this.#file;
    if (cells.length !== all.length) return { what: "cells", file, line, cells: cells.length, wanted: all.length };
    for (const column of ["point", "replicate"] as const)
      if (!/^\d{1,9}$/.test(cells[place[column]]))
        return { what: "not a number", file, line, column, text: cells[place[column]] };
    const outcomes: number[] = [];
    for (const at of this.#outcomes) {
      const value = cells[at] === "" ? Number.NaN : Number(cells[at]);
      if (cells[at] !== "" && !Number.isFinite(value))
        return { what: "not a number", file, line, column: all[at], text: cells[at].slice(0, 40) };
      outcomes.push(value);
    }
    return this.gathered.take(
      {
        point: Number(cells[place.point]),
        variant: unescapeFormula(cells[place.variant]),
        replicate: Number(cells[place.replicate]),
        seed: unescapeFormula(cells[place.seed]),
        engine: cells[place.engine],
        scenario: cells[place.scenario],
        levels: cells.slice(from, to).map(unescapeFormula),
        outcomes,
      },
      line,
    );
  }
}
