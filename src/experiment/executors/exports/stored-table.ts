import { createHash } from "node:crypto";
import { closeSync, existsSync, fstatSync, openSync, readSync } from "node:fs";
import { join } from "node:path";
import { type OpenTable, openTable } from "../../exports/table/read-blocks.ts";
import { Damaged } from "../../store/damaged.ts";
import { companionsOf } from "../../store/part-file.ts";
import { isIntact } from "../../store/sealed.ts";
import { readStored } from "../read-stored.ts";
import type { ResultsIn, TableName } from "./results-in.ts";

/** An open table of one part, and how to let go of it. */
export interface StoredTable extends OpenTable {
  /** SHA-256 of what belongs to the part, by folder. */
  readonly companions: Readonly<Record<string, string>>;
  close(): void;
}

/** Files whose bytes were held against their hash: once is enough for who reads them twice. */
const sound = new WeakMap<ResultsIn, Set<string>>();

/**
 * Opens one part's file of a table, after its bytes were held against what the part says of them: the seal of the part itself,
 * or the hash that the part keeps of its recorded tables. Reads it piece by piece.
 * @throws Damaged in plain words if the file is missing, damaged, or belongs to other results
 */
export async function openStored(results: ResultsIn, table: TableName, part: string): Promise<StoredTable> {
  const { folder } = results;
  const path = join(folder, table, `${part}.parquet`);
  const bytes = readStored(join(folder, "parts", `${part}.parquet`));
  if (bytes === null) throw new Damaged(`${join("parts", part)} is missing`);
  if (!isIntact(bytes)) throw new Damaged(`${join("parts", part)} is damaged`);
  const itself = await openTable(new Uint8Array(bytes).buffer);
  for (const [key, value] of results.footerOf(part))
    if (itself.said.get(key) !== value)
      throw new Damaged(`${join("parts", part)} belongs to other results than manifest.json tells of (${key})`);
  const companions = companionsOf(itself.said.get("kith.companions") ?? "{}");
  if (table === "parts") return { ...itself, companions, close: () => {} };

  if (!existsSync(path)) throw new Damaged(`${join(table, part)} is missing`);
  const file = openSync(path, "r");
  try {
    const checked = sound.get(results) ?? new Set();
    sound.set(results, checked);
    if (!checked.has(path) && hashOf(file) !== companions[table]) throw new Damaged(`${join(table, part)} is damaged`);
    checked.add(path);
    const open = await openTable({ byteLength: fstatSync(file).size, slice: (from, end) => bytesOf(file, from, end) });
    return { ...open, companions, close: () => closeSync(file) };
  } catch (error) {
    closeSync(file);
    throw error;
  }
}

function bytesOf(file: number, from: number, end = fstatSync(file).size): ArrayBuffer {
  const bytes = new Uint8Array(end - from);
  for (let at = 0; at < bytes.length; ) {
    const read = readSync(file, bytes, at, bytes.length - at, from + at);
    if (read === 0) throw new RangeError("the file ended early");
    at += read;
  }
  return bytes.buffer;
}

function hashOf(file: number): string {
  const hash = createHash("sha256");
  const piece = new Uint8Array(4_000_000);
  for (let at = 0; ; ) {
    const read = readSync(file, piece, 0, piece.length, at);
    if (read === 0) return hash.digest("hex");
    hash.update(piece.subarray(0, read));
    at += read;
  }
}
