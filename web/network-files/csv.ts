import { formulaStart, unescapeFormula } from "../../src/network/formats/formula.ts";

/** A table as a .csv has it: named columns, and rows with a cell for each. */
export interface Csv {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/**
 * Reads a table that the lab has written: commas, quotation marks as in RFC 4180, the first line names the columns. Files
 * of somebody else go through `importNetwork`, which finds what is wrong with them.
 */
export function readCsvText(text: string): Csv {
  const [columns = [], ...rows] = cellsOf(text).map((row) => row.map(unescapeFormula));
  return { columns, rows };
}

/** Writes it. */
export function writeCsvText({ columns, rows }: Csv): string {
  return [columns, ...rows].map((row) => `${row.map(csvCell).join(",")}\n`).join("");
}

/** The place of a column, or -1. */
export function columnOf({ columns }: Csv, name: string): number {
  return columns.indexOf(name);
}

/** The same table with a column set in every row; it is added at the end if it is not there yet. */
export function withColumn(csv: Csv, name: string, cellOf: (row: readonly string[], at: number) => string): Csv {
  const place = columnOf(csv, name);
  if (place < 0) return { columns: [...csv.columns, name], rows: csv.rows.map((row, at) => [...row, cellOf(row, at)]) };
  return { ...csv, rows: csv.rows.map((row, at) => row.map((cell, c) => (c === place ? cellOf(row, at) : cell))) };
}

/** A text as a cell; one that a spreadsheet would run as a formula gets an apostrophe in front, which reading takes off again. */
export function csvCell(cell: string): string {
  const safe = formulaStart.test(cell) ? `'${cell}` : cell;
  return safe === "" || /[",\r\n]|^\s|\s$|^'/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

function cellsOf(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = "";
  let within = false;
  let begun = false;
  const source = text.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n");
  for (let at = 0; at < source.length; at++) {
    const letter = source[at];
    if (within) {
      if (letter !== '"') cell += letter;
      else if (source[at + 1] === '"') cell += source[++at];
      else within = false;
    } else if (letter === '"') within = begun = true;
    else if (letter === ",") {
      row.push(cell);
      cell = "";
      begun = true;
    } else if (letter === "\n") endRow();
    else {
      cell += letter;
      begun = true;
    }
  }
  endRow();
  return rows;

  /** A line with nothing in it is no row. */
  function endRow(): void {
    if (begun) rows.push([...row, cell]);
    row = [];
    cell = "";
    begun = false;
  }
}
