import { existsSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { Damaged } from "../../store/damaged.ts";
import type { FailedRun } from "../../store/run-row.ts";
import type { SweepManifest } from "../../sweep/manifest.ts";
import { type SweepPart, sweepPartName, sweepPartOfName } from "../../sweep/part.ts";
import { whoOf } from "../../sweep/run-sweep-part.ts";
import { failedRunsOf } from "../failed-file.ts";
import { makeFolder, writeWhole } from "../files.ts";
import { namesIn } from "../read-stored.ts";

/** What failed/<part>.json holds. */
export function failuresText(failed: readonly FailedRun[]): string {
  return `${JSON.stringify(failed, null, 2)}\n`;
}

/** What the folder tells of runs that are in no table. */
export interface Failures {
  /** Failed by themselves, and would again: their parts are there without them. */
  readonly failed: FailedRun[];
  /** Of parts that could not be made; they are tried again. */
  readonly lost: FailedRun[];
  /** Files that tell nothing. */
  readonly damaged: string[];
}

/** @throws Unreadable */
export function failuresIn(folder: string): Failures {
  const found: Failures = { failed: [], lost: [], damaged: [] };
  for (const file of namesIn(join(folder, "failed"))) {
    const name = file.replace(/\.json$/, "");
    if (sweepPartOfName(name) === null || !file.endsWith(".json")) continue;
    try {
      const runs = failedRunsOf(folder, file);
      found[existsSync(join(folder, "parts", `${name}.parquet`)) ? "failed" : "lost"].push(...runs);
    } catch (error) {
      if (!(error instanceof Damaged)) throw error;
      found.damaged.push(`failed/${file}`);
    }
  }
  return found;
}

/**
 * Forgets failures that are to be tried again: of parts that could not be made always, of runs that failed by themselves
 * (and would again) only if asked; their parts are made again.
 */
export function forgetFailures(folder: string, all: boolean, keep: (part: SweepPart) => boolean): void {
  const path = join(folder, "failed");
  if (!existsSync(path)) return;
  for (const file of readdirSync(path)) {
    const part = sweepPartOfName(file.replace(/\.json$/, ""));
    if (part === null || keep(part)) continue;
    const made = join(folder, "parts", file.replace(/\.json$/, ".parquet"));
    if (!all && existsSync(made)) continue;
    rmSync(made, { force: true });
    rmSync(join(path, file), { force: true });
  }
  if (readdirSync(path).length === 0) rmSync(path, { recursive: true, force: true });
}

/** A part that could not be made leaves a note of each run, and is tried again the next time. */
export function recordLost(folder: string, manifest: SweepManifest, part: SweepPart, lost: string): FailedRun[] {
  const failed: FailedRun[] = [];
  const asked = new Set(manifest.design.flat());
  for (let replicate = part.first; replicate < part.end; replicate++)
    for (let point = part.firstPoint; point < part.endPoint; point++)
      if (asked.has(point)) failed.push({ ...whoOf(manifest, point, replicate), week: null, message: lost });
  makeFolder(join(folder, "failed"));
  writeWhole(join(folder, "failed", `${sweepPartName(part)}.json`), failuresText(failed));
  return failed;
}
