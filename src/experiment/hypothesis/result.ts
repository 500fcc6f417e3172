/** What the runs say of a claim or a hypothesis. */
export type ClaimVerdict = "supported" | "not supported" | "no clear difference" | "equivalent" | "nothing to compare";

/** Whether the runs bear out what was claimed. */
export function isUpheld(verdict: ClaimVerdict): boolean {
  return verdict === "supported" || verdict === "equivalent";
}

/** One number that a claim rests on. Free of NaN. */
export interface Part {
  /** What it is: "scattered - clustered", "slope over share". */
  readonly label: string;
  /** Where it is another than that of the claim: a place on a curve. */
  readonly unit: string | null;
  readonly estimate: number | null;
  /** 95% interval; of one that was picked wider, see there. */
  readonly interval: readonly [low: number, high: number] | null;
  /** Only where it was picked by what it came to, from among `of`: its interval is at `level`, above 0.95, to make up for that. */
  readonly picked?: { readonly of: number; readonly level: number };
  /** What was expected of it: it lies between these; null for no limit on that side. */
  readonly expected: readonly [low: number | null, high: number | null];
  /** Replicates that have it, and of these the ones that lie as expected by themselves. */
  readonly replicates: number;
  readonly agreeing: number;
  /** Chance of seeing this much support if the truth lay just outside of what was expected; two-sided for directions. */
  readonly p: number | null;
  readonly verdict: ClaimVerdict;
}

/** One place of a curve, for showing. */
export interface ShownPoint {
  readonly x: number;
  readonly label: string;
  readonly mean: number | null;
  readonly interval: readonly [low: number, high: number] | null;
}

/** What became of one claim. */
export interface ClaimResult {
  readonly title: string;
  readonly expected: string;
  readonly unit: string;
  /** All of them have to hold. */
  readonly parts: readonly Part[];
  /** The curve, where the claim is about one; empty otherwise. */
  readonly curve: readonly ShownPoint[];
  /** Mean of each variant that plays a part. */
  readonly means: Readonly<Record<string, number | null>>;
  readonly verdict: ClaimVerdict;
  readonly sentence: string;
}

/** What became of a hypothesis. */
export interface HypothesisResult {
  readonly claims: readonly ClaimResult[];
  readonly replicates: number;
  readonly verdict: ClaimVerdict;
  /** In words: "equivalent within ±0.5 points of 100". */
  readonly words: string;
  /** The largest p of its claims: all of them have to hold. */
  readonly p: number | null;
}
