import { runId } from "../design.ts";
import type { FailedRun } from "../store/run-row.ts";
import { namesOf, pointsAsked, runsWanted, type SweepManifest } from "./manifest.ts";
import { joinRows, type SweepRows } from "./rows.ts";
import type { SweepTable } from "./table.ts";

/**
 * The table of a sweep from the rows of its parts, or of a merged file: the runs that are asked for now, in order of replicate,
 * then point. Runs of points that left the design, and of replicates beyond those asked for, are left out.
 */
export function readTable(manifest: SweepManifest, parts: readonly SweepRows[], failed: readonly FailedRun[]): SweepTable {
  const asked = pointsAsked(manifest);
  const isAsked = (point: number, replicate: number) => asked.has(point) && replicate < manifest.replicates;
  const { length, point, replicate, outcomes } = joinRows(parts, namesOf(manifest), isAsked, "by replicate");
  const there = new Set(Array.from(point, (own, k) => runId(own, replicate[k])));
  const failures = new Set(failed.filter((run) => isAsked(run.point, run.replicate) && !there.has(run.run)).map(({ run }) => run))
    .size;
  return { manifest, length, point, replicate, outcomes, failed: failures, missing: runsWanted(manifest) - length - failures };
}
