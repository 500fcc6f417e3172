import { existsSync, readdirSync, readFileSync, rmdirSync, rmSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { isReportFigure } from "../../report/drawing/svg-text.ts";
import type { FailedRun } from "../../store/run-row.ts";
import { sweepDictionary } from "../../sweep/dictionary.ts";
import { manifestText, runsWanted, type SweepManifest } from "../../sweep/manifest.ts";
import { encodeMerged, mergedRows, sweepSummaryBlocks } from "../../sweep/merged.ts";
import type { SweepRows } from "../../sweep/rows.ts";
import { makeFolder, removeLeftovers, writeWhole } from "../files.ts";
import { textStored } from "../read-stored.ts";
import { mayKeep } from "../results-folder.ts";

/** What belongs to a part, by folder. */
export const partTables = ["parts", "weekly", "people", "ties", "failed"] as const;
/** What is made from the parts, and can be made again. */
export const madeFiles = ["runs.parquet", "summary.csv", "dictionary.md", "report.html"] as const;

/** Whether a folder may hold a sweep: it does already, or nothing is in it. Anything else may be somebody's work. */
export function mayHoldSweep(folder: string): boolean {
  return mayKeep(folder, "sweep");
}

/** Makes the folder ready for parts, and takes away what processes that are gone left half written. */
export function prepareFolder(folder: string): void {
  makeFolder(join(folder, "parts"));
  clearLeftovers(folder);
}

/** Takes away what processes of this host that are gone left half written; what others write is left alone. */
export function clearLeftovers(folder: string): void {
  for (const table of ["", "source", ...partTables]) removeLeftovers(join(folder, table));
}

/** Throws away a sweep and all that was made of it, and nothing else. */
export function clearSweep(folder: string): void {
  if (!existsSync(join(folder, "manifest.json"))) return;
  for (const table of [...partTables, "source", "rerun"]) rmSync(join(folder, table), { recursive: true, force: true });
  dropExports(folder);
  for (const file of ["scenario.yaml", "manifest.json"]) rmSync(join(folder, file), { force: true });
}

/**
 * Writes the manifest, which says what the folder is to become, then what stands beside it. What is there already is left; what was
 * made for another manifest is taken away.
 */
export function writeSweep(folder: string, manifest: SweepManifest, files: ReadonlyMap<string, string>): void {
  makeFolder(folder);
  if (writeManifest(folder, manifest)) dropExports(folder);
  for (const [name, text] of files) {
    const path = join(folder, name);
    makeFolder(dirname(path));
    writeIfOther(path, text);
  }
}

/** Writes the manifest, unless it is there. @returns whether it was another */
export function writeManifest(folder: string, manifest: SweepManifest): boolean {
  return writeIfOther(join(folder, "manifest.json"), manifestText(manifest));
}

function writeIfOther(path: string, text: string): boolean {
  if (textStored(path) === text) return false;
  writeWhole(path, text);
  return true;
}

/** Runs beyond which no table of all of them is written: it would not fit into memory, and readers take the parts by glob. */
export const mostMergedRuns = 1_000_000;

/** What is made from the parts, by name: pure, so that it can be held against what is there. */
export function exportsOf(
  manifest: SweepManifest,
  parts: readonly SweepRows[],
  failed: readonly FailedRun[],
): Map<string, Uint8Array> {
  const dictionary = ["dictionary.md", Buffer.from(sweepDictionary(manifest))] as const;
  if (runsWanted(manifest) > mostMergedRuns) return new Map([dictionary]);
  const merged = mergedRows(manifest, parts);
  const summary = [...sweepSummaryBlocks(manifest, merged)].map((text) => Buffer.from(text));
  return new Map([["runs.parquet", encodeMerged(manifest, merged, failed)], ["summary.csv", Buffer.concat(summary)], dictionary]);
}

/** Writes them. Whoever does it writes the same bytes. */
export function writeExports(folder: string, files: ReadonlyMap<string, Uint8Array>): void {
  for (const [name, bytes] of files) writeWhole(join(folder, name), bytes);
}

/** Takes away what was made from fewer parts than there are going to be. */
export function dropExports(folder: string): void {
  for (const name of madeFiles) rmSync(join(folder, name), { force: true });
  dropFigures(join(folder, "figures"));
}

/** Takes away the pictures of a report, and their folder if nothing else is in it. */
function dropFigures(folder: string): void {
  if (!existsSync(folder) || !statSync(folder).isDirectory()) return;
  const names = readdirSync(folder);
  const ours = names.filter((name) => name.endsWith(".svg") && isReportFigure(readFileSync(join(folder, name), "utf8")));
  for (const name of ours) rmSync(join(folder, name), { force: true });
  if (ours.length === names.length) rmdirSync(folder);
}
