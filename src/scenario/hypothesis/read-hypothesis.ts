import { type Finding, wrong } from "../finding.ts";
import type { Claim, Hypothesis, Statistic } from "./claim.ts";
import type { SweptDesign } from "./design-columns.ts";
import { asText, readExpectation } from "./expectation.ts";
import { Fault } from "./fault.ts";
import { isOverSweep, readOverSweep } from "./read-over-sweep.ts";
import { keysOfClaims, type StatisticContext } from "./read-statistic.ts";
import { complainIn, readWholeStatistic } from "./read-whole-statistic.ts";
import { claimsOf, type WrittenClaim, type WrittenHypothesis } from "./written.ts";

/** What claims are read with. */
export interface ClaimContext extends StatisticContext {
  /** Names of the scenario's variants, in order. */
  readonly variants: readonly string[];
  readonly own: OwnStatistics;
  /** What a sweep varies; null for a scenario that sweeps nothing, "unread" where something is wrong with its sweep. */
  readonly design: SweptDesign | "unread" | null;
}

/** Statistics that the scenario has given a name, as outcomes of its own. */
export interface OwnStatistics {
  readonly outcomes: readonly { readonly name: string; readonly statistic: Statistic }[];
  /** Whether a name is that of an outcome in which something is wrong: enough has been said about it. */
  readonly isLost: (name: string) => boolean;
}

export const noOwn: OwnStatistics = { outcomes: [], isLost: () => false };

/** A hypothesis with nothing left open, and what is wrong with it: null where anything is. */
export function readHypothesis(
  written: WrittenHypothesis,
  context: ClaimContext,
): { hypothesis: Hypothesis | null; findings: Finding[] } {
  const findings: Finding[] = [];
  const long = "claims" in written;
  const place = long ? ["hypothesis", "claims"] : ["hypothesis"];
  if (claimsOf(written).length === 0)
    findings.push(wrong(place, "has no claim; write one: - { statistic: mean, of: distress, expect: after < before }"));
  const claims = claimsOf(written).map((claim, k) => readClaim(claim, [...place, k], context, findings));
  const sound = findings.every(({ severity }) => severity === "warning") && claims.every((claim) => claim !== null);
  return {
    hypothesis: sound
      ? {
          prediction: long ? (written.prediction ?? null) : null,
          source: long ? (written.source ?? null) : null,
          claims: claims.filter((claim) => claim !== null),
        }
      : null,
    findings,
  };
}

function readClaim(
  written: WrittenClaim,
  place: readonly PropertyKey[],
  context: ClaimContext,
  findings: Finding[],
): Claim | null {
  const statistic = namedStatistic(written, place, context, findings);
  const complain = complainIn(place, findings);
  try {
    const text = typeof written.expect === "string" ? written.expect : asText(written.expect);
    const reading = {
      variants: context.variants,
      at: written.at ?? null,
      within: written.within ?? null,
      margin: written.margin ?? null,
    };
    if (context.design === "unread" && isOverSweep(text, context.variants)) return null;
    const swept = readOverSweep(text, reading, context.design === "unread" ? null : context.design);
    const expect = swept?.expect ?? readExpectation(text, reading);
    const idle = (["within", "margin", "at"] as const).filter((key) => written[key] !== undefined && !uses(expect, key));
    for (const key of idle) complain(key, `does not go with the expectation ${expectedOf({ ...written, [key]: undefined })}`);
    if (statistic === null) return null;
    const over = swept === null ? {} : { over: swept.over };
    return { title: written.title ?? null, statistic, expect, ...over, expected: expectedOf(written) };
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    if (error.inside === undefined) complain("expect", error.message, error.suggestion);
    else findings.push(wrong([...place, "at", error.inside], error.message, error.suggestion));
    return null;
  }
}

/** The statistic of a claim: one of the scenario's own outcomes, or written out. */
function namedStatistic(
  written: WrittenClaim,
  place: readonly PropertyKey[],
  context: ClaimContext,
  findings: Finding[],
): Statistic | null {
  const { own } = context;
  if (own.isLost(written.statistic)) return null;
  const named = own.outcomes.find(({ name }) => name === written.statistic);
  if (named === undefined) {
    const names = own.outcomes.map(({ name }) => name);
    return readWholeStatistic(written, place, { ...context, outcomes: names }, findings);
  }
  const said = Object.keys(written).filter(
    (key) => !keysOfClaims.includes(key) && written[key as keyof WrittenClaim] !== undefined,
  );
  const complain = complainIn(place, findings);
  for (const key of said) complain(key, `does not go with ${named.name}, which is one of the outcomes and says all of it there`);
  return said.length === 0 ? named.statistic : null;
}

function expectedOf({ expect, within, margin }: WrittenClaim): string {
  const text = typeof expect === "string" ? expect : asText(expect);
  if (within !== undefined) return `${text}, within ${within}`;
  return margin === undefined ? text : `${text}, by at least ${margin}`;
}

/** Whether an expectation takes a key. */
function uses({ is }: Claim["expect"], key: "within" | "margin" | "at"): boolean {
  if (key === "at") return is === "shape";
  return key === "margin" ? is === "below" || is === "above" : is === "within" || is === "alike";
}
