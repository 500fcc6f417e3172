import { join } from "node:path";
import type { FailedRun } from "../../store/run-row.ts";
import type { SweepManifest } from "../../sweep/manifest.ts";
import { readTable } from "../../sweep/read-table.ts";
import type { SweepRows } from "../../sweep/rows.ts";
import type { SweepTable } from "../../sweep/table.ts";
import { failuresIn } from "./failures.ts";
import { manifestIn } from "./stored-manifest.ts";
import { PartReader, partsByName } from "./stored-parts.ts";

/** A sweep as it stands on the disk. */
export interface OpenedSweep {
  readonly manifest: SweepManifest;
  readonly table: SweepTable;
  /** Runs that failed by themselves. */
  readonly failed: readonly FailedRun[];
  /** Runs of parts that could not be made; they count as missing. */
  readonly lost: readonly FailedRun[];
  /** Rows of each part, with the hashes of the runs. */
  readonly parts: readonly SweepRows[];
  /** Parts that do not count, and why, a sentence each; empty where all is well. */
  readonly problems: readonly string[];
}

/**
 * Opens the results of a sweep to read them: whatever of it is there, is whole and is asked for. Writes nothing and locks nothing.
 * @throws RangeError in plain words if the folder holds no sweep
 */
export async function openSweep(folder: string): Promise<OpenedSweep> {
  const manifest = manifestIn(folder);
  if (manifest === null)
    throw new RangeError(
      `${folder} holds no sweep: ${join(folder, "manifest.json")} is not there. kith sweep run FILE makes one`,
    );
  const { rows, damaged } = await new PartReader(folder).rows(manifest, partsByName(folder));
  const { failed, lost, damaged: unread } = failuresIn(folder);
  const problems = [
    ...damaged.map(({ part, why }) => `${part} does not count: ${why}`),
    ...unread.map((file) => `${file} cannot be read`),
  ];
  return { manifest, table: readTable(manifest, rows, failed), failed, lost, parts: rows, problems };
}
