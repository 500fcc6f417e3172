import { once } from "node:events";
import { crc32, createDeflateRaw, deflateRawSync } from "node:zlib";
import { type Entry, inOrderOfName } from "../../exports/archive/entry.ts";
import { tarEnd, tarHeader, tarPadding } from "../../exports/archive/tar.ts";
import { type ZipEntry, zipDirectory, zipLimits, zipLocalHeader } from "../../exports/archive/zip.ts";
import type { TakeBytes } from "../../exports/table/parquet-blocks.ts";

/** Kinds of archives, by the ending of their names. */
export type ArchiveKind = "zip" | "tar.gz" | "tar";

/** What is packed already is put into a zip as it is. */
const packedAlready = /\.(parquet|png|gz|zip)$/;

/** Writes files as one archive, in order of their names and without any time: the same files give the same bytes. */
export async function writeArchive(kind: ArchiveKind, entries: readonly Entry[], take: TakeBytes): Promise<void> {
  const sorted = inOrderOfName(entries);
  if (kind === "zip") await writeZip(sorted, take);
  else if (kind === "tar") await writeTar(sorted, take);
  else await gzipped(take, (inner) => writeTar(sorted, inner));
}

async function writeTar(entries: readonly Entry[], take: TakeBytes): Promise<void> {
  for (const entry of entries) {
    await take(tarHeader(entry));
    await copy(entry, take);
    await take(tarPadding(entry.size));
  }
  await take(tarEnd());
}

async function writeZip(entries: readonly Entry[], take: TakeBytes): Promise<void> {
  const total = entries.reduce((sum, { size }) => sum + size, 0);
  if (entries.length > zipLimits.entries || total > zipLimits.bytes)
    throw new RangeError(
      `${entries.length} files of ${(total / 1e9).toFixed(1)} GB do not fit into a plain zip: name it .tar.gz instead`,
    );
  const put: ZipEntry[] = [];
  const places: number[] = [];
  let at = 0;
  for (const entry of entries) {
    const packed = packedAlready.test(entry.name) ? null : deflateRawSync(Buffer.concat([...entry.bytes()]), { level: 9 });
    const deflated = packed !== null && packed.length < entry.size;
    const { name, crc32: sum, size } = entry;
    const line: ZipEntry = { name, crc32: sum, size, packed: deflated ? packed.length : size, deflated };
    const header = zipLocalHeader(line);
    await take(header);
    if (deflated) await take(packed);
    else await copy(entry, take);
    put.push(line);
    places.push(at);
    at += header.length + line.packed;
  }
  await take(zipDirectory(put, places, at));
}

/** The bytes of a file; one that changed since it was hashed would make an archive whose checksums do not hold. */
async function copy(entry: Entry, take: TakeBytes): Promise<void> {
  let size = 0;
  for (const bytes of entry.bytes()) {
    size += bytes.length;
    await take(bytes);
  }
  if (size !== entry.size)
    throw new RangeError(`${entry.name} changed while it was put into the archive; is somebody running in that folder?`);
}

/** Gzip with a header that names no system and no time. */
async function gzipped(take: TakeBytes, fill: (inner: TakeBytes) => Promise<void>): Promise<void> {
  const pack = createDeflateRaw({ level: 9 });
  const packed: Buffer[] = [];
  pack.on("data", (bytes: Buffer) => packed.push(bytes));
  const hand = async () => {
    for (const bytes of packed.splice(0)) await take(bytes);
  };
  let sum = 0;
  let size = 0;
  await take(Uint8Array.of(0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 2, 255));
  await fill(async (bytes) => {
    // zlib takes a piece without memory for a request to begin anew.
    if (bytes.length === 0) return;
    sum = crc32(bytes, sum);
    size += bytes.length;
    if (!pack.write(bytes)) await once(pack, "drain");
    await hand();
  });
  pack.end();
  await once(pack, "end");
  await hand();
  const trailer = new DataView(new ArrayBuffer(8));
  trailer.setUint32(0, sum, true);
  trailer.setUint32(4, size % 2 ** 32, true);
  await take(new Uint8Array(trailer.buffer));
}
