import type { FailedRun } from "../../../src/experiment/store/run-row.ts";
import { readSweepManifest, type SweepManifest } from "../../../src/experiment/sweep/manifest.ts";
import { readMerged } from "../../../src/experiment/sweep/merged.ts";
import { readTable } from "../../../src/experiment/sweep/read-table.ts";
import type { SweepTable } from "../../../src/experiment/sweep/table.ts";
import type { BroughtFile, CompareResults, OpenedSweep, SweepAnswer, SweepFault, SweepSource } from "./asks.ts";
import { type Brought, broughtResults } from "./brought-results.ts";
import { readFailed, readParts } from "./read-parts.ts";
import { readSummary } from "./read-summary.ts";
import { sourceOf } from "./source-files.ts";

/** Results as they were read. */
export interface ReadResults {
  readonly name: string;
  readonly from: OpenedSweep["from"];
  readonly table: SweepTable;
  readonly failed: readonly FailedRun[];
  readonly source: SweepSource | null;
  readonly notes: readonly SweepFault[];
}

export type Results =
  | { readonly ok: true; readonly results: ReadResults }
  | { readonly ok: false; readonly faults: readonly SweepFault[]; readonly compare: CompareResults | null };

export type Tell = (progress: Omit<Extract<SweepAnswer, { kind: "sweep reading" }>, "kind">) => void;

/** Reads whatever was brought: a folder, a merged file or a table. What cannot be read ends in faults. */
export async function readResults(files: readonly BroughtFile[], tell: Tell): Promise<Results> {
  const brought = broughtResults(files);
  switch (brought.kind) {
    case "none":
      return refused(brought.fault);
    case "folder":
      return readFolder(brought, tell);
    case "parquet":
      return readRuns(brought, brought.name.replace(/\.parquet$/, ""), null);
    case "csv":
      return readCsv(brought, tell);
  }
}

function refused(...faults: readonly SweepFault[]): Results {
  return { ok: false, faults, compare: null };
}

async function readFolder(brought: Extract<Brought, { kind: "folder" }>, tell: Tell): Promise<Results> {
  const { name, files } = brought;
  const text = await brought.manifest.text();
  const source = await sourceOf(files);
  const compare = comparison(text);
  if (compare !== null) return { ok: false, faults: [], compare: { name, title: compare, source } };
  let manifest: SweepManifest;
  try {
    manifest = readSweepManifest(text);
  } catch (error) {
    return refused({ what: "manifest", why: wordsOf(error) });
  }
  const parts = await readParts(manifest, files, (done, of) => tell({ unit: "parts", done, of }));
  const merged = files.find(({ path }) => path === "runs.parquet");
  const notes = parts.leftOut === null ? [] : [parts.leftOut];
  if (parts.rows.length > 0) {
    const failed = await readFailed(files);
    return { ok: true, results: { name, from: "parts", table: readTable(manifest, parts.rows, failed), failed, source, notes } };
  }
  if (merged !== undefined) return readRuns({ name: "runs.parquet", file: merged.file }, name, source, notes);
  const summary = files.find(({ path }) => path === "summary.csv");
  if (summary !== undefined) return readCsv({ name: "summary.csv", file: summary.file }, tell);
  return notes.length > 0 ? refused(...notes) : refused({ what: "empty", file: name });
}

async function readRuns(
  { name, file }: { readonly name: string; readonly file: File },
  as: string,
  source: SweepSource | null,
  notes: readonly SweepFault[] = [],
): Promise<Results> {
  try {
    const { table, failed } = await readMerged(new Uint8Array(await file.arrayBuffer()));
    if (table.length === 0) return refused({ what: "empty", file: name });
    return { ok: true, results: { name: as, from: "runs", table, failed, source, notes } };
  } catch (error) {
    return refused({ what: "damaged", file: name, why: wordsOf(error) });
  }
}

async function readCsv({ name, file }: { readonly name: string; readonly file: File }, tell: Tell): Promise<Results> {
  const summary = await readSummary(name, file, (done) => tell({ unit: "bytes", done, of: file.size }));
  if (!summary.ok) return refused(...summary.faults);
  const { table } = summary;
  return { ok: true, results: { name, from: "table", table, failed: [], source: null, notes: [] } };
}

/** The title of a comparison's results, or null for a manifest of anything else. What reads them in full brings the engine along. */
function comparison(text: string): string | null {
  try {
    const told = JSON.parse(text) as { readonly kithResults?: unknown; readonly title?: unknown } | null;
    return told?.kithResults === undefined ? null : String(told.title ?? "");
  } catch {
    return null;
  }
}

function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
