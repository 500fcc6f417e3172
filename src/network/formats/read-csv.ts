import Papa from "papaparse";
import { unescapeFormula } from "./formula.ts";
import { type ImportLog, quoted } from "./import-log.ts";
import { limits, type TextFile } from "./import-types.ts";
import { checkRows, numberOf, type Table } from "./table.ts";

/**
 * A .csv or .tsv as a table: the first line names the columns, blank lines are left out, a row has as many cells as there
 * are columns. Tabs in a .tsv; otherwise the one of , ; tab | that the first line has most of. Reads RFC 4180 quotes.
 */
export function readCsv({ name: file, text: raw }: TextFile, about: "ties" | "people", log: ImportLog): Table {
  const text = raw.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n");
  const delimiter = file.toLowerCase().endsWith(".tsv") ? "\t" : delimiterOf(text);
  const parsed = Papa.parse<string[]>(text, { delimiter, newline: "\n", header: false, skipEmptyLines: false });

  // A row takes one line and one more for each line break within its quotes.
  const starts: number[] = [];
  let next = 1;
  for (const cells of parsed.data) {
    starts.push(next);
    next++;
    for (const cell of cells) for (let at = cell.indexOf("\n"); at >= 0; at = cell.indexOf("\n", at + 1)) next++;
  }
  for (const error of parsed.errors) {
    if (error.type !== "Quotes") continue;
    const line = starts[error.row ?? 0] ?? 1;
    log.stop(
      file,
      line,
      1,
      "a quotation mark is opened and not closed, or closed in the middle of a cell",
      'write two quotation marks ("") for one within a cell',
    );
  }

  const first = parsed.data.findIndex((cells) => !blank(cells));
  if (first < 0) log.stop(file, 1, 1, "the file is empty", "the first line has to name the columns, such as source,target");
  const columns = parsed.data[first].map((name) => unescapeFormula(name.trim()));
  const rows: string[][] = [];
  const lines: number[] = [];
  const place = (row: number, cell: number) => placeOf(text, lines[row], cell, delimiter);
  const table: Table = { about, even: true, file, columns, rows, lines, place };

  checkHeader(table, (cell) => placeOf(text, starts[first], cell, delimiter), log);
  parsed.data.forEach((cells, r) => {
    if (r <= first || blank(cells)) return;
    checkRows(file, rows.length + 1, columns.length, starts[r], log);
    rows.push(cells.map(unescapeFormula));
    lines.push(starts[r]);
  });
  return table;
}

function blank(cells: readonly string[]): boolean {
  return cells.length === 0 || (cells.length === 1 && cells[0].trim() === "");
}

function delimiterOf(text: string): string {
  const first = text
    .trimStart()
    .split("\n", 1)[0]
    .replace(/"[^"]*"/g, "");
  let best = ",";
  for (const candidate of [",", ";", "\t", "|"]) {
    if (first.split(candidate).length > first.split(best).length) best = candidate;
  }
  return best;
}

function checkHeader({ file, columns }: Table, place: (cell: number) => Place, log: ImportLog): void {
  const { line } = place(0);
  if (columns.length > limits.columns)
    log.stop(file, line, 1, `there are more than ${limits.columns} columns`, "leave out those that are not needed");
  if (columns.every((name) => numberOf(name) !== null)) {
    log.stop(file, line, 1, "the first line holds numbers, not the names of columns", "add a first line such as source,target");
  }
  const seen = new Set<string>();
  columns.forEach((name, c) => {
    const { column } = place(c);
    if (name === "") log.problem(file, line, column, `column ${c + 1} has no name`, "name it in the first line");
    else if (seen.has(name)) log.problem(file, line, column, `two columns are called ${quoted(name)}`, "rename one of them");
    seen.add(name);
  });
}

interface Place {
  readonly line: number;
  readonly column: number;
}

/** Where the cell begins in its line (cells that span lines: where their row begins). */
function placeOf(text: string, line: number, cell: number, delimiter: string): Place {
  let start = 0;
  for (let k = 1; k < line; k++) start = text.indexOf("\n", start) + 1;
  let within = false;
  let left = cell;
  let at = start;
  for (; at < text.length && left > 0; at++) {
    if (text[at] === '"') within = !within;
    else if (text[at] === "\n" && !within) break;
    else if (text[at] === delimiter && !within) left--;
  }
  return { line, column: text.slice(start, at).includes("\n") ? 1 : at - start + 1 };
}
