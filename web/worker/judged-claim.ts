import type { ClaimResult } from "../../src/experiment/hypothesis/result.ts";

/** One replicate of a scenario's first claim: its statistic in each variant that it names, null where it has none. */
export interface ClaimRow {
  readonly replicate: number;
  readonly values: Readonly<Record<string, number | null>>;
}

/** What the replicates so far say of a scenario's first claim. */
export interface JudgedClaim {
  /** As `kith test` says it. */
  readonly result: ClaimResult;
  /** The number that is claimed, in each replicate: a difference or a slope. NaN where there is none. */
  readonly each: readonly number[];
  /** Whether it is claimed to lie below `bound`, or above it. */
  readonly below: boolean;
  readonly bound: number;
  /** How variants are added up to it; empty for a curve or a ratio. */
  readonly weights: Readonly<Record<string, number>>;
  /** Mean of each variant that is named, and its 95% interval. */
  readonly spread: Readonly<Record<string, { readonly mean: number; readonly interval: readonly [number, number] | null }>>;
  /** Curves of the same statistic: the variant at each of their places. */
  readonly lines: readonly (readonly { readonly x: number; readonly variant: string }[])[];
  /** Where the prediction comes from. */
  readonly source: string | null;
  /** The weeks that its number is measured over. */
  readonly weeks: { readonly from: number; readonly to: number };
}
