import type { Measure } from "../../model/measures/weekly.ts";
import type { Factor, Level, Replication, Structure } from "../../scenario/sweep/sweep.ts";
import { textHash } from "../plan-hash.ts";
import { Damaged } from "../store/damaged.ts";
import type { Chunk } from "./chunk.ts";

/** One thing that is run: a row of the design in one variant. Its number never changes, whatever is added later. */
export interface SweepPoint {
  readonly point: number;
  readonly variant: string;
  /** One a factor. */
  readonly levels: readonly Level[];
  /** SHA-256 of all that makes its runs: plan, seed, variant and levels. */
  readonly hash: string;
}

/** What the largest runs need: estimates from above, made from the plans. */
export interface Needs {
  /** Memory of one worker. */
  readonly bytes: number;
  /** The arithmetic, in words. */
  readonly because: string;
  /** People x weeks of the longest run, the warm-up included. */
  readonly personWeeks: number;
}

/** Where a sweep that goes on until an interval is narrow stands. */
export interface Looked {
  /** Which look, from 1. */
  readonly look: number;
  /** Whether every interval was narrow enough there; null while its runs are not all there. */
  readonly enough: boolean | null;
}

/** What a sweep's folder is to become: everything that tells its numbers apart from others. No clock, host, path or worker count. */
export interface SweepManifest {
  /** Version of this layout. */
  readonly kithSweep: 1;
  readonly engine: string;
  readonly title: string;
  readonly question: string | null;
  /** Hash of the resolved scenario, whose text is in scenario.yaml. */
  readonly scenario: string;
  readonly seed: string;
  readonly seedRule: string;
  readonly sharedShocks: boolean;
  readonly variants: readonly string[];
  readonly factors: readonly Factor[];
  readonly structure: Structure;
  /** For each row of the design the points that run it, one a variant, in the order of `variants`. */
  readonly design: readonly (readonly number[])[];
  /** Every point that ever had a number here; those that no row of the design names any more are not run and in no table. */
  readonly points: readonly SweepPoint[];
  readonly replication: Replication;
  /** Replicates wanted now; where looks are taken, those of the look that it stopped at or is on the way to. */
  readonly replicates: number;
  /** The look that `replicates` are those of; null where their number is fixed. */
  readonly looked: Looked | null;
  /** How runs are cut into parts: so many points by so many replicates. */
  readonly chunk: Chunk;
  /** The last weeks of a run over which outcomes are averaged. */
  readonly outcomeWeeks: number;
  /** What is kept besides outcomes, as text; "none" for nothing. */
  readonly recorded: string;
  /** Name of the outcome that the answer is about. */
  readonly outcome: string;
  /** Every outcome: the weekly measures, then the scenario's own and those that its claims need. */
  readonly outcomes: readonly Measure[];
  /** Hash of how the outcomes after the weekly measures are defined; "none" without any. */
  readonly asked: string;
  readonly columns: readonly string[];
  readonly needs: Needs;
  /** SHA-256 of the files that stand beside it and are not made from parts: scenario.yaml and source/. By path, sorted. */
  readonly files: Readonly<Record<string, string>>;
}

/** The text of manifest.json: the manifest and, last, a hash of all of it. */
export function manifestText(manifest: SweepManifest): string {
  return `${JSON.stringify({ ...manifest, sha256: textHash(JSON.stringify(manifest)) }, null, 2)}\n`;
}

/** A manifest from its text. @throws Damaged if it was changed, RangeError in plain words if it is none that this version reads */
export function readSweepManifest(text: string): SweepManifest {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    throw new Damaged("manifest.json is not JSON");
  }
  if (typeof parsed !== "object" || parsed === null) throw new RangeError("manifest.json is no manifest");
  if ("kithResults" in parsed) throw new RangeError("manifest.json is that of a comparison (kith compare), not of a sweep");
  const { sha256, ...manifest } = parsed as SweepManifest & { readonly sha256?: unknown };
  // First of all: what says that it is of another version may be what was damaged.
  if ((sha256 !== undefined || manifest.kithSweep === 1) && sha256 !== textHash(JSON.stringify(manifest)))
    throw new Damaged("manifest.json is damaged: it does not fit its own hash");
  if (manifest.kithSweep !== 1 || !Array.isArray(manifest.points) || !Array.isArray(manifest.design))
    throw new RangeError("manifest.json is no manifest of a sweep that this version reads");
  return manifest;
}

/** Number of runs that are asked for now. */
export function runsWanted(manifest: SweepManifest): number {
  return pointsAsked(manifest).size * manifest.replicates;
}

/** Numbers of the points that the design names. */
export function pointsAsked({ design }: SweepManifest): Set<number> {
  return new Set(design.flat());
}

/** Names of all outcomes. */
export function namesOf({ outcomes }: SweepManifest): string[] {
  return outcomes.map(({ name }) => name);
}
