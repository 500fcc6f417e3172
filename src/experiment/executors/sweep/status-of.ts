import type { FailedRun } from "../../store/run-row.ts";
import { pointsAsked, runsWanted, type SweepManifest } from "../../sweep/manifest.ts";
import { missingParts } from "../../sweep/missing-parts.ts";
import { runsIn } from "../../sweep/part.ts";
import { namesIn } from "../read-stored.ts";
import { failuresIn } from "./failures.ts";
import { madeFiles } from "./folder.ts";
import { type AtWork, atWork } from "./locks.ts";
import { partsByName } from "./stored-parts.ts";

/** How far a sweep is, as names of files tell: nothing is opened, so that thousands of parts take no time. */
export interface SweepStatus {
  readonly manifest: SweepManifest;
  readonly runs: {
    readonly wanted: number;
    readonly done: number;
    /** Failed by themselves, and would again. */
    readonly failed: number;
    /** Still to come, or to be tried again. */
    readonly missing: number;
  };
  readonly parts: { readonly there: number; readonly missing: number };
  readonly failed: readonly FailedRun[];
  /** Of what is missing, what was tried and could not be made, and why. */
  readonly lost: readonly FailedRun[];
  readonly atWork: readonly AtWork[];
  /** What was made from all parts and is there. */
  readonly made: readonly string[];
}

export function statusOf(folder: string, manifest: SweepManifest): SweepStatus {
  const asked = pointsAsked(manifest);
  const { points, replicates, chunk } = manifest;
  const present = partsByName(folder);
  const wanted = { points: points.length, replicates, asks: (point: number) => asked.has(point) };
  const gaps = missingParts(wanted, chunk, present);
  const missing = gaps.reduce((sum, part) => sum + runsIn(part), 0);
  const isAsked = ({ point, replicate }: FailedRun) => asked.has(point) && replicate < replicates;
  const failures = failuresIn(folder);
  const failed = failures.failed.filter(isAsked);
  const all = runsWanted(manifest);
  const names = new Set(namesIn(folder));
  return {
    manifest,
    runs: { wanted: all, done: all - missing - failed.length, failed: failed.length, missing },
    parts: { there: present.length, missing: gaps.length },
    failed,
    lost: failures.lost.filter(isAsked),
    atWork: atWork(folder),
    made: madeFiles.filter((name) => names.has(name)),
  };
}
