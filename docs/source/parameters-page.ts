import { groupParameters } from "../../src/model/groups/parameters.ts";
import { interventions } from "../../src/model/interventions/index.ts";
import type { Mechanism } from "../../src/model/mechanism.ts";
import { populationParameters } from "../../src/model/population.ts";
import { tieParameters } from "../../src/model/ties/parameters.ts";
import { generators } from "../../src/network/generators/index.ts";
import type { Parameters } from "../../src/parameters/parameter.ts";
import { generatedNote, parameterTable } from "./markdown.ts";
import { schemaTable } from "./schema-table.ts";

/** Every number of the model. */
export function parametersPage(registry: readonly Mechanism[]): string {
  return `${generatedNote("the parameter tables in src and the schema")}
# Parameters

Every number of the model that a scenario may set, with its default, the range that a scenario may give, what is plausible, unit,
meaning and source. Where no default stands, the scenario says the number; where no source stands, it is about the world that the
scenario describes. *assumed* means that no study fixes it; *set toward* a study means that the number was chosen so that the model
comes near what the study found, which gives no such number.

${block("Population: `population`", populationParameters)}

## Identities: \`population.identities\`

${schemaTable(["population", "identities", 0])}

## Settings: \`settings\`

${schemaTable(["settings", "any"])}

${block("Ties that live: `ties`", tieParameters)}

${block("Groups: `groups`", groupParameters)}

# Mechanisms: \`mechanisms\`

${registry
  .filter(({ parameters }) => Object.keys(parameters).length > 0)
  .map(({ name, title, parameters }) => block(`${title}: \`${name}\``, parameters))
  .join("\n\n")}

# Interventions: \`interventions\`

${interventions
  .filter(({ parameters }) => Object.keys(parameters).length > 0)
  .map(({ name, title, parameters }) => block(`${title}: \`${name}\``, parameters))
  .join("\n\n")}

# Networks: \`network\`

${generators
  .map(({ name, title, summary, source, parameters }) => {
    const numbers = Object.keys(parameters).length === 0 ? "It has no parameters." : parameterTable(parameters);
    return `## ${title}: \`${name}\`\n\n${summary} Source: ${source}.\n\n${numbers}`;
  })
  .join("\n\n")}
`;
}

function block(title: string, parameters: Parameters): string {
  return `## ${title}\n\n${parameterTable(parameters)}`;
}
