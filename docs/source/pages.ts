import { gatheredColumns, stateColumns, stateNames } from "../../src/model/columns.ts";
import { measures } from "../../src/model/measures/weekly.ts";
import { type Mechanism, phases } from "../../src/model/mechanism.ts";
import { mechanisms } from "../../src/model/mechanisms/index.ts";
import { populationParameters } from "../../src/model/population.ts";
import { presets } from "../../src/model/presets.ts";
import { sources } from "../../src/model/sources.ts";
import { generators } from "../../src/network/generators/index.ts";
import { anchor, citation, generatedNote, kebab, parameterHead, parameterRow, table } from "./markdown.ts";

/** A page: path below the project, and text. */
export interface Page {
  readonly path: string;
  readonly text: string;
}

/** Every page that is written from the tables of the model. */
export function pages(registry: readonly Mechanism[] = mechanisms): Page[] {
  return [
    { path: "docs/mechanisms/README.md", text: overview(registry) },
    ...registry.map((mechanism) => ({ path: `docs/mechanisms/${kebab(mechanism.name)}.md`, text: mechanismPage(mechanism) })),
    { path: "docs/parameters.md", text: parametersPage(registry) },
    { path: "docs/measures.md", text: measuresPage() },
    { path: "docs/evidence.md", text: evidencePage() },
  ];
}

function overview(registry: readonly Mechanism[]): string {
  const rows = registry.map(({ name, id, title, summary, changes }) => [
    `[${title}](${kebab(name)}.md)`,
    id,
    summary,
    changes.map((column) => `\`${column}\``).join(", "),
  ]);
  const presetRows = registry.map(({ name }) => [`\`${name}\``, ...presets.map(({ on }) => (on.includes(name) ? "on" : ""))]);
  return `${generatedNote("src/model/mechanisms")}
# Mechanisms

Each is a claim of the literature as a rule that can be switched off. They act in this order within a phase of the week
(${phases.join(", ")}); this is also the order of the ledger.

${table(["mechanism", "specification", "what it says", "adds to"], rows)}

## Presets

${presets.map(({ name, summary }) => `- \`${name}\`: ${summary}`).join("\n")}

${table(["mechanism", ...presets.map(({ name }) => name)], presetRows)}

In \`null\` and \`none\`, bridging access prevents events but does not soften them (\`severity: 0\`).
`;
}

/** One mechanism: rule, parameters, draws, and what is so while it is off. */
export function mechanismPage(mechanism: Mechanism): string {
  const { title, id, summary, rule, parameters, changes, off, draws, sources: own, name } = mechanism;
  const acts = phases.filter((phase) => mechanism[phase] !== undefined);
  const drawLines = Object.entries(draws).map(([key, meaning]) => `- \`${name}.${key}\`: ${meaning}`);
  return `${generatedNote(`src/model/mechanisms/${kebab(name)}.ts`)}
# ${title}

${summary} (${id} of the specification; \`${name}\` in scenarios.)

\`\`\`text
${rule.join("\n")}
\`\`\`

Acts in: ${acts.join(", ")}. Adds to: ${changes.length === 0 ? "nothing; it prevents events" : changes.map((column) => `\`${column}\``).join(", ")}.

**Off:** ${off}

**Sources:** ${own.map(citation).join("; ")}.

${
  Object.keys(parameters).length === 0
    ? "It has no parameters."
    : table(
        parameterHead,
        Object.entries(parameters).map(([key, parameter]) => parameterRow(key, parameter)),
      )
}

${drawLines.length === 0 ? "It draws nothing." : `## Draws\n\nKeyed by seed, replicate, purpose, week, who and slot; see [the decision on draws](../decisions/0002-draws.md).\n\n${drawLines.join("\n")}`}
`;
}

function parametersPage(registry: readonly Mechanism[]): string {
  const block = (title: string, parameters: Mechanism["parameters"]) =>
    `## ${title}\n\n${table(
      parameterHead,
      Object.entries(parameters).map(([key, parameter]) => parameterRow(key, parameter)),
    )}`;
  return `${generatedNote("the parameter tables in src")}
# Parameters

Every number of the model with its default, the range that a scenario may give, what is plausible, unit, meaning and
source. *assumed* means that no study fixes it; *set toward* a
study means that the number was chosen so that the model comes near what the study found, which gives no such number.

${block("Population: `population`", populationParameters)}

# Mechanisms: \`mechanisms\`

${registry
  .filter(({ parameters }) => Object.keys(parameters).length > 0)
  .map(({ name, title, parameters }) => block(`${title}: \`${name}\``, parameters))
  .join("\n\n")}

# Networks: \`network\`

${generators
  .map(
    ({ name, title, summary, parameters }) =>
      `## ${title}: \`${name}\`\n\n${summary}\n\n${
        Object.keys(parameters).length === 0
          ? "It has no parameters."
          : table(
              parameterHead,
              Object.entries(parameters).map(([key, parameter]) => parameterRow(key, parameter)),
            )
      }`,
  )
  .join("\n\n")}
`;
}

function measuresPage(): string {
  return `${generatedNote("src/model/measures and src/model/columns.ts")}
# Measures and states

Shown distress is 100 D / (D + 1.8), 0 to 100: a number of this model, not a diagnosis. Outcomes of a run are measures
averaged over its last 13 weeks.

## Measures of a week

${table(
  ["name", "title", "unit", "meaning"],
  measures.map(({ name, title, unit, meaning }) => [`\`${name}\``, title, unit, meaning]),
)}

## States of a person

${table(
  ["name", "range", "unit", "meaning"],
  stateNames.map((name) => [
    `\`${name}\``,
    `${stateColumns[name].min} to ${Number.isFinite(stateColumns[name].max) ? stateColumns[name].max : "no limit"}`,
    stateColumns[name].unit,
    stateColumns[name].meaning + (stateColumns[name].per === "setting" ? "; one for each setting" : ""),
  ]),
)}

## What a week gathers

${table(
  ["name", "meaning"],
  Object.entries(gatheredColumns).map(([name, meaning]) => [`\`${name}\``, meaning]),
)}
`;
}

function evidencePage(): string {
  return `${generatedNote("src/model/sources.ts")}
# What the numbers lean on

The findings that parameters and mechanisms cite. *Checked* says how far: *abstract*: the finding was seen in the
publication's own abstract or page; *partly*: some of it was, and the rest is recalled and left out here. Where findings
conflict, both stand.

${sources.map(({ key, cite, where, finding, checked }) => `<a id="${anchor(key)}"></a>**${key}** · ${cite} · ${where} · checked: ${checked}\n\n${finding}`).join("\n\n")}
`;
}
