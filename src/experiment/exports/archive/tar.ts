import { utf8ToBytes } from "@noble/hashes/utils.js";
import type { Entry } from "./entry.ts";

const block = 512;
/** Bytes of the largest file that the plain format has digits for. */
const largest = 8 ** 11 - 1;

/**
 * The header of a file in a tar archive (POSIX ustar): no owner, no time of day, readable by all. A name that the format has no
 * room for goes before it as an extended header (pax).
 */
export function tarHeader({ name, size }: Pick<Entry, "name" | "size">): Uint8Array {
  if (size > largest) throw new RangeError(`${name} is larger than the 8 GB that tar has digits for`);
  const parts = splitName(name);
  if (parts !== null) return ustar(parts.name, parts.prefix, size, "0");
  const record = paxRecord("path", name);
  return joined([
    ustar("pax-header", "", record.length, "x"),
    record,
    tarPadding(record.length),
    ustar("long-name", "", size, "0"),
  ]);
}

/** What fills a file up to a whole number of blocks. */
export function tarPadding(size: number): Uint8Array {
  return new Uint8Array((block - (size % block)) % block);
}

/** Two empty blocks end an archive. */
export function tarEnd(): Uint8Array {
  return new Uint8Array(2 * block);
}

function ustar(name: string, prefix: string, size: number, type: "0" | "x"): Uint8Array {
  const header = new Uint8Array(block);
  const put = (text: string, at: number) => header.set(utf8ToBytes(text), at);
  const octal = (value: number, digits: number) => value.toString(8).padStart(digits, "0");
  put(name, 0);
  put(`${octal(0o644, 7)}\0`, 100);
  put(`${octal(0, 7)}\0`, 108);
  put(`${octal(0, 7)}\0`, 116);
  put(`${octal(size, 11)}\0`, 124);
  put(`${octal(0, 11)}\0`, 136);
  put("        ", 148);
  put(type, 156);
  put("ustar\0", 257);
  put("00", 263);
  put(prefix, 345);
  let sum = 0;
  for (const byte of header) sum += byte;
  put(`${octal(sum, 6)}\0 `, 148);
  return header;
}

/** A name in the 100 bytes of the name and the 155 of what stands before it, cut at a slash; null if it does not fit. */
function splitName(name: string): { readonly name: string; readonly prefix: string } | null {
  if (utf8ToBytes(name).length <= 100) return { name, prefix: "" };
  for (let slash = name.indexOf("/"); slash >= 0; slash = name.indexOf("/", slash + 1)) {
    const [prefix, rest] = [name.slice(0, slash), name.slice(slash + 1)];
    if (utf8ToBytes(prefix).length <= 155 && utf8ToBytes(rest).length <= 100) return { name: rest, prefix };
  }
  return null;
}

/** "17 path=some/name\n": the number counts the whole line, itself included. */
function paxRecord(key: string, value: string): Uint8Array {
  const rest = ` ${key}=${value}\n`;
  const bytes = utf8ToBytes(rest).length;
  let length = bytes + String(bytes).length;
  if (bytes + String(length).length > length) length++;
  return utf8ToBytes(`${length}${rest}`);
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(pieces.reduce((length, piece) => length + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}
