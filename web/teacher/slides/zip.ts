import { joinBytes } from "../../worker/join-bytes.ts";

/** A file in an archive. */
export interface ZipEntry {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * An archive that holds files as they are (ZIP, method "stored"): pictures are compressed already. Files are
 * dated 1 January 1980, so that the same pictures make the same archive.
 */
export function zip(entries: readonly ZipEntry[]): Uint8Array<ArrayBuffer> {
  const parts: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let at = 0;
  for (const { name, bytes } of entries) {
    const letters = new TextEncoder().encode(name);
    const facts = factsOf(bytes, letters.length);
    parts.push(header(0x04034b50, [[20, 2], [utf8, 2], ...facts]), letters, bytes);
    directory.push(header(0x02014b50, [[20, 2], [20, 2], [utf8, 2], ...facts, [0, 2], [0, 2], [0, 2], [0, 4], [at, 4]]), letters);
    at += 30 + letters.length + bytes.length;
  }
  const size = directory.reduce((sum, { length }) => sum + length, 0);
  const count = entries.length;
  const end = header(0x06054b50, [
    [0, 2],
    [0, 2],
    [count, 2],
    [count, 2],
    [size, 4],
    [at, 4],
    [0, 2],
  ]);
  return joinBytes([...parts, ...directory, end]);
}

/** The flag that says of names that they are UTF-8. */
const utf8 = 0x0800;

type Field = readonly [value: number, bytes: 2 | 4];

/** What both headers of a file say of it: method, time, date, checksum, sizes, length of its name. */
function factsOf(bytes: Uint8Array, name: number): readonly Field[] {
  return [
    [0, 2],
    [0, 2],
    [0x21, 2],
    [checksum(bytes), 4],
    [bytes.length, 4],
    [bytes.length, 4],
    [name, 2],
    [0, 2],
  ];
}

function header(signature: number, fields: readonly Field[]): Uint8Array {
  const all: readonly Field[] = [[signature, 4], ...fields];
  const view = new DataView(new ArrayBuffer(all.reduce((sum, [, bytes]) => sum + bytes, 0)));
  let at = 0;
  for (const [value, bytes] of all) {
    if (bytes === 2) view.setUint16(at, value, true);
    else view.setUint32(at, value, true);
    at += bytes;
  }
  return new Uint8Array(view.buffer);
}

const table = Uint32Array.from({ length: 256 }, (_, value) => {
  let sum = value;
  for (let bit = 0; bit < 8; bit++) sum = sum & 1 ? 0xedb88320 ^ (sum >>> 1) : sum >>> 1;
  return sum;
});

/** CRC-32 as archives have it. */
export function checksum(bytes: Uint8Array): number {
  let sum = 0xffffffff;
  for (const byte of bytes) sum = table[(sum ^ byte) & 0xff] ^ (sum >>> 8);
  return (sum ^ 0xffffffff) >>> 0;
}
