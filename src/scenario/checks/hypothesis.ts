import { groups } from "../../model/measures/groups.ts";
import { personMeasures } from "../../model/measures/person-measures.ts";
import type { Document } from "../document.ts";
import type { Facts } from "../facts.ts";
import type { Finding } from "../finding.ts";
import type { Hypothesis } from "../hypothesis/claim.ts";
import { readHypothesis } from "../hypothesis/read-hypothesis.ts";
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
  { outcomes }: Registry,
): { hypothesis: Hypothesis | null; findings: Finding[] } {
  const documents = run.map(({ document }) => document);
  const [first] = documents;
  if (first?.hypothesis === undefined) return { hypothesis: null, findings: [] };
  const dimensions = [...new Set(documents.flatMap(({ population }) => population.identities.map(({ dimension }) => dimension)))];
  return readHypothesis(first.hypothesis, {
    variants,
    weeks: first.weeks,
    groups: [...groups, ...dimensions],
    nobody: (name) => strangerInAny(name, run, variants),
    dimensions,
    columns: [...personMeasures.map(({ name }) => name), ...dimensions],
    weeklyMeasures: outcomes.map(({ name }) => name),
  });
}

/** A person has to be there in every variant: where one is missing, it is said in which. */
function strangerInAny(name: string, run: readonly ClaimedVariant[], variants: readonly string[]) {
  const strange = run.map(({ document, facts }) => strangerIn(name, document, facts));
  const k = strange.findIndex((one) => one !== null);
  const found = strange[k] ?? null;
  if (found === null || strange.every((one) => one !== null)) return found;
  return { ...found, why: `${found.why} (in variant ${quoted(variants[k])})` };
}
