import { type DescribedColumn, typeWords } from "../described-column.ts";
import type { BlockColumn } from "../table/block.ts";
import { csvHead, csvLines } from "../table/csv-lines.ts";

/** A table of a data dictionary. */
export interface DescribedTable {
  /** "runs", "people": the name of its file without the ending. */
  readonly name: string;
  /** "one row a run and week" */
  readonly rows: string;
  readonly columns: readonly DescribedColumn[];
}

/** The dictionary for people: Markdown with a table for each table. */
export function dictionaryMarkdown(about: string, tables: readonly DescribedTable[]): string {
  const cell = (text: string) => text.replaceAll("|", "\\|").replaceAll("\n", " ");
  const line = (cells: readonly string[]) => `| ${cells.map(cell).join(" | ")} |`;
  return [
    "# Data dictionary",
    "",
    about,
    "",
    "Every table has one value a cell and begins with the columns that say which run a row belongs to. An empty cell is a value",
    "that is not there, never zero. Distress is a number of this model, not a diagnosis.",
    ...tables.flatMap(({ name, rows, columns }) => [
      "",
      `## ${name}: ${rows}`,
      "",
      line(["column", "type", "unit", "range", "meaning", "source"]),
      line(["---", "---", "---", "---", "---", "---"]),
      ...columns.map((column) =>
        line([column.name, typeWords[column.type], column.unit, column.range, column.meaning, column.source]),
      ),
    ]),
    "",
  ].join("\n");
}

const fields = ["table", "name", "type", "unit", "range", "meaning", "source"] as const;

/** The dictionary for programs: one row a column of a table. */
export function dictionaryCsv(tables: readonly DescribedTable[]): string {
  const rows = tables.flatMap(({ name, columns }) =>
    columns.map((column) => [
      name,
      column.name,
      typeWords[column.type],
      column.unit,
      column.range,
      column.meaning,
      column.source,
    ]),
  );
  const head = fields.map((name): BlockColumn => ({ name, type: "STRING" }));
  const cells = fields.map((_, c) => rows.map((row) => row[c]));
  return csvHead(head) + csvLines(head, { length: rows.length, cells });
}
