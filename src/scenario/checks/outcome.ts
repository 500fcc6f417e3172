import type { Document } from "../document.ts";
import { type Broken, doubtful, type Finding, wrong } from "../finding.ts";

/** An outcome that is about people whom nobody in this population is. */
export function checkOutcome({ outcome, population }: Document, meaning: string, broken: Broken): Finding[] {
  if (population.identities.length > 0 || broken(["population", "identities"]) || broken(["population"])) return [];
  // Measures of people with a devalued identity say so in their meaning.
  if (meaning.includes("devalued") && !broken(["outcome"])) {
    return [
      wrong(["outcome"], `is ${outcome}, ${meaning}; but nobody carries an identity, so add one under population.identities`),
    ];
  }
  return [doubtful(["population"], "has no identities: nobody is devalued, and events of stigma are rare")];
}
