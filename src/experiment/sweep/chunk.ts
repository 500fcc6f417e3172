import type { Plan } from "../../engine/plan.ts";
import type { RecordPlan } from "../../engine/recorder.ts";

/** How runs are cut into parts: so many points by so many replicates. */
export interface Chunk {
  readonly points: number;
  readonly replicates: number;
}

/** Seconds that a part takes: a thousandth of the sweep, within these bounds: long enough that writing it is nothing, short enough that workers end together. */
const shortest = 0.25;
const longest = 30;
/** Parts that a sweep is cut into, where the bounds allow. */
const partsAimedAt = 1_000;
/** Rows of a part at most, and recorded values. */
const mostRows = 20_000;
const mostValues = 4e6;

/**
 * Seconds that a run takes, about: from its plan alone, on a usual processor, so that every machine cuts the same parts. Never
 * shown to anybody: what is said about time was measured.
 */
export function usualSeconds({ size, weeks, warmUp }: Plan): number {
  return 1e-3 + 4e-7 * size * (weeks + warmUp);
}

/** Values that a run records of people and ties, about. */
export function valuesOf({ size, weeks }: Plan, record: RecordPlan | null): number {
  if (record === null) return 0;
  return size * (Math.ceil(weeks / record.every) + 1) * (record.people.length + (record.trust ? 20 : 0));
}

/** What the size of a chunk follows from: never the machine, the number of workers or what is there already. */
export interface Sizes {
  readonly points: number;
  readonly replicates: number;
  /** Of a run, by `usualSeconds`: over all points, and of the longest. */
  readonly meanSeconds: number;
  readonly mostSeconds: number;
  /** Recorded by the run that records most. */
  readonly values: number;
}

/** The chunk of a sweep, or that of so many runs if `runs` says how many. */
export function chunkOf({ points, replicates, meanSeconds, mostSeconds, values }: Sizes, runs: number | null = null): Chunk {
  const whole = points * replicates * meanSeconds;
  const seconds = Math.min(longest, Math.max(shortest, whole / partsAimedAt));
  const fitting = Math.min(mostRows, seconds / meanSeconds, longest / mostSeconds, values === 0 ? mostRows : mostValues / values);
  const wanted = Math.max(1, runs ?? Math.floor(fitting));
  if (wanted >= points) return { points, replicates: Math.max(1, Math.min(replicates, Math.floor(wanted / points))) };
  // As even as it can be: 36 points in parts of at most 20 are two times 18.
  return { points: Math.ceil(points / Math.ceil(points / wanted)), replicates: 1 };
}
