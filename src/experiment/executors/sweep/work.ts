import type { SweepManifest } from "../../sweep/manifest.ts";
import type { SweepPart } from "../../sweep/part.ts";
import type { SweepRuns } from "../../sweep/run-sweep-part.ts";
import type { SweepPartReport } from "./jobs.ts";
import { unpackPlans } from "./packed-plans.ts";
import { rehearse } from "./rehearse.ts";
import { manifestIn } from "./stored-manifest.ts";
import { makePart, writeSweepPart } from "./write-sweep-part.ts";

/** What a worker process does for a sweep. */

/** Where a sweep is, and where the shipped data are. */
export interface Place {
  readonly folder: string;
  readonly data: string;
}

/** What a worker tells while it makes a part: the run that it begins, by point and replicate, or that all runs are through. */
export type Told = readonly [point: number, replicate: number] | "ran";

/** A part to make. */
export interface PartAsked {
  readonly part: SweepPart;
  /** Runs that are known to fail, by id, with why. */
  readonly known: readonly (readonly [run: string, why: string])[];
  /** Plans of its points, from `packPlans`; null where the worker is to read the scenario itself. */
  readonly packed: string | null;
}

export async function doPart(
  place: Place,
  { part, known, packed }: PartAsked,
  tell: (told: Told) => void,
  stop: () => boolean,
): Promise<SweepPartReport | null> {
  const opened = await open(place, packed);
  if (typeof opened === "string") return { part, failed: [], lost: opened, fault: true };
  try {
    if (!rehearsed) rehearse(() => opened.runs.planOf(part.firstPoint));
    rehearsed = true;
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
export async function tryRun(place: Place, point: number, replicate: number, stop: () => boolean): Promise<boolean> {
  const opened = await open(place, null);
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

let rehearsed = false;
const manifests = new Map<string, SweepManifest>();
const sources = new Map<string, SweepRuns>();

/** The sweep, or why it cannot be read: the sentence for the reader. */
async function open({ folder, data }: Place, packed: string | null): Promise<Opened | string> {
  try {
    const manifest = manifests.get(folder) ?? manifestIn(folder);
    if (manifest === null) return `${folder} holds no sweep any more`;
    manifests.set(folder, manifest);
    if (packed !== null) return { manifest, runs: unpackPlans(packed, manifest) };
    let runs = sources.get(folder);
    if (runs === undefined) {
      const { keptScenario, runsOf, sourceOf } = await import("./source.ts");
      sources.set(folder, (runs = runsOf(sourceOf(keptScenario(folder, manifest.files, data), folder), manifest)));
    }
    return { manifest, runs };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
