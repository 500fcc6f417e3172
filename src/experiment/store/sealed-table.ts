import { type FileMetaData, parquetMetadata } from "hyparquet";
import { parquetWriteBuffer } from "hyparquet-writer";
import type { Column } from "./columns.ts";
import { isIntact, openSeal, seal, sealKey } from "./sealed.ts";

/** What a footer says: a key and a text. */
export interface Said {
  readonly key: string;
  readonly value: string;
}

/**
 * The bytes of a Parquet file: a pure function of columns and footer, sealed over the whole file.
 * @param statistics whether each block of rows says the range of its columns, for readers that skip
 */
export function encodeSealed(columns: readonly Column[], said: readonly Said[], statistics: boolean): Uint8Array<ArrayBuffer> {
  const buffer = parquetWriteBuffer({
    columnData: columns.map(({ name, type, data }) => ({ name, type, data: data as number[] })),
    rowGroupSize: 20_000,
    statistics,
    kvMetadata: [...said, { key: sealKey, value: openSeal }],
  });
  const bytes = new Uint8Array(buffer);
  seal(bytes);
  return bytes;
}

/** A sealed file, opened. */
export interface OpenedTable {
  readonly file: ArrayBuffer;
  readonly metadata: FileMetaData;
  readonly said: ReadonlyMap<string, string>;
}

/**
 * Opens a sealed file; the seal is checked before anything is read.
 * @param what it is, in words: "the part"
 * @throws RangeError in plain words if a byte of it was changed
 */
export function openSealed(bytes: Uint8Array, what: string): OpenedTable {
  if (!isIntact(bytes)) throw new RangeError(`${what} is damaged: its bytes are not those that were written`);
  const file = new Uint8Array(bytes).buffer;
  const metadata = parquetMetadata(file);
  return { file, metadata, said: new Map((metadata.key_value_metadata ?? []).map(({ key, value }) => [key, value ?? ""])) };
}
