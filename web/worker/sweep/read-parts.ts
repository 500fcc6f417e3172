import type { FailedRun } from "../../../src/experiment/store/run-row.ts";
import type { SweepManifest } from "../../../src/experiment/sweep/manifest.ts";
import { sweepPartOfName } from "../../../src/experiment/sweep/part.ts";
import { openSweepPart, rowsOf, whyForeign } from "../../../src/experiment/sweep/part-file.ts";
import type { SweepRows } from "../../../src/experiment/sweep/rows.ts";
import type { BroughtFile, SweepFault } from "./asks.ts";

export interface ReadParts {
  readonly rows: readonly SweepRows[];
  /** Parts that are damaged or of other results, with the first reason; their runs count as missing. */
  readonly leftOut: SweepFault | null;
}

/**
 * Reads the parts of a sweep one by one: seal, origin and the hash of the rows are checked, as `kith sweep verify` does.
 * @param told hears of every part
 */
export async function readParts(
  manifest: SweepManifest,
  files: readonly BroughtFile[],
  told: (done: number, of: number) => void,
): Promise<ReadParts> {
  const parts = files.filter(({ path }) => /^parts\/[^/]+\.parquet$/.test(path));
  const rows: SweepRows[] = [];
  const bad: { readonly name: string; readonly why: string }[] = [];
  for (const [k, { path, file }] of parts.entries()) {
    const name = path.slice("parts/".length, -".parquet".length);
    try {
      rows.push(await rowsOfPart(manifest, name, new Uint8Array(await file.arrayBuffer())));
    } catch (error) {
      bad.push({ name: `${name}.parquet`, why: error instanceof Error ? error.message : String(error) });
    }
    told(k + 1, parts.length);
  }
  const [first] = bad;
  return {
    rows,
    leftOut: first === undefined ? null : { what: "parts left out", files: bad.map(({ name }) => name), why: first.why },
  };
}

async function rowsOfPart(manifest: SweepManifest, name: string, bytes: Uint8Array): Promise<SweepRows> {
  const part = sweepPartOfName(name);
  if (part === null) throw new RangeError("its name is not that of a part");
  const { origin, opened } = openSweepPart(bytes);
  const foreign = whyForeign(origin, manifest, part);
  if (foreign !== null) throw new RangeError(foreign);
  return rowsOf(opened, manifest);
}

/** Runs that failed, from their records; a record that cannot be read is none. */
export async function readFailed(files: readonly BroughtFile[]): Promise<readonly FailedRun[]> {
  const found: FailedRun[] = [];
  for (const { path, file } of files) {
    if (!/^failed\/[^/]+\.json$/.test(path)) continue;
    try {
      const told: unknown = JSON.parse(await file.text());
      for (const run of Array.isArray(told) ? told : [told]) if (isFailedRun(run)) found.push(run);
    } catch {
      // It was being written when the folder was copied: its runs count as missing.
    }
  }
  return found;
}

function isFailedRun(value: unknown): value is FailedRun {
  if (typeof value !== "object" || value === null) return false;
  const { run, point, replicate, message } = value as Partial<FailedRun>;
  return typeof run === "string" && Number.isInteger(point) && Number.isInteger(replicate) && typeof message === "string";
}
