import type { Level } from "../../../scenario/sweep/sweep.ts";
import type { ClaimResult, ClaimVerdict } from "../result.ts";

/** What became of a claim about variants at one row of the design. */
export interface RowResult {
  readonly row: number;
  /** One a factor of the sweep. */
  readonly levels: readonly Level[];
  readonly result: ClaimResult;
  /** The largest p of its parts, and that after Holm's adjustment over all rows of the claim. */
  readonly p: number | null;
  readonly adjusted: number | null;
}

/** What became of one claim over a sweep. */
export interface SweepClaim extends Omit<ClaimResult, "means"> {
  /** For a claim about variants every row of the design; none for a claim about factors, whose parts are its own. */
  readonly rows: readonly RowResult[];
  /** Rows of the design that a claim about factors rests on. */
  readonly rowsUsed: number;
  readonly p: number | null;
}

/** What a sweep says of a hypothesis. */
export interface SweepVerdict {
  readonly prediction: string | null;
  readonly claims: readonly SweepClaim[];
  readonly replicates: number;
  /** Rows of the design. */
  readonly rows: number;
  /** Runs that failed, and runs that are not there yet: replicates in which they would be needed do not count. */
  readonly failed: number;
  readonly missing: number;
  readonly verdict: ClaimVerdict;
  /** In words: "supported", "equivalent within ±0.5 points of 100". */
  readonly words: string;
  /** The whole in a sentence or two. */
  readonly sentence: string;
  /** The largest p of its claims: all of them have to hold. */
  readonly p: number | null;
}
