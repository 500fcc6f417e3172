import type { Against, Scale, Who } from "./claim.ts";
import type { WrittenExpectation } from "./expectation.ts";
import type { WrittenWeeks } from "./weeks.ts";

/** A statistic as a file writes it. */
export interface WrittenStatistic {
  readonly statistic?: string | undefined;
  readonly of?: string | undefined;
  readonly among?: string | undefined;
  readonly who?: string | Who | undefined;
  readonly weeks?: WrittenWeeks | undefined;
  readonly since?: WrittenWeeks | undefined;
  readonly against?: Against | undefined;
  readonly between?: string | undefined;
  readonly on?: string | readonly string[] | undefined;
  readonly given?: string | readonly string[] | undefined;
  readonly onWeeks?: WrittenWeeks | undefined;
  readonly scale?: Scale | undefined;
  readonly level?: number | undefined;
  readonly above?: number | undefined;
  readonly below?: number | undefined;
  readonly per?: string | undefined;
  readonly after?: number | undefined;
}

/** A statistic with another one that is taken off, and one that is added: keys that are left out are those of the first. */
export interface WrittenWhole extends WrittenStatistic {
  readonly statistic: string;
  readonly minus?: WrittenStatistic | undefined;
  readonly plus?: WrittenStatistic | undefined;
}

/** A claim as a file writes it. */
export interface WrittenClaim extends WrittenWhole {
  readonly title?: string | undefined;
  readonly expect: string | WrittenExpectation;
  readonly at?: Readonly<Record<string, number>> | undefined;
  readonly within?: number | undefined;
  readonly margin?: number | undefined;
}

/** The block as a file writes it: claims alone, or with a prediction and where it comes from. */
export type WrittenHypothesis =
  | readonly WrittenClaim[]
  | { readonly prediction?: string | undefined; readonly source?: string | undefined; readonly claims: readonly WrittenClaim[] };

export function claimsOf(hypothesis: WrittenHypothesis): readonly WrittenClaim[] {
  return "claims" in hypothesis ? hypothesis.claims : hypothesis;
}
