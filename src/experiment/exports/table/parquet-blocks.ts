import type { SchemaElement } from "hyparquet";
import { ByteWriter, ParquetWriter } from "hyparquet-writer";
import type { Block, BlockColumn, Cells } from "./block.ts";

/** Rows of a row group: enough to be worth a column chunk, and few enough to be held. */
const groupRows = 100_000;

/** Takes bytes in order; returns once they may be forgotten. */
export type TakeBytes = (bytes: Uint8Array) => void | Promise<void>;

/**
 * Writes a Parquet file block by block, in row groups: nothing but the rows of one group and the footer is held. The bytes
 * follow from the blocks alone, however they are cut.
 */
export class ParquetBlocks {
  readonly #columns: readonly BlockColumn[];
  readonly #take: TakeBytes;
  readonly #bytes = new ByteWriter();
  readonly #parquet: ParquetWriter;
  #waiting: Block[] = [];
  #rows = 0;

  constructor(columns: readonly BlockColumn[], take: TakeBytes, said: Readonly<Record<string, string>> = {}) {
    this.#columns = columns;
    this.#take = take;
    this.#parquet = new ParquetWriter({
      writer: this.#bytes,
      schema: schemaOf(columns),
      kvMetadata: Object.entries(said).map(([key, value]) => ({ key, value })),
    });
  }

  async write(block: Block): Promise<void> {
    let from = 0;
    while (from < block.length) {
      const end = Math.min(block.length, from + groupRows - this.#rows);
      this.#waiting.push(slice(block, from, end));
      this.#rows += end - from;
      from = end;
      if (this.#rows === groupRows) await this.#writeGroup();
    }
  }

  /** Writes what is left, and the footer. A table without rows is a file too. */
  async end(): Promise<void> {
    await this.#writeGroup();
    this.#parquet.finish();
    await this.#hand();
  }

  async #writeGroup(): Promise<void> {
    if (this.#rows === 0) return;
    const columnData = this.#columns.map(({ name }, c) => ({
      name,
      data: joined(
        this.#waiting.map(({ cells }) => cells[c]),
        this.#rows,
      ),
    }));
    this.#waiting = [];
    this.#parquet.write({ columnData, rowGroupSize: this.#rows });
    this.#rows = 0;
    await this.#hand();
  }

  async #hand(): Promise<void> {
    const bytes = this.#bytes.getBytes().slice();
    this.#bytes.index = 0;
    await this.#take(bytes);
  }
}

function schemaOf(columns: readonly BlockColumn[]): SchemaElement[] {
  return [
    { name: "root", num_children: columns.length },
    ...columns.map(({ name, type }): SchemaElement => {
      const common = { name, repetition_type: "OPTIONAL" as const };
      return type === "STRING" ? { ...common, type: "BYTE_ARRAY", converted_type: "UTF8" } : { ...common, type };
    }),
  ];
}

function slice({ cells }: Block, from: number, end: number): Block {
  return { length: end - from, cells: cells.map((column) => Array.prototype.slice.call(column, from, end) as Cells) };
}

function joined(blocks: readonly Cells[], length: number): (string | number | null)[] {
  const all = new Array<string | number | null>(length);
  let at = 0;
  for (const block of blocks) for (let k = 0; k < block.length; k++) all[at++] = block[k];
  return all;
}
