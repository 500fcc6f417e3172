import type { Block, BlockColumn } from "../../exports/table/block.ts";
import { csvHead, csvLines } from "../../exports/table/csv-lines.ts";
import { jsonRows } from "../../exports/table/json-rows.ts";
import { ParquetBlocks, type TakeBytes } from "../../exports/table/parquet-blocks.ts";

/** How a table is written. JSON is one list of rows, each an object. */
export type TableFormat = "csv" | "parquet" | "json";

/** A table that is being written, block by block. */
export interface TableWriter {
  write(block: Block): Promise<void>;
  end(): Promise<void>;
}

/** A writer of a table, whose bytes go wherever they are taken. */
export function writeTable(format: TableFormat, columns: readonly BlockColumn[], take: TakeBytes): TableWriter {
  if (format === "parquet") return new ParquetBlocks(columns, take);
  const text = (lines: string) => take(Buffer.from(lines));
  if (format === "json") return jsonWriter(columns, text);
  let headed = false;
  const head = async () => {
    if (!headed) await text(csvHead(columns));
    headed = true;
  };
  return {
    async write(block) {
      await head();
      await text(csvLines(columns, block));
    },
    end: head,
  };
}

function jsonWriter(columns: readonly BlockColumn[], text: (lines: string) => Promise<void> | void): TableWriter {
  let before = "[\n";
  return {
    async write(block) {
      if (block.length === 0) return;
      await text(`${before}${jsonRows(columns, block)}`);
      before = ",\n";
    },
    async end() {
      await text(before === ",\n" ? "\n]\n" : "[]\n");
    },
  };
}
