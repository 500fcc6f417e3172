import { groups } from "../model/measures/groups.ts";
import { personMeasures } from "../model/measures/person-measures.ts";
import { expectationForms } from "../scenario/hypothesis/expectation.ts";
import { statisticKinds } from "../scenario/hypothesis/statistics.ts";
import { sweepForms } from "../scenario/hypothesis/sweep-forms.ts";
import { usualWeeks } from "../scenario/hypothesis/weeks.ts";
import { nameList } from "./name-list.ts";
import { wrapped } from "./table.ts";

/** How claims are written, and what they can be about. */
export function describeHypothesis(): { readonly text: string; readonly data: unknown } {
  return {
    text: [
      "A hypothesis is a list of claims about the variants of a scenario; kith test holds them against the runs.",
      "",
      "  hypothesis:",
      "    - { statistic: mean, of: distress, among: devalued, weeks: last 26, expect: scattered < clustered }",
      "    - { statistic: isolates, expect: equal, within: 0.02 }",
      "",
      wrapped("Or with a prediction and its source: hypothesis: { prediction: ..., source: ..., claims: [...] }"),
      "",
      nameList(
        "statistic: a weekly measure (kith describe measures), one of the scenario's outcomes (kith describe outcomes), or",
        statisticKinds.map(({ name, summary }) => [name, summary]),
      ),
      "",
      nameList(
        "of: a measure of people, or a dimension of identity",
        personMeasures.map(({ name, unit, meaning }) => [name, unit === "none" ? meaning : `${meaning} (${unit})`]),
      ),
      "",
      nameList("Whom and when", [
        ["among", `${groups.join(", ")}, a dimension of identity, or one person: person Noor, person 17; everyone if left out`],
        ["", "also members of support circle, not religion, and several together: religion and not race"],
        ["who", "upper third of support, distressedPairs above 0: some of these, by the year before the weeks"],
        ["weeks", `last 26, 27-52, week 30; the last ${usualWeeks} if left out`],
        ["since", "earlier weeks whose value is taken off, person by person"],
        ["against", "no events, no interventions: a twin of the run whose value is taken off, person by person"],
        ["minus, plus", "another statistic of the same run: { between: thirds of clustering }"],
      ]),
      "",
      nameList("expect", expectationForms),
      "",
      wrapped(
        "In a scenario with a sweep each of these has to hold at every row of the design. A claim may also be about what the sweep varies (replicates are what is counted):",
      ),
      "",
      nameList("expect, over a sweep", sweepForms),
    ].join("\n"),
    data: {
      statistics: statisticKinds,
      measures: personMeasures.map(({ name, title, unit, meaning, kind }) => ({ name, title, unit, meaning, kind })),
      groups,
      expectations: expectationForms.map(([form, meaning]) => ({ form, meaning })),
      overSweep: sweepForms.map(([form, meaning]) => ({ form, meaning })),
    },
  };
}
