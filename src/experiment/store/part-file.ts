import { parquetReadObjects } from "hyparquet";
import { type Column, hashColumns } from "./columns.ts";
import { type RunRow, rowsOfColumns, runColumns } from "./run-row.ts";
import { encodeSealed, openSealed, type Said } from "./sealed-table.ts";

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
  /** Outcomes besides the weekly measures, and how they are defined; left out where there are none. */
  readonly asked?: Asked;
}

/** Outcomes of a scenario's own in a part. */
export interface Asked {
  readonly names: readonly string[];
  /** Hash of how they are defined, and by which version of the statistics they are made. */
  readonly hash: string;
}

/**
 * The bytes of a Parquet file: a pure function of columns and origin. The footer holds the origin and a seal over the whole
 * file. A recorded table needs no more: its part knows the hash of its bytes.
 */
export function encodeTable(columns: readonly Column[], origin: Omit<Origin, "companions" | "asked">): Uint8Array<ArrayBuffer> {
  return encode(columns, origin, []);
}

/** The bytes of a part of the table of runs: with what belongs to it, and a hash of the rows whatever file they are in. */
export function encodePart(rows: readonly RunRow[], origin: Origin): Uint8Array<ArrayBuffer> {
  const { asked } = origin;
  const columns = runColumns(rows, asked?.names);
  return encode(columns, origin, [
    ...(asked === undefined ? [] : [{ key: "kith.asked", value: JSON.stringify(asked) }]),
    { key: "kith.companions", value: JSON.stringify(origin.companions) },
    { key: "kith.rows.sha256", value: hashColumns(columns) },
  ]);
}

function encode(
  columns: readonly Column[],
  origin: Omit<Origin, "companions" | "asked">,
  more: readonly Said[],
): Uint8Array<ArrayBuffer> {
  const said = [
    { key: "kith.point.sha256", value: origin.pointHash },
    { key: "kith.engine", value: origin.engine },
    { key: "kith.part", value: origin.part },
    { key: "kith.recorded", value: origin.recorded },
    ...more,
  ];
  return encodeSealed(columns, said, more.length > 0);
}

/**
 * What a part holds. The seal is checked before anything is read, then the hash of the rows.
 * @throws RangeError in plain words if the file is damaged or no part.
 */
export async function decodePart(bytes: Uint8Array): Promise<{ rows: RunRow[]; origin: Origin }> {
  const { file, metadata, said } = openSealed(bytes, "the part");
  const asked = askedOf(said.get("kith.asked"));
  const origin: Origin = {
    ...(asked === null ? {} : { asked }),
    pointHash: said.get("kith.point.sha256") ?? "",
    engine: said.get("kith.engine") ?? "",
    part: said.get("kith.part") ?? "",
    recorded: said.get("kith.recorded") ?? "",
    companions: companionsOf(said.get("kith.companions") ?? "{}"),
  };
  const rows = rowsOfColumns(await parquetReadObjects({ file, metadata }), asked?.names);
  if (said.get("kith.rows.sha256") !== hashColumns(runColumns(rows, asked?.names)))
    throw new RangeError("its rows do not fit their hash");
  return { rows, origin };
}

function askedOf(text: string | undefined): Asked | null {
  if (text === undefined) return null;
  const { names, hash } = JSON.parse(text) as Partial<Asked>;
  if (!Array.isArray(names) || typeof hash !== "string") throw new RangeError("its list of outcomes is no list");
  return { names: names.map(String), hash };
}

/** Hashes by folder. @throws RangeError if the text is something else */
export function companionsOf(text: string): Record<string, string> {
  const parsed: unknown = JSON.parse(text);
  if (typeof parsed !== "object" || parsed === null) throw new RangeError("its list of companions is no list");
  return Object.fromEntries(Object.entries(parsed).map(([folder, hash]) => [folder, String(hash)]));
}
