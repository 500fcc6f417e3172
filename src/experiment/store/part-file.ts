import { parquetMetadata, parquetReadObjects } from "hyparquet";
import { parquetWriteBuffer } from "hyparquet-writer";
import { type Column, hashColumns } from "./columns.ts";
import { type RunRow, rowsOfColumns, runColumns } from "./run-row.ts";
import { isIntact, openSeal, seal, sealKey } from "./sealed.ts";

/** What a part's footer says of where it comes from. */
export interface Origin {
  /** Hash of all that makes the runs of this point. */
  readonly pointHash: string;
  readonly engine: string;
  /** Name of the part. */
  readonly part: string;
  /** What was recorded beside it, as text; "none" for nothing. */
  readonly recorded: string;
  /** SHA-256 of the bytes of each table that belongs to this part, by folder: weekly, people, ties. */
  readonly companions: Readonly<Record<string, string>>;
}

/**
 * The bytes of a Parquet file: a pure function of columns and origin. The footer holds the origin and a seal over the whole
 * file. A recorded table needs no more: its part knows the hash of its bytes.
 */
export function encodeTable(columns: readonly Column[], origin: Omit<Origin, "companions">): Uint8Array<ArrayBuffer> {
  return encode(columns, origin, []);
}

/** The bytes of a part of the table of runs: with what belongs to it, and a hash of the rows whatever file they are in. */
export function encodePart(rows: readonly RunRow[], origin: Origin): Uint8Array<ArrayBuffer> {
  const columns = runColumns(rows);
  return encode(columns, origin, [
    { key: "kith.companions", value: JSON.stringify(origin.companions) },
    { key: "kith.rows.sha256", value: hashColumns(columns) },
  ]);
}

interface Said {
  readonly key: string;
  readonly value: string;
}

function encode(columns: readonly Column[], origin: Omit<Origin, "companions">, more: readonly Said[]): Uint8Array<ArrayBuffer> {
  const buffer = parquetWriteBuffer({
    columnData: columns.map(({ name, type, data }) => ({ name, type, data: data as number[] })),
    rowGroupSize: 20_000,
    statistics: more.length > 0,
    kvMetadata: [
      { key: "kith.point.sha256", value: origin.pointHash },
      { key: "kith.engine", value: origin.engine },
      { key: "kith.part", value: origin.part },
      { key: "kith.recorded", value: origin.recorded },
      ...more,
      { key: sealKey, value: openSeal },
    ],
  });
  const bytes = new Uint8Array(buffer);
  seal(bytes);
  return bytes;
}

/**
 * What a part holds. The seal is checked before anything is read, then the hash of the rows.
 * @throws RangeError in plain words if the file is damaged or no part.
 */
export async function decodePart(bytes: Uint8Array): Promise<{ rows: RunRow[]; origin: Origin }> {
  if (!isIntact(bytes)) throw new RangeError("the part is damaged: its bytes are not those that were written");
  const file = new Uint8Array(bytes).buffer;
  const metadata = parquetMetadata(file);
  const said = new Map((metadata.key_value_metadata ?? []).map(({ key, value }) => [key, value ?? ""]));
  const origin: Origin = {
    pointHash: said.get("kith.point.sha256") ?? "",
    engine: said.get("kith.engine") ?? "",
    part: said.get("kith.part") ?? "",
    recorded: said.get("kith.recorded") ?? "",
    companions: companionsOf(said.get("kith.companions") ?? "{}"),
  };
  const rows = rowsOfColumns(await parquetReadObjects({ file, metadata }));
  if (said.get("kith.rows.sha256") !== hashColumns(runColumns(rows))) throw new RangeError("its rows do not fit their hash");
  return { rows, origin };
}

function companionsOf(text: string): Record<string, string> {
  const parsed: unknown = JSON.parse(text);
  if (typeof parsed !== "object" || parsed === null) throw new RangeError("its list of companions is no list");
  return Object.fromEntries(Object.entries(parsed).map(([folder, hash]) => [folder, String(hash)]));
}
