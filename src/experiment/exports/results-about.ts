import type { RecordPlan } from "../../engine/recorder.ts";
import { type Measure, measures } from "../../model/measures/weekly.ts";
import type { Factor, Level } from "../../scenario/sweep/sweep.ts";
import type { Manifest } from "../store/manifest.ts";
import { pointsAsked, type SweepManifest } from "../sweep/manifest.ts";
import { recordOfText } from "../sweep/recorded-plan.ts";
import { seedOfPoint } from "../sweep/seed-of-point.ts";

/** What a results folder is about, whether `kith compare` or `kith sweep` made it. */
export interface ResultsAbout {
  readonly kind: "comparison" | "sweep";
  readonly title: string;
  readonly question: string | null;
  readonly engine: string;
  /** Hash of the resolved scenario. */
  readonly scenario: string;
  readonly seed: string;
  readonly replicates: number;
  readonly variants: readonly string[];
  /** What differs from point to point; none in a comparison. */
  readonly factors: readonly Factor[];
  /** By number: the place in the list is the point. */
  readonly points: readonly AboutPoint[];
  /** Points that are asked for now: others have been run and are in no table any more. */
  readonly asked: ReadonlySet<number>;
  /** Weekly measures, then outcomes that the scenario defines. */
  readonly outcomes: readonly Measure[];
  readonly outcomeWeeks: number;
  /** What was kept besides outcomes, or null. */
  readonly record: RecordPlan | null;
  /** SHA-256 of scenario.yaml and of the files in source/, by path; none where older versions did not say. */
  readonly files: Readonly<Record<string, string>>;
}

export interface AboutPoint {
  readonly point: number;
  readonly variant: string;
  /** One a factor. */
  readonly levels: readonly Level[];
  /** The seed of its runs: with the replicate it keys every draw. */
  readonly seed: string;
  readonly hash: string;
}

/** What the results of `kith compare` are about. */
export function aboutComparison(manifest: Manifest): ResultsAbout {
  return {
    ...commonOf(manifest),
    kind: "comparison",
    variants: manifest.points.map(({ variant }) => variant),
    factors: [],
    points: manifest.points.map((point) => ({ ...point, levels: [], seed: manifest.seed })),
    asked: new Set(manifest.points.map(({ point }) => point)),
    outcomes: [...measures, ...(manifest.own ?? [])],
  };
}

/** What a sweep's results are about; all points, also those that are not asked for any more. */
export function aboutSweep(manifest: SweepManifest): ResultsAbout {
  const { variants, factors, outcomes, seed, sharedShocks } = manifest;
  const points = manifest.points.map((point) => ({ ...point, seed: seedOfPoint(seed, sharedShocks, point.levels) }));
  return { ...commonOf(manifest), kind: "sweep", variants, factors, points, asked: pointsAsked(manifest), outcomes };
}

function commonOf(manifest: Manifest | SweepManifest) {
  const { title, question, engine, scenario, seed, replicates, outcomeWeeks, recorded, files = {} } = manifest;
  return { title, question, engine, scenario, seed, replicates, outcomeWeeks, record: recordOfText(recorded), files };
}
