import { existsSync, readdirSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { inOrder } from "../comparison.ts";
import { type Part, partOfName } from "../design.ts";
import { comparisonsCsv, dictionary, summaryCsv } from "../store/exports.ts";
import { type Manifest, readManifest } from "../store/manifest.ts";
import { decodePart, type Origin } from "../store/part-file.ts";
import type { FailedRun, RunRow } from "../store/run-row.ts";
import { failedRunsOf } from "./failed-file.ts";
import { makeFolder, removeTemporary, writeWhole } from "./files.ts";
import { filesBeside, hashesOf } from "./files-beside.ts";
import { keptIn } from "./kept-in.ts";
import { namesIn, readStored, textStored, whyDamaged } from "./read-stored.ts";
import { sha256 } from "./sha256.ts";

/** What this project keeps in a results folder; anything else there is not touched. */
const tables = ["parts", "weekly", "people", "ties", "failed", "source"] as const;
const files = ["manifest.json", "scenario.yaml", "summary.csv", "comparisons.csv", "dictionary.md"] as const;

/** A part that is there and sound. */
export interface StoredPart {
  readonly part: Part;
  readonly rows: readonly RunRow[];
}

/** The manifest of a folder, or null if it holds no results yet. @throws RangeError if it is none that this version reads; Unreadable */
export function manifestIn(folder: string): Manifest | null {
  const text = textStored(join(folder, "manifest.json"));
  return text === null ? null : readManifest(text);
}

/** Takes away what killed runners and workers left half written. Only for who holds the lock, while nobody writes. */
export function sweepFolder(folder: string): void {
  for (const name of ["", ...tables]) removeTemporary(join(folder, name));
}

/** Makes the folder ready: its own sub-folder for parts, and nothing half written. */
export function prepareFolder(folder: string): void {
  makeFolder(join(folder, "parts"));
  sweepFolder(folder);
}

/**
 * Whether a folder may hold results of this kind: it does already, or there is nothing in it but what a runner leaves that was
 * stopped before its manifest. Anything else may be somebody's work.
 */
export function mayKeep(folder: string, kind: "comparison" | "sweep"): boolean {
  const kept = keptIn(folder);
  if (kept !== null) return kept === kind || kept === "unreadable";
  return !existsSync(folder) || readdirSync(folder).every((name) => name === "parts" || name === "logs" || name.startsWith("."));
}

/** Throws away all results in a folder that holds some, and nothing else. */
export function clearResults(folder: string): void {
  if (!existsSync(join(folder, "manifest.json"))) return;
  // Single runs that were repeated are of these results as well.
  for (const table of [...tables, "rerun"]) rmSync(join(folder, table), { recursive: true, force: true });
  for (const file of files) rmSync(join(folder, file), { force: true });
}

/**
 * Reads every part, checks it to the last bit, and throws away those that are damaged or do not belong: they are made again.
 * With "look" nothing is thrown away.
 * @returns what is sound, and for each part thrown away why
 * @throws Unreadable for a part that cannot be read, of which nobody can tell whether it is whole
 */
export async function readParts(
  folder: string,
  manifest: Manifest,
  mode: "mend" | "look" = "mend",
): Promise<{ parts: StoredPart[]; discarded: { name: string; why: string }[] }> {
  const parts: StoredPart[] = [];
  const discarded: { name: string; why: string }[] = [];
  for (const file of namesIn(join(folder, "parts"))) {
    const name = file.replace(/\.parquet$/, "");
    const part = partOfName(name);
    if (part === null) continue;
    try {
      const bytes = readStored(join(folder, "parts", file));
      if (bytes === null) continue;
      const { rows, origin } = await decodePart(bytes);
      checkOrigin(origin, name, part, manifest);
      for (const [table, hash] of Object.entries(origin.companions)) checkCompanion(join(folder, table, file), hash);
      // Without it nobody can tell why runs are missing in the part.
      failedRunsOf(folder, `${name}.json`);
      parts.push({ part, rows });
    } catch (error) {
      discarded.push({ name, why: whyDamaged(error) });
      if (mode === "look") continue;
      for (const table of tables) rmSync(join(folder, table, table === "failed" ? `${name}.json` : file), { force: true });
    }
  }
  return { parts, discarded };
}

/** The runs that failed, as the folder tells. @throws Damaged for a list that tells nothing, Unreadable */
export function failedIn(folder: string): FailedRun[] {
  const files = namesIn(join(folder, "failed")).filter((name) => name.endsWith(".json"));
  return files.flatMap((file) => failedRunsOf(folder, file));
}

/**
 * Forgets failures that are to be tried again: of parts that could not be made always, of runs that failed by themselves
 * (and would again) only if asked.
 */
export function dropFailed(folder: string, all: boolean): void {
  const path = join(folder, "failed");
  if (!existsSync(path)) return;
  for (const file of readdirSync(path)) {
    const part = join(folder, "parts", file.replace(/\.json$/, ".parquet"));
    if (!all && existsSync(part)) continue;
    rmSync(part, { force: true });
    rmSync(join(path, file), { force: true });
  }
  if (readdirSync(path).length === 0) rmSync(path, { recursive: true, force: true });
}

/** Writes what is made from the parts. The manifest comes first: it says what the folder is to become. */
export function writeManifest(
  folder: string,
  manifest: Manifest,
  scenarioYaml: string,
  source: ReadonlyMap<string, string>,
): void {
  const beside = filesBeside(scenarioYaml, source);
  writeWhole(join(folder, "manifest.json"), `${JSON.stringify({ ...manifest, files: hashesOf(beside) }, null, 2)}\n`);
  for (const [name, text] of beside) {
    const path = join(folder, name);
    makeFolder(dirname(path));
    writeWhole(path, text);
  }
}

export function writeExports(folder: string, manifest: Manifest, rows: readonly RunRow[]): void {
  const variants = manifest.points.map(({ variant }) => variant);
  writeWhole(join(folder, "summary.csv"), summaryCsv(inOrder(rows), manifest.own));
  writeWhole(join(folder, "comparisons.csv"), comparisonsCsv(variants, rows, manifest.replicates, manifest.own));
  writeWhole(join(folder, "dictionary.md"), dictionary(manifest.own));
}

function checkOrigin(origin: Origin, name: string, part: Part, manifest: Manifest): void {
  if (origin.part !== name) throw new RangeError(`it says that it is ${origin.part}`);
  if (origin.engine !== manifest.engine) throw new RangeError(`it was made by the engine ${origin.engine}`);
  if (origin.pointHash !== manifest.points[part.point]?.hash) throw new RangeError("it belongs to another scenario");
  if (manifest.recorded !== "none" && origin.recorded !== manifest.recorded)
    throw new RangeError("something else was recorded with it");
  if (origin.asked?.hash !== manifest.asked) throw new RangeError("other outcomes were asked of its runs");
}

function checkCompanion(path: string, hash: string): void {
  const bytes = readStored(path);
  if (bytes === null) throw new RangeError("a recorded table is missing");
  if (sha256(bytes) !== hash) throw new RangeError("a recorded table is damaged");
}
