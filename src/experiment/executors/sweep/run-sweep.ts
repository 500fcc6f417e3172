import type { FailedRun } from "../../store/run-row.ts";
import { afterLook, atFirstLook, nextLook } from "../../sweep/look.ts";
import { pointsAsked, type SweepManifest } from "../../sweep/manifest.ts";
import { type MissingPart, missingParts } from "../../sweep/missing-parts.ts";
import { runsIn, type SweepPart, sweepPartName } from "../../sweep/part.ts";
import { readTable } from "../../sweep/read-table.ts";
import { isOfShard, type Shard } from "../../sweep/shard.ts";
import type { SweepTable } from "../../sweep/table.ts";
import { type Log, openLog } from "../log.ts";
import { failuresIn, forgetFailures, recordLost } from "./failures.ts";
import { clearLeftovers, dropExports, exportsOf, prepareFolder, writeExports, writeManifest } from "./folder.ts";
import type { SweepExecutor, SweepPartReport } from "./jobs.ts";
import { type Damage, discardPart, PartReader, partsByName, soundParts } from "./stored-parts.ts";

/** What happens while a sweep is run, for whoever shows it. */
export type SweepEvent =
  | { readonly event: "note"; readonly text: string }
  /** `found` runs were there before; of a shard all numbers are of its share. */
  | { readonly event: "runs"; readonly done: number; readonly total: number; readonly found: number }
  | { readonly event: "part"; readonly part: string; readonly failed: number; readonly lost: string | null }
  | { readonly event: "look"; readonly look: number; readonly replicates: number; readonly enough: boolean };

export interface RunSweepOptions {
  readonly folder: string;
  readonly shard: Shard | null;
  readonly executor: SweepExecutor;
  readonly signal: AbortSignal;
  /** Try again runs that failed by themselves. */
  readonly retryFailed: boolean;
  readonly onEvent: (event: SweepEvent) => void;
}

/** How far a sweep came. */
export interface SweepEnd {
  readonly manifest: SweepManifest;
  /** All runs that are there; null where some are missing. */
  readonly table: SweepTable | null;
  /** Runs that failed by themselves. */
  readonly failed: readonly FailedRun[];
  /** Runs of parts that could not be made; they are tried again. */
  readonly lost: readonly FailedRun[];
  /** Parts that are missing still: of this shard, and of others. */
  readonly missing: { readonly own: number; readonly others: number };
  readonly interrupted: boolean;
  /** What is wrong with the folder, so that nothing more can be made; null if nothing is. */
  readonly fault: string | null;
}

/**
 * Makes what a sweep still lacks, or a shard's share of it. Whoever holds the lock may call it, however often: what is there and
 * whole is left alone, and the bytes that come out do not depend on who made them, when, or in how many goes.
 */
export async function runSweep(planned: SweepManifest, options: RunSweepOptions): Promise<SweepEnd> {
  const { folder, shard, onEvent } = options;
  const log = openLog(folder);
  prepareFolder(folder);
  const sweep = { ...options, log, reader: new PartReader(folder) };
  log("start", { engine: planned.engine, node: process.version, points: planned.points.length, shard });
  // What others make, they look after.
  const isOwn = (part: SweepPart) => isOfShard(shard, chunkOfPart(planned, part));
  const { parts, damaged } = soundParts(folder, planned, isOwn);
  discard(damaged, sweep);
  forgetFailures(folder, options.retryFailed, (part) => !isOwn(part));
  let manifest = atFirstLook(planned);
  for (let present = stillThere(folder, parts); ; present = partsByName(folder)) {
    const end = await complete(manifest, present, sweep);
    if (end.table === null) return end;
    const looked = afterLook(manifest, end.table);
    const next = nextLook(looked);
    if (looked.looked !== null) {
      const { look, enough } = looked.looked;
      onEvent({ event: "look", look, replicates: looked.replicates, enough: enough === true });
      log("look", { look, enough });
    }
    if (next === null) return finish({ ...end, manifest: looked }, sweep);
    manifest = next;
  }
}

interface Sweeping extends RunSweepOptions {
  readonly log: Log;
  readonly reader: PartReader;
}

