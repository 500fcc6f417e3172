import { didYouMean } from "../closest.ts";
import { type Finding, wrong, wrongKey } from "../finding.ts";
import type { SweptDesign } from "../hypothesis/design-columns.ts";
import { noOwn, type OwnStatistics } from "../hypothesis/read-hypothesis.ts";
import { readOutcomes } from "../outcomes/read-outcomes.ts";
import type { Registry } from "../registry.ts";
import type { OwnOutcome } from "../sweep/sweep.ts";
import { knownWords, quoted } from "../words.ts";
import { type ClaimedVariant, statisticContext, variesWeeks } from "./hypothesis.ts";

/**
 * The outcomes that a scenario defines, read against its variants, and whether the one that the verdict is about is there.
 *
 * @param faulty places in the list about which enough has been said
 */
export function checkOutcomes(
  run: readonly ClaimedVariant[],
  variants: readonly string[],
  registry: Registry,
  faulty: (place: number) => boolean = () => false,
  design: SweptDesign | "unread" | null = null,
): { outcomes: readonly OwnOutcome[]; own: OwnStatistics; findings: readonly Finding[] } {
  const [first] = run;
  if (first === undefined) return { outcomes: [], own: noOwn, findings: [] };
  const { document } = first;
  const written = document.outcomes ?? [];
  const context = statisticContext(run, variants, registry);
  const meetings = [...new Set(run.flatMap(({ document: { groups } }) => groups.map(({ name }) => name)))];
  const { outcomes, findings } = readOutcomes(written, { ...context, meetings }, faulty);
  const lost = written.map(({ name }) => name).filter((_, k) => faulty(k) || findings.some((one) => isError(one, k)));
  const own = { outcomes, isLost: (name: string) => lost.some((one) => name === one || name.startsWith(`${one}_`)) };
  const unknown = own.isLost(document.outcome) ? [] : unknownOutcome(document.outcome, outcomes, registry);
  const weeks = written.length > 0 && variesWeeks(design) ? [wrongKey(["outcomes"], ofOtherWeeks)] : [];
  return { outcomes, own, findings: [...findings, ...unknown, ...weeks] };
}

const ofOtherWeeks =
  "cannot stand beside a sweep over weeks: an outcome is about certain weeks, which runs of other lengths do not have";

function isError({ path, severity }: Finding, place: number): boolean {
  return severity === "error" && path[1] === place;
}

/** The outcome of the verdict has to be a weekly measure or one of the scenario's own. */
function unknownOutcome(outcome: string, own: readonly OwnOutcome[], registry: Registry): Finding[] {
  const known = [...own, ...registry.outcomes].map(({ name }) => name);
  if (known.includes(outcome)) return [];
  const meant = didYouMean(outcome, known);
  return [
    wrong(["outcome"], `is ${quoted(outcome)}, which is not an outcome${meant === undefined ? knownWords(known) : ""}`, meant),
  ];
}
