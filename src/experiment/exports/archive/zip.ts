import { utf8ToBytes } from "@noble/hashes/utils.js";

/** A file as it stands in a zip archive. */
export interface ZipEntry {
  readonly name: string;
  readonly crc32: number;
  readonly size: number;
  /** Bytes in the archive: as many as `size` where it is kept as it is. */
  readonly packed: number;
  readonly deflated: boolean;
}

/** What the plain format has digits for. */
export const zipLimits = { entries: 65_535, bytes: 4_294_967_295 } as const;

/** Midnight of the first day that zip knows, 1980-01-01: an archive does not tell when it was made. */
const time = 0;
const date = 0x21;
/** Names are UTF-8. */
const flags = 0x0800;

/** What stands before a file's bytes. */
export function zipLocalHeader(entry: ZipEntry): Uint8Array {
  const name = utf8ToBytes(entry.name);
  const bytes = new Uint8Array(30 + name.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, 0x04034b50, true);
  putCommon(view, 4, entry, name.length);
  bytes.set(name, 30);
  return bytes;
}

/** The list of files at the end of an archive. @param places where each file's own header begins */
export function zipDirectory(entries: readonly ZipEntry[], places: readonly number[], begins: number): Uint8Array {
  const lines = entries.map((entry, k) => directoryLine(entry, places[k]));
  const size = lines.reduce((sum, line) => sum + line.length, 0);
  const bytes = new Uint8Array(size + 22);
  let at = 0;
  for (const line of lines) {
    bytes.set(line, at);
    at += line.length;
  }
  const view = new DataView(bytes.buffer, size);
  view.setUint32(0, 0x06054b50, true);
  view.setUint16(8, entries.length, true);
  view.setUint16(10, entries.length, true);
  view.setUint32(12, size, true);
  view.setUint32(16, begins, true);
  return bytes;
}

function directoryLine(entry: ZipEntry, place: number): Uint8Array {
  const name = utf8ToBytes(entry.name);
  const bytes = new Uint8Array(46 + name.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, 0x02014b50, true);
  // Made on a Unix-like system, so that the file's mode is taken from the attributes.
  view.setUint16(4, 0x0314, true);
  putCommon(view, 6, entry, name.length);
  view.setUint32(38, 0o100644 * 65_536, true);
  view.setUint32(42, place, true);
  bytes.set(name, 46);
  return bytes;
}

/** What a file's own header and its line in the list have in common. */
function putCommon(view: DataView, at: number, { crc32, size, packed, deflated }: ZipEntry, nameLength: number): void {
  view.setUint16(at, 20, true);
  view.setUint16(at + 2, flags, true);
  view.setUint16(at + 4, deflated ? 8 : 0, true);
  view.setUint16(at + 6, time, true);
  view.setUint16(at + 8, date, true);
  view.setUint32(at + 10, crc32, true);
  view.setUint32(at + 14, packed, true);
  view.setUint32(at + 18, size, true);
  view.setUint16(at + 22, nameLength, true);
}
