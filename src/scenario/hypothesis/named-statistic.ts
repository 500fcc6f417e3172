import type { Finding } from "../finding.ts";
import { noOutcome } from "../outcomes/no-outcome.ts";
import type { Statistic } from "./claim.ts";
import type { StatisticContext } from "./read-statistic.ts";
import { complainIn, readWholeStatistic } from "./read-whole-statistic.ts";
import type { WrittenWhole } from "./written.ts";

/** Statistics that the scenario has given a name, as outcomes of its own. */
export interface OwnStatistics {
  readonly outcomes: readonly { readonly name: string; readonly statistic: Statistic }[];
  /** Whether a name is that of an outcome in which something is wrong: enough has been said about it. */
  readonly isLost: (name: string) => boolean;
}

export const noOwn: OwnStatistics = { outcomes: [], isLost: () => false };

/** What a statistic is read with that may be one of the scenario's outcomes. */
export interface NamingContext extends StatisticContext {
  readonly own: OwnStatistics;
}

/**
 * A statistic that is one of the scenario's own outcomes, or written out; null where something is wrong.
 * @param beside keys that are no part of it
 */
export function readNamedStatistic(
  written: WrittenWhole,
  beside: readonly string[],
  place: readonly PropertyKey[],
  context: NamingContext,
  findings: Finding[],
): Statistic | null {
  const { own } = context;
  if (own.isLost(written.statistic)) return null;
  const names = own.outcomes.map(({ name }) => name);
  const named = own.outcomes.find(({ name }) => name === written.statistic);
  const complain = complainIn(place, findings);
  if (named === undefined) {
    const isApart = names.some((name) => name.startsWith(`${written.statistic}_`));
    if (!isApart) return readWholeStatistic(written, place, { ...context, outcomes: names }, findings);
    complain("statistic", noOutcome(written.statistic, { own: names, weekly: [] }).body);
    return null;
  }
  const said = Object.keys(written).filter((key) => !beside.includes(key) && written[key as keyof WrittenWhole] !== undefined);
  for (const key of said) complain(key, `does not go with ${named.name}, which is one of the outcomes and says all of it there`);
  return said.length === 0 ? named.statistic : null;
}
