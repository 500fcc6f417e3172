/** Recorded weeks, both ends included; week 0 is the state at the start. */
export interface Weeks {
  readonly from: number;
  readonly to: number;
}

/** Some of a group's people, by what was measured of them the year before: a third, or those above or below a number. */
export type Who =
  | { readonly of: string; readonly third: "lower" | "middle" | "upper" }
  | { readonly of: string; readonly above: number }
  | { readonly of: string; readonly below: number };

/** What a run is held against: its twin in which everything is the same but for what is left out. */
export type Against = "no events" | "no interventions";

/** How an outcome enters a correlation or a regression. */
export type Scale = "raw" | "standardized" | "log" | "ranks";

/** What is asked of each run: one number. Nothing left open. */
export interface Statistic {
  /** A word of statistics.ts, or a weekly measure. */
  readonly statistic: string;
  /** A measure of people, or a dimension of identity; null for a weekly measure. */
  readonly of: string | null;
  /** A group of people, a dimension of identity, or one person of the network: "person Noor". */
  readonly among: string;
  readonly who: Who | null;
  /** The outcome's weeks. */
  readonly weeks: Weeks;
  /** The year before the outcome's weeks: what people are sorted by comes from there. */
  readonly before: Weeks;
  /** Earlier weeks whose value is taken off, person by person. */
  readonly since: Weeks | null;
  /** A twin whose value is taken off, person by person. */
  readonly against: Against | null;
  /** Of a gap: thirds of what are compared, upper minus lower; null for devalued minus others. */
  readonly between: string | null;
  /** Predictors, and what is held constant. */
  readonly on: readonly string[];
  readonly given: readonly string[];
  /** The weeks of predictors and of what is held constant. */
  readonly onWeeks: Weeks;
  readonly scale: Scale;
  /** Of a quantile: 0 to 1. */
  readonly level: number | null;
  /** Of a share: from where people count. */
  readonly above: number | null;
  readonly below: number | null;
  /** A second measure whose mean divides that of the first. */
  readonly per: string | null;
  /** Of a peak or half-life: the week after which it is looked for. */
  readonly after: number | null;
  /** Another statistic of the same run that is taken off, and one that is added. */
  readonly minus: Statistic | null;
  readonly plus: Statistic | null;
}

/** Variants weighed and added up, and a number. */
export interface Combination {
  readonly weights: Readonly<Record<string, number>>;
  readonly constant: number;
}

/** What is expected of a number made of the variants' statistics: one combination, or one divided by another. */
export interface Value {
  readonly top: Combination;
  readonly bottom: Combination | null;
}

/** One place on a curve over variants. */
export interface CurvePoint {
  readonly x: number;
  readonly value: Value;
}

/** Shapes that a curve over variants may be expected to have. */
export const shapes = [
  "increasing",
  "decreasing",
  "increasing and diminishing",
  "decreasing and diminishing",
  "U",
  "inverted U",
  "rises through zero",
  "falls through zero",
  "steepest",
  "threshold",
  "no threshold",
] as const;
export type Shape = (typeof shapes)[number];

/** What a claim expects. */
export type Expectation =
  | { readonly is: "below" | "above"; readonly value: Value; readonly bound: number }
  | { readonly is: "within"; readonly value: Value; readonly low: number; readonly high: number }
  /** Every other variant differs from the first by at most the margin. */
  | { readonly is: "alike"; readonly values: readonly Value[]; readonly margin: number }
  | {
      readonly is: "shape";
      readonly shape: Shape;
      readonly points: readonly CurvePoint[];
      /** Where it turns or is steepest; for a threshold how many times steeper than on average, at least or at most. */
      readonly low: number | null;
      readonly high: number | null;
    };

/** What a factor of a sweep does to a statistic, one number a replicate. */
export type Effect = { readonly name: string; readonly variant: string } & (
  | { readonly is: "slope"; readonly factor: string }
  | { readonly is: "interaction"; readonly factors: readonly [string, string] }
);

/** How a claim is about the factors of a sweep: what stands in the place of variants in its expectation. */
export interface OverSweep {
  /** Levels of this factor do, each averaged over all other factors; null where effects do. */
  readonly along: { readonly factor: string; readonly of: Combination } | null;
  /** Effects do, by these names. */
  readonly effects: readonly Effect[];
}

/** One claim of a hypothesis. */
export interface Claim {
  /** The file's own words for it, or null. */
  readonly title: string | null;
  readonly statistic: Statistic;
  readonly expect: Expectation;
  /** Left out for a claim about variants, which over a sweep is held against every row of the design. */
  readonly over?: OverSweep;
  /** The expectation as it was written, for readers. */
  readonly expected: string;
}

/** A hypothesis with nothing left open. */
export interface Hypothesis {
  readonly prediction: string | null;
  /** Where the prediction comes from. */
  readonly source: string | null;
  readonly claims: readonly Claim[];
}
