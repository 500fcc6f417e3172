import { doubtful, type Finding, wrong } from "../finding.ts";
import type { Claim, Hypothesis } from "./claim.ts";
import type { SweptDesign } from "./design-columns.ts";
import { asText, readExpectation } from "./expectation.ts";
import { Fault } from "./fault.ts";
import { type NamingContext, readNamedStatistic } from "./named-statistic.ts";
import { isOverSweep, readOverSweep } from "./read-over-sweep.ts";
import { keysOfClaims } from "./read-statistic.ts";
import { complainIn } from "./read-whole-statistic.ts";
import { claimsOf, type WrittenClaim, type WrittenHypothesis } from "./written.ts";

/** What claims are read with. */
export interface ClaimContext extends NamingContext {
  /** Names of the scenario's variants, in order. */
  readonly variants: readonly string[];
  /** What a sweep varies; null for a scenario that sweeps nothing, "unread" where something is wrong with its sweep. */
  readonly design: SweptDesign | "unread" | null;
}

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
  const statistic = readNamedStatistic(written, keysOfClaims, place, context, findings);
  const complain = complainIn(place, findings);
  try {
    const text = typeof written.expect === "string" ? written.expect : asText(written.expect);
    const reading = {
      variants: context.variants,
      at: written.at ?? null,
      within: written.within ?? null,
      margin: written.margin ?? null,
      doubt: (body: string) => findings.push(doubtful([...place, "expect"], body)),
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
