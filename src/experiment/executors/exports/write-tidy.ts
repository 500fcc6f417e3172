import type { DescribedColumn } from "../../exports/described-column.ts";
import { describeTable, type TidyTable } from "../../exports/dictionary/describe-table.ts";
import type { TakeBytes } from "../../exports/table/parquet-blocks.ts";
import { tidyRows } from "../../exports/table/tidy-rows.ts";
import type { ResultsIn, TableName } from "./results-in.ts";
import { openStored } from "./stored-table.ts";
import { type TableFormat, writeTable } from "./table-file.ts";

/** A table that is about to be exported: its columns are known, its rows are not read yet. */
export interface Tidy {
  readonly table: TidyTable;
  readonly columns: readonly DescribedColumn[];
  /** @returns the number of rows */
  write(format: TableFormat, take: TakeBytes, onPart: () => void): Promise<number>;
}

/** The folder in which a table is kept. */
export function folderOf(table: TidyTable): TableName {
  return table === "runs" ? "parts" : table;
}

/** A table of a results folder, all parts after one another. @throws RangeError in plain words if a part is damaged */
export async function tidyTable(results: ResultsIn, table: TidyTable): Promise<Tidy> {
  const folder = folderOf(table);
  const parts = results.partsWith(folder);
  const stored = [];
  for (const part of parts) {
    const open = await openStored(results, folder, part);
    open.close();
    stored.push(open.columns);
  }
  const rows = tidyRows(results.about, stored);
  return {
    table,
    columns: describeTable(table, results.about, rows.columns),
    async write(format, take, onPart) {
      const writer = writeTable(format, rows.columns, take);
      let count = 0;
      for (const part of parts) {
        const open = await openStored(results, folder, part);
        try {
          for await (const block of open.blocks(open.columns.map(({ name }) => name))) {
            const made = rows.take(block, open.columns, part);
            count += made.length;
            if (made.length > 0) await writer.write(made);
          }
        } finally {
          open.close();
        }
        onPart();
      }
      await writer.end();
      return count;
    },
  };
}
