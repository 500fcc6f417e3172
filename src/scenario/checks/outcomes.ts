import { type Finding, wrong, wrongKey } from "../finding.ts";
import type { SweptDesign } from "../hypothesis/design-columns.ts";
import { noOwn, type OwnStatistics } from "../hypothesis/named-statistic.ts";
import { statisticNames } from "../hypothesis/statistics.ts";
import { noOutcome, type OutcomeNames } from "../outcomes/no-outcome.ts";
import { readOutcomes } from "../outcomes/read-outcomes.ts";
import { nameless } from "../outcomes/written.ts";
import type { Registry } from "../registry.ts";
import type { OwnOutcome } from "../sweep/sweep.ts";
import { type ClaimedVariant, statisticContext, variesWeeks } from "./hypothesis.ts";

/** A scenario's own outcomes, and what is wrong with them. */
export interface CheckedOutcomes {
  readonly outcomes: readonly OwnOutcome[];
  readonly own: OwnStatistics;
  /** All that an outcome may be asked for by. */
  readonly names: OutcomeNames;
  readonly findings: readonly Finding[];
}

/** Places in the list of outcomes with a fault of shape. */
export type FaultyPlaces = ReadonlySet<PropertyKey | undefined> | "all";

/**
 * The outcomes that a scenario defines, read against its variants, and whether the one that the verdict is about is there.
 *
 * @param faulty places in the list, or all of it, about which enough has been said
 */
export function checkOutcomes(
  run: readonly ClaimedVariant[],
  variants: readonly string[],
  registry: Registry,
  faulty: FaultyPlaces = new Set(),
  design: SweptDesign | "unread" | null = null,
): CheckedOutcomes {
  const [first] = run;
  const weekly = registry.outcomes.map(({ name }) => name);
  if (first === undefined) return { outcomes: [], own: noOwn, names: { own: [], weekly }, findings: [] };
  const { document } = first;
  const written = document.outcomes ?? [];
  const context = statisticContext(run, variants, registry);
  const meetings = [...new Set(run.flatMap(({ document: { groups } }) => groups.map(({ name }) => name)))];
  const isFaulty = (place: number) => faulty === "all" || faulty.has(place);
  const { outcomes, findings } = readOutcomes(written, { ...context, meetings }, isFaulty);
  const lost = written.map(({ name }) => name).filter((_, k) => isFaulty(k) || findings.some((one) => isError(one, k)));
  // With an outcome whose name is not known, any name may be meant that means nothing else.
  const nameIsLost = faulty === "all" || lost.includes(nameless);
  const known = [...outcomes.map(({ name }) => name), ...weekly, ...statisticNames];
  const isLost = (name: string) =>
    nameIsLost ? !known.includes(name) : lost.some((one) => name === one || name.startsWith(`${one}_`));
  const own = { outcomes, isLost };
  const names = { own: [...outcomes.map(({ name }) => name), ...lost.filter((name) => name !== nameless)], weekly };
  const unknown = unknownOutcome(document.outcome, names, own.isLost);
  const weeks = written.length > 0 && variesWeeks(design) ? [wrongKey(["outcomes"], ofOtherWeeks)] : [];
  return { outcomes, own, names, findings: [...findings, ...unknown, ...weeks] };
}

const ofOtherWeeks =
  "cannot stand beside a sweep over weeks: an outcome is about certain weeks, which runs of other lengths do not have";

function isError({ path, severity }: Finding, place: number): boolean {
  return severity === "error" && path[1] === place;
}

/** The outcome of the verdict has to be a weekly measure or one of the scenario's own. */
function unknownOutcome(outcome: string, names: OutcomeNames, isLost: (name: string) => boolean): Finding[] {
  if ([...names.own, ...names.weekly].includes(outcome) || isLost(outcome)) return [];
  const { body, suggestion } = noOutcome(outcome, names);
  return [wrong(["outcome"], body, suggestion)];
}
