import { ImportLog, Stop } from "../../network/formats/import-log.ts";
import { readCsv } from "../../network/formats/read-csv.ts";
import type { Table } from "../../network/formats/table.ts";
import { limits } from "../limits.ts";
import { pathProblem } from "../paths.ts";
import { count, counted, quoted } from "../words.ts";
import type { Plain } from "../yaml/plain.ts";
import { type Column, type Design, type Value, valueFrom } from "./column.ts";
import { type DesignReading, free, type ReadDesign, readColumn } from "./design-reading.ts";
import { type Complain, fault, type Spot, type SweepFinding, valueAt } from "./finding.ts";

/**
 * A design from a table: one column a key, one row a point. The text is read as networks' tables are; numbers are taken for numbers
 * where the key takes them, all else is text.
 */
export function readDesignFile(name: string, path: readonly PropertyKey[], reading: DesignReading): ReadDesign {
  const { read, complain } = reading;
  const refuse = (body: string) => {
    complain(fault(valueAt(path), "the design file", body));
    return free(null);
  };
  const problem = pathProblem(name);
  if (problem !== null) return refuse(problem);
  if (name.startsWith("kith:")) return refuse(`${quoted(name)} would be shipped data, and no designs come with Kith`);
  if (!/\.(csv|tsv)$/i.test(name)) return refuse(`is ${quoted(name)}; it must be a table that ends in .csv or .tsv`);
  const given = read(name);
  if (!("text" in given)) return refuse(`is ${quoted(name)}, but ${given.problem}`);
  const table = tableOf(name, given.text, complain);
  if (table === null) return free(null);
  if (table.rows.length === 0) return refuse("has no rows below its first line; each row is a point");
  if (table.rows.length > limits.sweepPoints)
    return refuse(`has ${count(table.rows.length)} rows; there may be at most ${count(limits.sweepPoints)}`);
  const columns = table.columns.map((key, c) => readColumn(key, headSpot(given.text, table, c), reading));
  const lost = table.columns.filter((_, c) => columns[c] === null);
  if (lost.length === columns.length) return free(null, lost);
  const found = [...gapsIn(table), ...commasIn(table, columns)];
  say(found, complain);
  const faulty = new Set(found.map(({ row }) => row));
  const rows = table.rows.flatMap((_, r) => (faulty.has(r) ? [] : [r]));
  return free(designOf(table, columns, rows), found.length === 0 ? lost : [...lost, ""]);
}

function tableOf(file: string, text: string, complain: Complain): Table | null {
  const first = text
    .replace(/^\uFEFF/, "")
    .split(/\r\n?|\n/)
    .find((line) => line.trim() !== "");
  const ask = "the first line names the keys, such as settings.school.climate";
  if (first === undefined || /^[\s\d.,;|%-]*$/.test(first) || first.trimStart().startsWith("#")) {
    const what = first === undefined ? "is empty" : `begins with ${first.includes("#") ? "a comment" : "numbers"}`;
    complain(fault({ file, line: 1, column: 1 }, "the design file", `${what}; ${ask}`));
    return null;
  }
  const log = new ImportLog(false);
  let table: Table | null = null;
  try {
    table = readCsv({ name: file, text }, "ties", log);
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
  }
  for (const { line, column, message, fix } of log.problems) {
    // What is advised for a network's attributes would make a key of another name.
    const advice = message.startsWith("two columns are called") ? "keep one of them" : fix;
    complain(fault({ file, line, column }, "the design file:", advice === undefined ? message : `${message}; ${advice}`));
  }
  return log.problems.length > 0 ? null : table;
}

/** A row of the table in which something is wrong. */
interface RowFinding {
  readonly row: number;
  readonly finding: SweepFinding;
}

/** Rows that do not have a cell for every key. */
function gapsIn({ file, columns, rows, lines, place }: Table): RowFinding[] {
  return rows.flatMap((cells, row) => {
    const empty = cells.findIndex((cell) => cell.trim() === "");
    if (cells.length === columns.length && empty < 0) return [];
    const even = cells.length === columns.length;
    const where = even ? place(row, empty) : { line: lines[row], column: 1 };
    const body = even
      ? `has no value for ${columns[empty]} in this row; write the scenario's own where a point is not to change it`
      : `has a row of ${counted(cells.length, "cell")}; there ${columns.length === 1 ? "is" : "are"} ${counted(columns.length, "key")}`;
    return [{ row, finding: fault({ file, ...where }, "the design file", body) }];
  });
}

/** Rows with a number that has a comma in it, as some spreadsheets write decimals. */
function commasIn({ file, rows, place }: Table, columns: readonly (Column | null)[]): RowFinding[] {
  return rows.flatMap((cells, row) => {
    const c = columns.findIndex((column, k) => column?.number === true && /^[+-]?\d*,\d+%?$/.test((cells[k] ?? "").trim()));
    if (c < 0) return [];
    const text = cells[c].trim();
    const body = `is ${quoted(text)}; decimals are written with a point: ${text.replace(",", ".")}`;
    return [{ row, finding: fault({ file, ...place(row, c) }, columns[c]?.key ?? "", body) }];
  });
}

/** The first few, and how many more there are. */
function say(found: readonly RowFinding[], complain: Complain): void {
  for (const { finding } of found.slice(0, 5)) complain(finding);
  if (found.length > 5)
    complain({
      ...found[5].finding,
      subject: "and",
      body: `${counted(found.length - 5, "more row")} of the design file with something wrong`,
    });
}

function headSpot(text: string, table: Table, column: number): Spot {
  const lines = text.replace(/^\uFEFF/, "").split(/\r\n?|\n/);
  const line = lines.findIndex((one) => one.trim() !== "");
  // Keys have neither delimiters nor quotation marks in them, so that the name is found as it is.
  const key = table.columns[column];
  const before = lines[line].indexOf(key);
  return { file: table.file, line: line + 1, column: before < 0 ? 1 : before + 1 };
}

/** @param rows places of the rows in which nothing is wrong */
function designOf(table: Table, all: readonly (Column | null)[], rows: readonly number[]): Design | null {
  const columns = all.flatMap((column) => column ?? []);
  const places = all.flatMap((column, c) => (column === null ? [] : [c]));
  if (rows.length === 0) return null;
  return {
    columns,
    count: rows.length,
    rows: () => {
      const known = columns.map(() => new Map<string, Value>());
      return rows.map((r) =>
        columns.map((column, c): Value => {
          const text = table.rows[r][places[c]].trim();
          const value = known[c].get(text) ?? valueFrom(plainOf(text, column), column, spotOf(table, r, places[c]));
          known[c].set(text, value);
          return value;
        }),
      );
    },
  };
}

/** Where a cell stands, found when it is asked for. */
function spotOf(table: Table, row: number, cell: number): Spot {
  let place: { line: number; column: number } | null = null;
  const found = () => (place ??= table.place(row, cell));
  return {
    file: table.file,
    get line() {
      return found().line;
    },
    get column() {
      return found().column;
    },
  };
}

function plainOf(text: string, { number }: Column): Plain {
  if (text === "true" || text === "false") return text === "true";
  return number && /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text) ? Number(text) : text;
}
