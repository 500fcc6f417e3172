import type { SweepManifest } from "../../sweep/manifest.ts";
import type { SweepPart } from "../../sweep/part.ts";
import type { SweepRuns } from "../../sweep/run-sweep-part.ts";
import { manifestIn } from "./folder.ts";
import type { SweepPartReport } from "./jobs.ts";
import { keptScenario, runsOf, sourceOf } from "./source.ts";
import { makePart, writeSweepPart } from "./write-sweep-part.ts";

/** What a worker process does for a sweep. It reads the scenario from the folder itself: plans never travel. */

/** Where a sweep is, and where the shipped data are. */
export interface Place {
  readonly folder: string;
  readonly data: string;
}

/** What a worker tells while it makes a part: the run that it begins, by point and replicate, or that all runs are through. */
export type Told = readonly [point: number, replicate: number] | "ran";

/** @param known runs that are known to fail, by id, with why */
export function doPart(
  place: Place,
  part: SweepPart,
  known: readonly (readonly [run: string, why: string])[],
  tell: (told: Told) => void,
  stop: () => boolean,
): SweepPartReport | null {
  const opened = open(place);
  if (typeof opened === "string") return { part, failed: [], lost: opened, fault: true };
  try {
    return writeSweepPart(place.folder, opened.manifest, opened.runs, part, {
      known: new Map(known),
      onBegin: (point, replicate) => tell([point, replicate]),
      onRan: () => tell("ran"),
      stop,
    });
  } catch (error) {
    // A plan is not what it was, or there is a mistake in this very program: it would be so for all parts.
    return { part, failed: [], lost: error instanceof Error ? error.message : String(error), fault: true };
  }
}

/** Makes the part of one run and forgets it: whether it fits into memory alone. A run that notices itself that it does not is one that fails. */
export function tryRun(place: Place, point: number, replicate: number, stop: () => boolean): boolean {
  const opened = open(place);
  // What cannot be opened says so when the part is tried again.
  if (typeof opened === "string") return true;
  const only = { firstPoint: point, endPoint: point + 1, first: replicate, end: replicate + 1 };
  const made = makePart(opened.manifest, opened.runs, only, { stop });
  return made === null || made.failed.length === 0;
}

interface Opened {
  readonly manifest: SweepManifest;
  readonly runs: SweepRuns;
}

const known = new Map<string, Opened>();

/** The sweep, or why it cannot be read: the sentence for the reader. */
function open({ folder, data }: Place): Opened | string {
  const found = known.get(folder);
  if (found !== undefined) return found;
  try {
    const manifest = manifestIn(folder);
    if (manifest === null) return `${folder} holds no sweep any more`;
    const opened = { manifest, runs: runsOf(sourceOf(keptScenario(folder, data), folder), manifest) };
    known.set(folder, opened);
    return opened;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
