import { type AsyncBuffer, parquetMetadataAsync, parquetScan } from "hyparquet";
import type { Block, BlockColumn, Cells, CellType } from "./block.ts";

/** A stored table that is open for reading. */
export interface OpenTable {
  readonly columns: readonly BlockColumn[];
  readonly rows: number;
  /** What its footer says of where it comes from. */
  readonly said: ReadonlyMap<string, string>;
  /** The wanted columns, row group by row group. */
  blocks(wanted: readonly string[]): AsyncGenerator<Block>;
}

/** Opens a Parquet file whose bytes are known to be sound. @throws RangeError for columns of kinds that are never stored */
export async function openTable(file: AsyncBuffer): Promise<OpenTable> {
  const metadata = await parquetMetadataAsync(file);
  const columns = metadata.schema.slice(1).map(({ name, type }) => ({ name, type: cellTypeOf(name, type) }));
  return {
    columns,
    rows: Number(metadata.num_rows),
    said: new Map((metadata.key_value_metadata ?? []).map(({ key, value }) => [key, value ?? ""])),
    async *blocks(wanted) {
      const scan = await parquetScan({ file, metadata, columns: [...wanted] });
      for (const { rowStart, rowEnd } of scan.ranges) {
        const cells: Cells[] = [];
        for (const column of wanted) cells.push((await scan.readColumn({ column, rowStart, rowEnd })) as Cells);
        yield { length: rowEnd - rowStart, cells };
      }
    },
  };
}

function cellTypeOf(name: string, type: string | undefined): CellType {
  if (type === "BYTE_ARRAY") return "STRING";
  if (type === "INT32" || type === "FLOAT" || type === "DOUBLE") return type;
  throw new RangeError(`column ${name} holds cells of an unknown kind (${type ?? "none"})`);
}
