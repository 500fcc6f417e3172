/**
 * What the runs say of the first claim of a lesson's scenario, or of the story's: `web/lessons/measured.json`, written by
 * `npm run lessons`. A test lives every replicate again and compares.
 */
export interface MeasuredLesson {
  /** The claim in the scenario's words, and what it expects. */
  readonly claim: string;
  readonly expected: string;
  /** Unit of the difference. */
  readonly unit: string;
  /** The scenario's seed: the name of the file, never picked. */
  readonly seed: string;
  /** Paired replicates, and those whose difference lies in the stated direction. */
  readonly replicates: number;
  readonly agreeing: number;
  /** Mean over replicates of what the claim is about, and its 95% interval. */
  readonly difference: number;
  readonly interval: readonly [low: number, high: number];
  readonly verdict: "asStated" | "otherWay" | "noClearDifference";
  /** Mean of each variant that the claim is about. */
  readonly means: Readonly<Record<string, number>>;
  /** What is seen first on the page: replicate 0 of each such variant, its difference, and the share of differences below it. */
  readonly first: { readonly values: Readonly<Record<string, number>>; readonly difference: number; readonly rank: number };
  /** The scenario's other claims, as `kith test` would say it of as many replicates. */
  readonly also: readonly MeasuredClaim[];
  /** Hashes of the scenario and its claims that the numbers are of. */
  readonly scenario: string;
  readonly claims: string;
}

export interface MeasuredClaim {
  readonly title: string;
  readonly expected: string;
  readonly verdict: string;
  readonly sentence: string;
}

/** By id: "story", and the lessons. */
export interface MeasuredLessons {
  readonly format: 1;
  readonly engine: string;
  readonly lessons: Readonly<Record<string, MeasuredLesson>>;
}
