import type { SweepStatus } from "../../experiment/executors/sweep/status-of.ts";
import type { SweepManifest } from "../../experiment/sweep/manifest.ts";
import { counted } from "../../scenario/words.ts";

export function statusJson(folder: string, { manifest, runs, parts, failed, lost, atWork, made }: SweepStatus) {
  const { title, engine, replicates, looked, chunk } = manifest;
  const points = new Set(manifest.design.flat()).size;
  return { folder, title, engine, points, replicates, looked, chunk, runs, parts, failed, lost, atWork, made };
}

/** How far a sweep is, in a few lines. */
export function statusText({ manifest, runs, parts, failed, lost, atWork, made }: SweepStatus): string {
  const points = new Set(manifest.design.flat()).size;
  const share = runs.wanted === 0 ? 100 : Math.floor((100 * runs.done) / runs.wanted);
  return [
    `${manifest.title}: ${counted(points, "point")} x ${counted(manifest.replicates, "replicate")}${lookText(manifest)}`,
    `${runs.done} of ${counted(runs.wanted, "run")} done (${share}%), ${runs.failed} failed, ${runs.missing} missing`,
    `${counted(parts.there, "part")} there, ${parts.missing} missing`,
    ...(atWork.length === 0 ? ["Nobody is at work on it."] : atWork.map(workText)),
    ...reasons("failed", failed),
    ...reasons("could not be made", lost),
    ...(runs.missing > 0 ? [] : [madeText(manifest, made)]),
  ].join("\n");
}

function lookText({ replication, looked }: SweepManifest): string {
  if (replication.kind === "fixed" || looked === null) return "";
  const enough = looked.enough === null ? "on the way" : looked.enough ? "narrow enough" : "not narrow enough";
  return `, look ${looked.look} of ${replication.looks.length} (${enough})`;
}

/** What is left to do when all runs are there. */
function madeText({ looked }: SweepManifest, made: SweepStatus["made"]): string {
  if (looked?.enough === null) return "All runs of this look are there: kith sweep run takes it.";
  return made.length > 0 ? `Made from them: ${made.join(", ")}` : "No tables are made from them yet: kith sweep run makes them.";
}

function workText({ shard, holder }: SweepStatus["atWork"][number]): string {
  return `At work${shard === null ? "" : ` on share ${shard.index}/${shard.of}`}: process ${holder.pid} on ${holder.host}`;
}

/** Why runs failed, each reason once. */
function reasons(what: string, runs: SweepStatus["failed"]): string[] {
  const byMessage = new Map<string, string[]>();
  for (const { run, message } of runs) byMessage.set(message, [...(byMessage.get(message) ?? []), run]);
  return [...byMessage].map(
    ([message, ids]) => `${counted(ids.length, "run")} ${what} (${ids[0]}${ids.length > 1 ? ", ..." : ""}): ${message}`,
  );
}