/** Makes all parts for the replicates that are wanted now. */
async function complete(manifest: SweepManifest, present: readonly SweepPart[], sweep: Sweeping): Promise<SweepEnd> {
  const { folder, shard, log } = sweep;
  const all = missingOf(manifest, present);
  const own = all.filter(({ chunk }) => isOfShard(shard, chunk));
  if (all.length > 0) {
    writeManifest(folder, manifest);
    dropExports(folder);
  }
  const reports = await make(manifest, own, sweep);
  const faulty = reports.find(({ fault }) => fault);
  clearLeftovers(folder);
  const now = partsByName(folder);
  // A process that was given up may have come to its end all the same.
  const there = new Set(now.map(sweepPartName));
  for (const { part, lost } of reports)
    if (lost !== null && faulty === undefined && !there.has(sweepPartName(part))) recordLost(folder, manifest, part, lost);
  const { failed, lost } = failuresIn(folder);
  const asked = pointsAsked(manifest);
  const isAsked = ({ point, replicate }: FailedRun) => asked.has(point) && replicate < manifest.replicates;
  const end = { manifest, table: null, failed: failed.filter(isAsked), lost: lost.filter(isAsked), fault: faulty?.lost ?? null };
  log("end", { made: reports.filter(({ lost: why }) => why === null).length, fault: end.fault });
  const missing = missingOf(manifest, now);
  if (missing.length > 0) return { ...end, ...lackOf(missing, sweep) };
  const { rows, damaged } = await sweep.reader.rows(manifest, now);
  if (damaged.length === 0) return { ...end, ...lackOf([], sweep), table: readTable(manifest, rows, failed) };
  discard(damaged, sweep);
  return { ...end, ...lackOf(missingOf(manifest, partsByName(folder)), sweep) };
}

/** How many parts are missing of one's own and of others, and whether that is because of an interrupt. */
function lackOf(missing: readonly MissingPart[], { shard, signal }: Sweeping): Pick<SweepEnd, "missing" | "interrupted"> {
  const own = missing.filter(({ chunk }) => isOfShard(shard, chunk)).length;
  return { missing: { own, others: missing.length - own }, interrupted: signal.aborted && own > 0 };
}

async function make(manifest: SweepManifest, own: readonly MissingPart[], sweep: Sweeping): Promise<SweepPartReport[]> {
  const { folder, shard, executor, signal, onEvent, log, reader } = sweep;
  const runs = own.reduce((sum, part) => sum + runsIn(part), 0);
  const total = missingOf(manifest, [])
    .filter(({ chunk }) => isOfShard(shard, chunk))
    .reduce((sum, part) => sum + runsIn(part), 0);
  const found = Math.max(0, total - runs);
  if (found > 0) onEvent({ event: "note", text: `${found} of ${total} runs are there already` });
  let done = found;
  onEvent({ event: "runs", done, total, found });
  if (own.length === 0) return [];
  return await executor({ folder, manifest }, own, {
    signal,
    onRun: () => onEvent({ event: "runs", done: Math.min(total, ++done), total, found }),
    onPart: ({ part, failed, lost }) => {
      const name = sweepPartName(part);
      log("part", { part: name, failed: failed.length, lost });
      onEvent({ event: "part", part: name, failed: failed.length, lost });
      // While others are still at work there is time to read it, after the next part was handed out. What is wrong with it is told
      // when it is needed.
      if (lost === null && shard === null) setImmediate(() => reader.rows(manifest, [part]).catch(() => {}));
    },
    onEvent: log,
  });
}

/** All runs are there: writes the manifest as it stands at the end, and what is made from the parts. */
async function finish(end: SweepEnd, { folder, reader }: Sweeping): Promise<SweepEnd> {
  const { manifest, failed } = end;
  const { rows } = await reader.rows(manifest, partsByName(folder));
  writeManifest(folder, manifest);
  writeExports(folder, exportsOf(manifest, rows, failed));
  return end;
}

function missingOf(manifest: SweepManifest, present: readonly SweepPart[]): MissingPart[] {
  const asked = pointsAsked(manifest);
  const { points, replicates, chunk } = manifest;
  return missingParts({ points: points.length, replicates, asks: (point) => asked.has(point) }, chunk, present);
}

/** Parts that were sound a moment ago and have not been taken away since, to be tried again. */
function stillThere(folder: string, parts: readonly SweepPart[]): SweepPart[] {
  const names = new Set(partsByName(folder).map(sweepPartName));
  return parts.filter((part) => names.has(sweepPartName(part)));
}

/** Throws away what does not count, and says why: part by part while they are few. */
function discard(damaged: readonly Damage[], { folder, onEvent, log }: Sweeping): void {
  const byReason = new Map<string, string[]>();
  for (const { part, why } of damaged) {
    discardPart(folder, part);
    log("discarded", { part, why });
    byReason.set(why, [...(byReason.get(why) ?? []), part]);
  }
  for (const [why, parts] of byReason) {
    if (parts.length > 3)
      onEvent({ event: "note", text: `${parts.length} parts are made again, of each of which is true: ${why}` });
    else for (const part of parts) onEvent({ event: "note", text: `${part} is made again: ${why}` });
  }
}

/** Place in the full list of chunks of the chunk that a part begins in. */
function chunkOfPart({ points, chunk }: SweepManifest, { firstPoint, first }: SweepPart): number {
  return Math.floor(first / chunk.replicates) * Math.ceil(points.length / chunk.points) + Math.floor(firstPoint / chunk.points);
}
