import type { Document } from "../document.ts";
import { type Broken, doubtful, type Finding, wrong } from "../finding.ts";

/** An outcome that is about people whom nobody in this population is. */
export function checkOutcome({ outcome, population }: Document, meaning: string, broken: Broken): Finding[] {
  const { identities } = population;
  if (broken(["population", "identities"]) || broken(["population"])) return [];
  // Measures of people with a devalued identity say so in their meaning.
  const isOfThem = meaning.includes("devalued") && !broken(["outcome"]);
  if (identities.length > 0) {
    // A variant may be without, beside others that are not: what it has no value of is left out there.
    const nobody = identities.every(({ share, where }) => share === 0 && where === undefined);
    return isOfThem && nobody
      ? [
          {
            ...doubtful(["outcome"], `is ${outcome}, ${meaning}; but the share of every identity is 0, so nobody carries one`),
            at: "value",
          },
        ]
      : [];
  }
  if (isOfThem) {
    return [
      wrong(["outcome"], `is ${outcome}, ${meaning}; but nobody carries an identity, so add one under population.identities`),
    ];
  }
  return [doubtful(["population"], "has no identities: nobody is devalued, and events of stigma are rare")];
}
