import { parquetMetadata, parquetReadObjects } from "hyparquet";
import { parquetWriteBuffer } from "hyparquet-writer";
import { textHash } from "../plan-hash.ts";
import { hashColumns, type Column } from "./columns.ts";
import { rowsOfColumns, runColumns, type RunRow } from "./run-row.ts";

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
 * The bytes of a Parquet file: a pure function of columns and origin. The footer holds the origin and a hash of the rows,
 * because a single flipped bit in a Parquet file often reads as good data.
 */
export function encodeTable(columns: readonly Column[], origin: Omit<Origin, "companions"> & Partial<Origin>): Uint8Array<ArrayBuffer> {
  const said = [
    { key: "kith.point.sha256", value: origin.pointHash },
    { key: "kith.engine", value: origin.engine },
    { key: "kith.part", value: origin.part },
    { key: "kith.recorded", value: origin.recorded },
    { key: "kith.companions", value: JSON.stringify(origin.companions ?? {}) },
    { key: "kith.rows.sha256", value: hashColumns(columns) },
  ];
  const buffer = parquetWriteBuffer({
    columnData: columns.map(({ name, type, data }) => ({ name, type, data: data as number[] })),
    rowGroupSize: 20_000,
    kvMetadata: [...said, { key: "kith.footer.sha256", value: footerHash(new Map(said.map(({ key, value }) => [key, value]))) }],
  });
  return new Uint8Array(buffer);
}

/** The bytes of a part of the table of runs. */
export function encodePart(rows: readonly RunRow[], origin: Origin): Uint8Array<ArrayBuffer> {
  return encodeTable(runColumns(rows), origin);
}

/**
 * What a part holds. Besides the hash of the rows it checks that these rows are written as exactly these bytes, so that no
 * cut and no flipped bit passes, wherever it is.
 * @throws RangeError in plain words if the file is damaged or no part.
 */
export async function decodePart(bytes: Uint8Array): Promise<{ rows: RunRow[]; origin: Origin }> {
  const file = bytes.slice().buffer;
  try {
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
    if (said.get("kith.footer.sha256") !== footerHash(said)) throw new RangeError("its footer does not fit its hash");
    if (!sameBytes(encodePart(rows, origin), bytes)) throw new RangeError("its bytes are not those that its rows are written as");
    return { rows, origin };
  } catch (error) {
    throw new RangeError(`the part is damaged: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** Over all that the footer says, in the order in which it is written. */
function footerHash(said: ReadonlyMap<string, string>): string {
  const entries = [...said].filter(([key]) => key !== "kith.footer.sha256");
  return textHash(JSON.stringify(entries.map(([key, value]) => ({ key, value }))));
}

function companionsOf(text: string): Record<string, string> {
  const parsed: unknown = JSON.parse(text);
  if (typeof parsed !== "object" || parsed === null) throw new RangeError("its list of companions is no list");
  return Object.fromEntries(Object.entries(parsed).map(([folder, hash]) => [folder, String(hash)]));
}

function sameBytes(one: Uint8Array, other: Uint8Array): boolean {
  if (one.length !== other.length) return false;
  for (let k = 0; k < one.length; k++) if (one[k] !== other[k]) return false;
  return true;
}
