import type { PairedDifference } from "../../../src/experiment/statistics/paired-difference.ts";
import { alwaysShown, type Claim, type Direction, outcomesOf } from "./claim.ts";
import type { MeasuredOutcome } from "./runs.ts";

/** What the runs say of one outcome: shown only where the interval leaves zero out on the side that theory expects. */
export interface OutcomeVerdict {
  readonly shown: boolean;
  /** "shown", or "not shown" and why. */
  readonly words: string;
}

/** @param direction what theory expects; null where it expects nothing, and then there is no verdict */
export function verdictOf(direction: Direction | null, paired: PairedDifference): OutcomeVerdict | null {
  if (direction === null) return null;
  if (direction === "same") {
    const same = paired.lower === 0 && paired.higher === 0 && paired.replicates > 0;
    return { shown: same, words: same ? "shown: the same in every replicate" : "not shown: they differ" };
  }
  if (paired.verdict === direction) return { shown: true, words: "shown" };
  if (paired.verdict === "no clear difference") return { shown: false, words: "not shown: the interval holds zero" };
  if (paired.verdict === "lower" || paired.verdict === "higher")
    return { shown: false, words: `not shown: it is ${paired.verdict}, the other way` };
  return { shown: false, words: `not shown: ${paired.verdict}` };
}

/** One outcome of a claim with all that belongs to it. */
export interface Row {
  readonly claim: Claim;
  /** Place of the switch in the claim. */
  readonly place: number;
  readonly direction: Direction | null;
  readonly measured: MeasuredOutcome;
  readonly verdict: OutcomeVerdict | null;
  /** Whether it is what the path is about, or distress besides. */
  readonly near: boolean;
}

/**
 * The rows of a claim, switch by switch.
 * @throws Error where the figures are of other switches: npm run claims has to be run
 */
export function rowsOf(claim: Claim, measured: readonly (readonly MeasuredOutcome[])[] | undefined): Row[] {
  return claim.switches.flatMap((one, place) =>
    outcomesOf(one).map(({ outcome, direction }, k) => {
      const found = measured?.[place]?.[k];
      if (found?.outcome !== outcome)
        throw new Error(`docs/claims.json has no ${outcome} of "${one.what}" (${claim.id}): npm run claims`);
      const near = outcome !== alwaysShown || one.near.length === 0;
      return { claim, place, direction, measured: found, verdict: verdictOf(direction, found.paired), near };
    }),
  );
}

/** "shown", "shown in part (3 of 5)" or "not shown", by the outcomes that the paths are about. */
export function claimVerdict(rows: readonly Row[]): string {
  return together(rows.filter(({ near }) => near));
}

/** The same for distress; null where theory says nothing of it. */
export function distressVerdict(rows: readonly Row[]): string | null {
  const own = rows.filter(({ measured, direction }) => measured.outcome === alwaysShown && direction !== null);
  return own.length === 0 ? null : together(own);
}

function together(rows: readonly Row[]): string {
  const shown = rows.filter(({ verdict }) => verdict?.shown === true).length;
  if (shown === rows.length) return "shown";
  return shown === 0 ? "not shown" : `shown in part (${shown} of ${rows.length})`;
}
