import { rmSync } from "node:fs";
import { join } from "node:path";
import type { SweepManifest } from "../../sweep/manifest.ts";
import { type SweepPart, sweepPartName, sweepPartOfName } from "../../sweep/part.ts";
import { openSweepPart, type PartOrigin, rowsOf, whyForeign } from "../../sweep/part-file.ts";
import type { SweepRows } from "../../sweep/rows.ts";
import { namesIn, readStored, whyDamaged } from "../read-stored.ts";
import { sha256 } from "../sha256.ts";
import { partTables } from "./folder.ts";

/** Something in the folder that is not what it should be. */
export interface Damage {
  /** Name of the part. */
  readonly part: string;
  readonly why: string;
}

/** The parts that a folder has by name, whatever is in them. */
export function partsByName(folder: string): SweepPart[] {
  return namesIn(join(folder, "parts")).flatMap((file) => {
    const part = file.endsWith(".parquet") ? sweepPartOfName(file.slice(0, -".parquet".length)) : null;
    return part === null ? [] : [part];
  });
}

/**
 * The parts that are there and whole: every byte of them and of what belongs to them was checked, and they belong to the sweep as
 * it is now. For each of the others why it does not count.
 * @param looks at which parts; others are taken as they are called
 * @throws Unreadable for a part that cannot be read, of which nobody can tell whether it is whole
 */
export function soundParts(
  folder: string,
  manifest: SweepManifest,
  looks: (part: SweepPart) => boolean = () => true,
): { parts: SweepPart[]; damaged: Damage[] } {
  const parts: SweepPart[] = [];
  const damaged: Damage[] = [];
  for (const part of partsByName(folder)) {
    try {
      if (looks(part)) openPart(folder, manifest, part);
      parts.push(part);
    } catch (error) {
      damaged.push({ part: sweepPartName(part), why: whyDamaged(error) });
    }
  }
  return { parts, damaged };
}

/** Rows of parts, read when they are first asked for: a part that is there never changes. */
export class PartReader {
  readonly #folder: string;
  readonly #known = new Map<string, SweepRows>();

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Rows of every part that is whole, and why others are not. @throws Unreadable */
  async rows(manifest: SweepManifest, parts: readonly SweepPart[]): Promise<{ rows: SweepRows[]; damaged: Damage[] }> {
    const rows: SweepRows[] = [];
    const damaged: Damage[] = [];
    for (const part of parts) {
      const name = sweepPartName(part);
      try {
        let own = this.#known.get(name);
        if (own === undefined) {
          own = await rowsOf(openPart(this.#folder, manifest, part), manifest);
          checkPlaces(own, part);
          this.#known.set(name, own);
        }
        rows.push(own);
      } catch (error) {
        damaged.push({ part: name, why: whyDamaged(error) });
      }
    }
    return { rows, damaged };
  }
}

/** Throws away a part and what belongs to it. */
export function discardPart(folder: string, name: string): void {
  for (const table of partTables)
    rmSync(join(folder, table, `${name}.${table === "failed" ? "json" : "parquet"}`), { force: true });
}

/** Opens a part whose every byte is right. @throws RangeError in plain words; Unreadable */
function openPart(folder: string, manifest: SweepManifest, part: SweepPart) {
  const name = sweepPartName(part);
  const bytes = readStored(join(folder, "parts", `${name}.parquet`));
  if (bytes === null) throw new RangeError("it is not there any more");
  const { origin, opened } = openSweepPart(bytes);
  const why = whyForeign(origin, manifest, part);
  if (why !== null) throw new RangeError(why);
  checkCompanions(folder, name, origin);
  return opened;
}

function checkCompanions(folder: string, name: string, { companions }: PartOrigin): void {
  for (const [table, hash] of Object.entries(companions)) {
    const path = join(folder, table, `${name}.${table === "failed" ? "json" : "parquet"}`);
    const what = table === "failed" ? "its list of runs that failed" : `its table in ${table}/`;
    const bytes = readStored(path);
    if (bytes === null) throw new RangeError(`${what} is missing`);
    if (sha256(bytes) !== hash) throw new RangeError(`${what} is damaged`);
  }
}

function checkPlaces({ length, point, replicate }: SweepRows, { firstPoint, endPoint, first, end }: SweepPart): void {
  for (let k = 0; k < length; k++)
    if (point[k] < firstPoint || point[k] >= endPoint || replicate[k] < first || replicate[k] >= end)
      throw new RangeError("it holds runs that its name does not name");
}
