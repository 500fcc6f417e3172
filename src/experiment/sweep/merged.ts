import { hashColumns } from "../store/columns.ts";
import { csv } from "../store/csv.ts";
import type { FailedRun } from "../store/run-row.ts";
import { encodeSealed, openSealed } from "../store/sealed-table.ts";
import { manifestText, namesOf, pointsAsked, readSweepManifest, type SweepManifest } from "./manifest.ts";
import { rowsOf } from "./part-file.ts";
import { readTable } from "./read-table.ts";
import { joinRows, type SweepRows, sweepColumns } from "./rows.ts";
import type { SweepTable } from "./table.ts";

/** All runs that are asked for, in order of point, then replicate. */
export function mergedRows(manifest: SweepManifest, parts: readonly SweepRows[]): SweepRows {
  const asked = pointsAsked(manifest);
  return joinRows(
    parts,
    namesOf(manifest),
    (point, replicate) => asked.has(point) && replicate < manifest.replicates,
    "by point",
  );
}

/**
 * The bytes of runs.parquet: all runs in one file, whatever the parts they came from. Its footer holds the manifest, so that the
 * file can be read alone, and the runs that failed.
 */
export function encodeMerged(manifest: SweepManifest, merged: SweepRows, failed: readonly FailedRun[]): Uint8Array<ArrayBuffer> {
  const columns = sweepColumns(merged, manifest);
  const said = [
    { key: "kith.manifest", value: manifestText(asOnePart(manifest)) },
    { key: "kith.failed", value: JSON.stringify(inOrder(failed)) },
    { key: "kith.rows.sha256", value: hashColumns(columns) },
  ];
  return encodeSealed(columns, said, true);
}

/** A merged file is one part, however many it was made from. */
function asOnePart(manifest: SweepManifest): SweepManifest {
  const needs = { bytes: 0, because: "nothing is run from a merged file", personWeeks: 0 };
  return { ...manifest, chunk: { points: manifest.points.length, replicates: manifest.replicates }, needs };
}

function inOrder(failed: readonly FailedRun[]): FailedRun[] {
  return [...failed].sort((one, other) => one.point - other.point || one.replicate - other.replicate);
}

/** Reads runs.parquet, alone. @throws RangeError in plain words if it is damaged, or no merged file of a sweep */
export async function readMerged(
  bytes: Uint8Array,
): Promise<{ readonly table: SweepTable; readonly failed: readonly FailedRun[] }> {
  const opened = openSealed(bytes, "the file");
  const text = opened.said.get("kith.manifest");
  if (text === undefined) throw new RangeError("the file holds no sweep: kith sweep merge writes one that does, runs.parquet");
  const manifest = readSweepManifest(text);
  const failed = JSON.parse(opened.said.get("kith.failed") ?? "[]") as FailedRun[];
  return { table: readTable(manifest, [await rowsOf(opened, manifest)], failed), failed };
}

/** Rows of summary.csv that are text at the same time. */
const block = 10_000;

/**
 * summary.csv: one row a run, first line the column names, empty where an outcome is about nobody; engine and scenario last.
 * Block by block, for no text may be as long as that of a million runs.
 */
export function* sweepSummaryBlocks(manifest: SweepManifest, merged: SweepRows): Generator<string> {
  const columns = sweepColumns(merged, manifest);
  const { engine, scenario } = manifest;
  const names = [...columns.map(({ name }) => name), "engine", "scenario"];
  for (let from = 0; from === 0 || from < merged.length; from += block) {
    const lines = Array.from({ length: Math.min(block, merged.length - from) }, (_, k) => [
      ...columns.map(({ data }) => data[from + k]),
      engine,
      scenario,
    ]);
    const text = csv(names, lines);
    // Names of keys and outcomes hold no line breaks.
    yield from === 0 ? text : text.slice(text.indexOf("\n") + 1);
  }
}
