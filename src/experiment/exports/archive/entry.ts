/** A file on its way into an archive. */
export interface Entry {
  /** With "/" between folders, none before. */
  readonly name: string;
  readonly size: number;
  readonly sha256: string;
  readonly crc32: number;
  /** Its bytes, piece by piece; may be asked for again. */
  bytes(): Iterable<Uint8Array>;
}

/** By name, code unit by code unit: the same order in every locale. */
export function inOrderOfName(entries: readonly Entry[]): Entry[] {
  return [...entries].sort((one, other) => (one.name < other.name ? -1 : one.name > other.name ? 1 : 0));
}

/** The lines that `sha256sum --check` takes, names as they are inside `folder`. */
export function checksumLines(entries: readonly Entry[], folder: string): string {
  return inOrderOfName(entries)
    .map(({ name, sha256 }) => `${sha256}  ${name.slice(folder.length + 1)}\n`)
    .join("");
}
