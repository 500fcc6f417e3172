import { type Measure, measures } from "../../model/measures/weekly.ts";
import type { OwnOutcome } from "../../scenario/sweep/sweep.ts";
import type { Design } from "../design.ts";
import { engineVersion } from "../engine-version.ts";
import { pointHash } from "../plan-hash.ts";
import { outcomeWeeks } from "../run-once.ts";
import { asMeasure, hashOfAsked } from "../sweep/asked-outcomes.ts";
import { Damaged } from "./damaged.ts";

/** What a results folder is: everything that tells its numbers apart from others. No clock, host, path or worker count. */
export interface Manifest {
  /** Version of this layout. */
  readonly kithResults: 1;
  readonly engine: string;
  readonly title: string;
  readonly question: string | null;
  /** Hash of the resolved scenario, whose text is in scenario.yaml. */
  readonly scenario: string;
  readonly seed: string;
  readonly seedRule: string;
  readonly replicates: number;
  /** Replicates in a part file. */
  readonly block: number;
  /** The last weeks of a run over which outcomes are averaged. */
  readonly outcomeWeeks: number;
  /** What is kept besides outcomes, as text; "none" for nothing. */
  readonly recorded: string;
  readonly points: readonly { readonly point: number; readonly variant: string; readonly hash: string }[];
  readonly columns: readonly string[];
  /** Outcomes that the scenario defines; left out where it defines none. */
  readonly own?: readonly Measure[];
  /** Hash of how they are defined, and by which version of the statistics they are made. */
  readonly asked?: string;
  /** SHA-256 of scenario.yaml and of the files in source/, by path: set where they are written. */
  readonly files?: Readonly<Record<string, string>>;
}

export const seedRule =
  'the draws of a run are keyed by seed and replicate alone: key = child(child(seedKey(seed), "replicate"), replicate). ' +
  "Every variant shares the keys of its replicates (common random numbers), so adding a variant or a replicate changes no other run.";

/** What a scenario says about its results. */
export interface Described {
  readonly title: string;
  readonly question: string | null;
  readonly hash: string;
  /** Outcomes of its own. */
  readonly outcomes?: readonly OwnOutcome[];
}

export function manifestOf(scenario: Described, { points, replicates, seed }: Design, block: number, recorded: string): Manifest {
  const own = scenario.outcomes ?? [];
  return {
    kithResults: 1,
    engine: engineVersion,
    title: scenario.title,
    question: scenario.question,
    scenario: scenario.hash,
    seed: String(seed),
    seedRule,
    replicates,
    block,
    outcomeWeeks,
    recorded,
    points: points.map((point) => ({ point: point.point, variant: point.variant, hash: pointHash(point, seed) })),
    columns: ["run", "point", "variant", "replicate", "seed", "hash", ...[...measures, ...own].map(({ name }) => name)],
    ...(own.length === 0 ? {} : { own: own.map(asMeasure), asked: hashOfAsked(own) }),
  };
}

/** A manifest from its text. @throws Damaged if it cannot be parsed, RangeError if it is none that this version reads */
export function readManifest(text: string): Manifest {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    throw new Damaged("manifest.json is not JSON");
  }
  const manifest = parsed as Manifest;
  if (typeof parsed !== "object" || parsed === null || manifest.kithResults !== 1 || !Array.isArray(manifest.points)) {
    throw new RangeError("manifest.json is no manifest of results that this version reads");
  }
  return manifest;
}

/**
 * Why results made by one manifest cannot be gone on with by another, in plain words, or null if they can: same engine, same
 * seed, and every old point still in its place. Points may be added at the end; replicates and records may change.
 */
export function whyApart(old: Manifest, now: Manifest): string | null {
  if (old.engine !== now.engine) return `it was made by the engine ${old.engine}, this is ${now.engine}`;
  if (old.seed !== now.seed) return `its seed is ${old.seed}, not ${now.seed}`;
  for (const { point, variant, hash } of old.points) {
    const same = now.points[point];
    if (same === undefined) return `it has a variant "${variant}" that is no longer there`;
    if (same.variant !== variant) return `its variant ${point + 1} is "${variant}", not "${same.variant}"`;
    if (same.hash !== hash) return `its variant "${variant}" was set up otherwise`;
  }
  return null;
}
