import { gatheredColumns, stateColumns, stateNames } from "../../src/model/columns.ts";
import { usualReliability } from "../../src/model/measures/questionnaire/answer.ts";
import { scales } from "../../src/model/measures/questionnaire/scales.ts";
import { measures } from "../../src/model/measures/weekly.ts";
import { referencesOf, referenceText } from "./bibliography.ts";
import { generatedNote, table } from "./markdown.ts";

/** What a run is asked for, and what people carry. */
export function measuresPage(): string {
  return `${generatedNote("src/model/measures and src/model/columns.ts")}
# Measures and states

Shown distress is 100 D / (D + 1.8), 0 to 100: a number of this model, not a diagnosis. Outcomes of a run are measures
averaged over its last 13 weeks.

## Measures of a week

${measureTable()}

## States of a person

${stateTable()}

## What a week gathers

${gatheredTable()}

## Questionnaires: scale-equivalent, simulated

What a simulated state would come to on a questionnaire that readers know. **Nobody was asked, and no score diagnoses anybody.**
Studies correlate noisy questionnaires, so comparisons with them go through this layer: answers are the state plus noise, with a
reliability of ${usualReliability} unless an analysis is told otherwise (1 asks without error). The numbers of the rules are assumed; none is
fitted to a scale but where it says so. In the rules: D distress, X acute stress, V vigilance, H internalized stigma, E self-esteem,
B belonging, P pride, Res resilience.

${scaleTable()}

What is only recalled of a scale (its column says what) has no number here. *Not looked up again* means that
what the table says was seen when it was collected, and the record itself (title, names, pages) was not.

${referencesOf("docs/measures.md")
  .map((reference) => `- ${referenceText(reference)} *${reference.fields["note"]}*`)
  .join("\n")}
`;
}

/** Every questionnaire: its mapping, and how far its norms were checked. */
function scaleTable(): string {
  return table(
    ["scale", "asks about", "range", "rule", "cut-offs seen", "checked", "only recalled"],
    scales.map(({ title, about, min, max, rule, cuts, checked, recalled }) => [
      title,
      about,
      `${min} to ${max}`,
      rule,
      cuts.map(({ from, meaning, seen }) => `${from}: ${meaning} (${seen})`).join("; "),
      checked ?? "",
      recalled ?? "",
    ]),
  );
}

function measureTable(): string {
  return table(
    ["name", "title", "unit", "meaning"],
    measures.map(({ name, title, unit, meaning }) => [`\`${name}\``, title, unit, meaning]),
  );
}

export function stateTable(): string {
  return table(
    ["name", "range", "unit", "meaning"],
    stateNames.map((name) => {
      const { min, max, unit, meaning, per } = stateColumns[name];
      const range = `${min} to ${Number.isFinite(max) ? max : "no limit"}`;
      return [`\`${name}\``, range, unit, meaning + (per === "setting" ? "; one for each setting" : "")];
    }),
  );
}

function gatheredTable(): string {
  return table(
    ["name", "meaning"],
    Object.entries(gatheredColumns).map(([name, meaning]) => [`\`${name}\``, meaning]),
  );
}
