import { type ImportLog, quoted } from "./import-log.ts";
import { limits } from "./import-types.ts";

/** Rows of text under named columns, with where each stands in its file. */
export interface Table {
  readonly about: "ties" | "people";
  readonly file: string;
  readonly columns: readonly string[];
  /** Whether every row has to have a cell for every column; otherwise a row may be shorter, the rest is empty. */
  readonly even: boolean;
  /** Cells of each row. */
  readonly rows: readonly (readonly string[])[];
  /** Line of each row, from 1. */
  readonly lines: readonly number[];
  /** Line and column of a cell, for messages: may be slow. */
  place(row: number, cell: number): { line: number; column: number };
}

/** What a reader makes of a file, before anything is known about its meaning. */
export interface RawGraph {
  readonly ties: Table;
  /** Null where a file is about ties only. */
  readonly people: Table | null;
  /** For each row of ties, whether it has a direction; null where a file cannot say. */
  readonly directed: readonly boolean[] | null;
}

/** A table that grows row by row, and column by column as attributes turn up. */
export class TableBuilder implements Table {
  readonly about: "ties" | "people";
  readonly even = false;
  readonly file: string;
  readonly columns: string[];
  readonly rows: string[][] = [];
  readonly lines: number[] = [];
  readonly #lineColumns: number[] = [];
  readonly #log: ImportLog;
  readonly #places = new Map<string, number>();

  /** @param fixed columns that are always there; an attribute of the same name gets " attribute" added to its own */
  constructor(file: string, fixed: readonly string[], log: ImportLog) {
    this.file = file;
    this.about = fixed.includes("source") ? "ties" : "people";
    this.columns = [...fixed];
    this.#log = log;
  }

  /** Place of an attribute's column; a new one at its first mention. */
  attribute(name: string, line: number, column: number): number {
    const known = this.#places.get(name);
    if (known !== undefined) return known;
    if (this.columns.length >= limits.columns) {
      this.#log.stop(
        this.file,
        line,
        column,
        `there are more than ${limits.columns} attributes`,
        "leave out those that are not needed",
      );
    }
    let free = name;
    while (this.columns.includes(free)) free += " attribute";
    this.#places.set(name, this.columns.length);
    return this.columns.push(free) - 1;
  }

  add(cells: string[], line: number, column: number): void {
    checkRows(this.file, this.rows.length + 1, this.columns.length, line, this.#log);
    this.rows.push(cells);
    this.lines.push(line);
    this.#lineColumns.push(column);
  }

  place(row: number): { line: number; column: number } {
    return { line: this.lines[row], column: this.#lineColumns[row] };
  }
}

/** Stops where a table grows beyond what a page can hold. */
export function checkRows(file: string, rows: number, columns: number, line: number, log: ImportLog): void {
  if (rows > limits.rows || rows * columns > limits.cells) {
    log.stop(
      file,
      line,
      1,
      `the file has more than ${rows - 1} rows of ${columns} columns, too many to read at once`,
      "leave out columns, or take a part of the data",
    );
  }
}

/** A cell, without spaces around it; empty where the row ends before. */
export function cellOf(table: Table, row: number, column: number): string {
  return (table.rows[row][column] ?? "").trim();
}

/** A number as people write it, or null: digits, a point, perhaps an exponent. */
export function numberOf(text: string): number | null {
  if (!/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d{1,3})?$/i.test(text)) return null;
  const value = Number(text);
  return Number.isFinite(value) ? value : null;
}

/** What to do about text that should have been a number. */
export function numberFix(text: string): string {
  if (/^[+-]?\d+,\d+$/.test(text)) return `write ${text.replace(",", ".")}, with a point`;
  return text === "" ? "fill in a number" : `replace ${quoted(text)} by a number`;
}
