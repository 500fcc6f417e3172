import { doubtful, type Finding, wrong } from "../finding.ts";
import type { Claim, Hypothesis, Statistic } from "./claim.ts";
import { asText, readExpectation } from "./expectation.ts";
import { Fault } from "./fault.ts";
import { type Complain, readStatistic, type StatisticContext } from "./read-statistic.ts";
import { isWholeYear } from "./weeks.ts";
import { claimsOf, type WrittenClaim, type WrittenHypothesis, type WrittenStatistic } from "./written.ts";

/** What claims are read with. */
export interface ClaimContext extends StatisticContext {
  /** Names of the scenario's variants, in order. */
  readonly variants: readonly string[];
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
  const complainIn =
    (inside: readonly PropertyKey[]): Complain =>
    (key, body, suggestion) => {
      findings.push(wrong([...inside, key], body, suggestion));
    };
  const { minus, plus, ...main } = written;
  const first = readStatistic(main, context, complainIn(place));
  const other = (key: "minus" | "plus", one: WrittenStatistic | undefined): Statistic | null => {
    const read = one === undefined ? null : readStatistic(otherOf(main, one), context, complainIn([...place, key]));
    return read === null ? null : { ...read, minus: null, plus: null };
  };
  const [off, more] = [other("minus", minus), other("plus", plus)];
  if (first !== null) warnOfYear(first, place, findings);
  const complain = complainIn(place);
  try {
    const expect = readExpectation(written.expect, {
      variants: context.variants,
      at: written.at ?? null,
      within: written.within ?? null,
      margin: written.margin ?? null,
    });
    const idle = (["within", "margin", "at"] as const).filter((key) => written[key] !== undefined && !uses(expect, key));
    for (const key of idle) complain(key, `does not go with the expectation ${expectedOf({ ...written, [key]: undefined })}`);
    if (first === null || (minus !== undefined && off === null) || (plus !== undefined && more === null)) return null;
    const statistic: Statistic = { ...first, minus: off, plus: more };
    return { title: written.title ?? null, statistic, expect, expected: expectedOf(written) };
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    if (error.inside === undefined) complain("expect", error.message, error.suggestion);
    else findings.push(wrong([...place, "at", error.inside], error.message, error.suggestion));
    return null;
  }
}

/** A second statistic has the keys of the claim unless it says otherwise; of another kind, those about whom and when. */
function otherOf(main: Omit<WrittenClaim, "minus" | "plus">, own: WrittenStatistic): WrittenStatistic & { statistic: string } {
  const statistic = own.statistic ?? main.statistic;
  if (statistic === main.statistic) return { ...main, ...own, statistic };
  const { of, among, who, weeks, since, against } = main;
  return { of, among, who, weeks, since, against, ...own, statistic };
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

/** People are sorted by the year before; a shorter one is said. */
function warnOfYear(
  { who, between, before }: Omit<Statistic, "minus" | "plus">,
  place: readonly PropertyKey[],
  findings: Finding[],
): void {
  if ((who === null && between === null) || isWholeYear(before)) return;
  const length = before.to === 0 ? "no week" : `${before.to - before.from + 1} weeks`;
  findings.push(
    doubtful(
      [...place, "weeks"],
      `leaves ${length} before them to sort people by, instead of a year; take a longer run, or later weeks`,
    ),
  );
}
