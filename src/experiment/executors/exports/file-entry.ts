import { createHash } from "node:crypto";
import { closeSync, openSync, readSync } from "node:fs";
import { crc32 } from "node:zlib";
import type { Entry } from "../../exports/archive/entry.ts";

/** Bytes read at a time. */
const piece = 4_000_000;

/** A text or some bytes as a file of an archive. */
export function textEntry(name: string, content: string | Uint8Array): Entry {
  const bytes = typeof content === "string" ? Buffer.from(content) : content;
  return {
    name,
    size: bytes.length,
    sha256: createHash("sha256").update(bytes).digest("hex"),
    crc32: crc32(bytes),
    bytes: () => [bytes],
  };
}

/** A file on the disk as one of an archive: read once now for its hashes, and once more when it is put in. */
export function fileEntry(name: string, path: string): Entry {
  const hash = createHash("sha256");
  let sum = 0;
  let size = 0;
  for (const bytes of piecesOf(path)) {
    hash.update(bytes);
    sum = crc32(bytes, sum);
    size += bytes.length;
  }
  return { name, size, sha256: hash.digest("hex"), crc32: sum, bytes: () => piecesOf(path) };
}

function* piecesOf(path: string): Generator<Uint8Array> {
  const file = openSync(path, "r");
  try {
    for (;;) {
      const bytes = new Uint8Array(piece);
      const read = readSync(file, bytes, 0, piece, null);
      if (read === 0) return;
      yield bytes.subarray(0, read);
    }
  } finally {
    closeSync(file);
  }
}
