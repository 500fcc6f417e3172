import { rmSync } from "node:fs";
import { join } from "node:path";
import { encodeTable } from "../../store/part-file.ts";
import type { FailedRun } from "../../store/run-row.ts";
import type { SweepManifest } from "../../sweep/manifest.ts";
import { type SweepPart, sweepPartName } from "../../sweep/part.ts";
import { encodeSweepPart, originOf } from "../../sweep/part-file.ts";
import { runSweepPart, type SweepPartOptions, type SweepRuns } from "../../sweep/run-sweep-part.ts";
import { fileProblem, makeFolder, writeWhole } from "../files.ts";
import { sha256 } from "../sha256.ts";
import { failuresText } from "./failures.ts";
import type { SweepPartReport } from "./jobs.ts";

/** What a part comes to, as files. */
export interface MadePart {
  readonly failed: readonly FailedRun[];
  /** Folder, name and bytes; the part itself last, so that a part that is there has everything beside it. */
  readonly files: readonly (readonly [table: string, file: string, bytes: Uint8Array])[];
}

/** Runs a part and makes its files, without writing any. Null if `stop` asked to leave. */
export function makePart(
  manifest: SweepManifest,
  runs: SweepRuns,
  part: SweepPart,
  options: SweepPartOptions = {},
): MadePart | null {
  const result = runSweepPart(runs, part, options);
  if (result === null) return null;
  const { failed, rows, recorded } = result;
  const name = sweepPartName(part);
  const origin = originOf(manifest, part);
  const { points, engine, recorded: what } = origin;
  const beside = [...recorded].map(([table, columns]) => {
    const bytes = encodeTable(columns, { pointHash: points, engine, part: name, recorded: what });
    return [table, `${name}.parquet`, bytes] as const;
  });
  const failures = failed.length === 0 ? [] : [["failed", `${name}.json`, Buffer.from(failuresText(failed))] as const];
  const companions = Object.fromEntries([...beside, ...failures].map(([table, , bytes]) => [table, sha256(bytes)]));
  const own = encodeSweepPart(rows, manifest, { ...origin, companions });
  return { failed, files: [...beside, ...failures, ["parts", `${name}.parquet`, own]] };
}

/** Runs a part and writes it. Null if `stop` asked to leave. */
export function writeSweepPart(
  folder: string,
  manifest: SweepManifest,
  runs: SweepRuns,
  part: SweepPart,
  options: SweepPartOptions = {},
): SweepPartReport | null {
  const made = makePart(manifest, runs, part, options);
  if (made === null) return null;
  try {
    if (made.failed.length === 0) rmSync(join(folder, "failed", `${sweepPartName(part)}.json`), { force: true });
    for (const [table, file, bytes] of made.files) {
      makeFolder(join(folder, table));
      writeWhole(join(folder, table, file), bytes);
    }
  } catch (error) {
    return { part, failed: [], lost: fileProblem(error, folder), fault: true };
  }
  return { part, failed: made.failed, lost: null, fault: false };
}
