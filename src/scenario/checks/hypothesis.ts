import { groups } from "../../model/measures/groups.ts";
import { personMeasures } from "../../model/measures/person-measures.ts";
import type { Document } from "../document.ts";
import type { Finding } from "../finding.ts";
import type { Hypothesis } from "../hypothesis/claim.ts";
import { readHypothesis } from "../hypothesis/read-hypothesis.ts";
import type { Registry } from "../registry.ts";

/**
 * The claims of a scenario, read against its variants; null without any, or where something is wrong with them.
 * @param documents one a variant
 */
export function checkHypothesis(
  documents: readonly Document[],
  variants: readonly string[],
  { outcomes }: Registry,
): { hypothesis: Hypothesis | null; findings: Finding[] } {
  const [first] = documents;
  if (first?.hypothesis === undefined) return { hypothesis: null, findings: [] };
  const dimensions = [...new Set(documents.flatMap(({ population }) => population.identities.map(({ dimension }) => dimension)))];
  return readHypothesis(first.hypothesis, {
    variants,
    weeks: first.weeks,
    groups: [...groups, ...dimensions],
    dimensions,
    columns: [...personMeasures.map(({ name }) => name), ...dimensions],
    weeklyMeasures: outcomes.map(({ name }) => name),
  });
}
