import { groups } from "../../model/measures/groups.ts";
import { personMeasures } from "../../model/measures/person-measures.ts";
import type { Document } from "../document.ts";
import type { Facts } from "../facts.ts";
import { type Finding, wrongKey } from "../finding.ts";
import { membersOf } from "../hypothesis/among-terms.ts";
import type { Hypothesis } from "../hypothesis/claim.ts";
import type { SweptDesign } from "../hypothesis/design-columns.ts";
import { noOwn, type OwnStatistics } from "../hypothesis/named-statistic.ts";
import { readHypothesis } from "../hypothesis/read-hypothesis.ts";
import type { StatisticContext } from "../hypothesis/read-statistic.ts";
import type { Registry } from "../registry.ts";
import { quoted } from "../words.ts";
import { strangerIn } from "./named-people.ts";

/** A variant as far as claims go by it. */
export interface ClaimedVariant {
  readonly document: Document;
  readonly facts: Facts;
}

/** The claims of a scenario, read against its variants; null without any, or where something is wrong with them. */
export function checkHypothesis(
  run: readonly ClaimedVariant[],
  variants: readonly string[],
  registry: Registry,
  own: OwnStatistics = noOwn,
  design: SweptDesign | "unread" | null = null,
): { hypothesis: Hypothesis | null; findings: Finding[] } {
  const [first] = run;
  if (first?.document.hypothesis === undefined) return { hypothesis: null, findings: [] };
  if (variesWeeks(design)) return { hypothesis: null, findings: [wrongKey(["hypothesis"], ofOtherWeeks)] };
  return readHypothesis(first.document.hypothesis, { variants, own, design, ...statisticContext(run, variants, registry) });
}

const ofOtherWeeks =
  "cannot stand beside a sweep over weeks: a claim is about certain weeks, which runs of other lengths do not have";

/** Whether runs of a sweep differ in length, so that what is asked of certain weeks cannot be asked of all of them. */
export function variesWeeks(design: SweptDesign | "unread" | null): boolean {
  return design !== null && design !== "unread" && design.factors.some(({ key }) => key === "weeks");
}

/** What the statistics of a scenario may name, over all its variants. */
export function statisticContext(
  run: readonly ClaimedVariant[],
  variants: readonly string[],
  { outcomes }: Registry,
): StatisticContext {
  const documents = run.map(({ document }) => document);
  const all = (names: (document: Document) => readonly string[]) => [...new Set(documents.flatMap(names))];
  const dimensions = all(({ population }) => population.identities.map(({ dimension }) => dimension));
  return {
    weeks: documents[0].weeks,
    groups: [...groups, ...dimensions, ...all(({ groups: meetings }) => meetings.map(({ name }) => membersOf(name)))],
    nobody: (name) => strangerInAny(name, run, variants),
    dimensions,
    columns: [...personMeasures.map(({ name }) => name), ...dimensions],
    weeklyMeasures: outcomes.map(({ name }) => name),
  };
}

/** A person has to be there in every variant: where one is missing, it is said in which. */
function strangerInAny(name: string, run: readonly ClaimedVariant[], variants: readonly string[]) {
  const strange = run.map(({ document, facts }) => strangerIn(name, document, facts));
  const k = strange.findIndex((one) => one !== null);
  const found = strange[k] ?? null;
  if (found === null || strange.every((one) => one !== null)) return found;
  return { ...found, why: `${found.why} (in variant ${quoted(variants[k])})` };
}
