import { groupParameters } from "../../../src/model/groups/parameters.ts";
import { interventions } from "../../../src/model/interventions/index.ts";
import { mechanisms } from "../../../src/model/mechanisms/index.ts";
import { populationParameters } from "../../../src/model/population.ts";
import { themes } from "../../../src/model/sources.ts";
import { tieParameters } from "../../../src/model/ties/parameters.ts";
import { generators } from "../../../src/network/generators/index.ts";
import { type Parameters, rangeWords, written } from "../../../src/parameters/parameter.ts";
import { numbersAt } from "../../../src/scenario/schema/numbers-at.ts";
import type { EvidenceRow, TableRow } from "./asks.ts";

/** Every parameter that there is, whether a scenario has it on or not. */
export function allParameters(): TableRow[] {
  return [
    ...rowsOfSchema("settings.*", "Settings", ["settings", "any"]),
    ...rows("population", "People", populationParameters),
    ...rowsOfSchema("population.identities.*", "Identities", ["population", "identities", 0]),
    ...mechanisms.flatMap(({ name, title, parameters }) => rows(`mechanisms.${name}`, title, parameters)),
    ...rows("ties", "Ties over time", tieParameters),
    ...rows("groups", "Groups", groupParameters),
    ...interventions.flatMap(({ name, title, parameters }) => rows(`interventions ${name}`, title, parameters)),
    ...generators.flatMap(({ title, parameters }) => rows("network", title, parameters)),
  ];
}

/** Every finding that numbers lean on, by theme. */
export function allEvidence(): EvidenceRow[] {
  return themes.flatMap(({ title, sources }) =>
    sources.map(({ key, cite, where, finding, studied }) => ({ key, cite, where, finding, studied, theme: title })),
  );
}

/** Numbers of what there may be several of. Meanings in the schema are sentences. */
function rowsOfSchema(at: string, group: string, path: readonly PropertyKey[]): TableRow[] {
  return numbersAt(path).map((number) => ({
    ...number,
    path: `${at}.${number.name}`,
    group,
    meaning: number.meaning.replace(/\.$/, ""),
  }));
}

function rows(at: string, group: string, table: Parameters): TableRow[] {
  return Object.entries(table).map(([name, parameter]) => ({
    path: `${at}.${name}`,
    name,
    group,
    meaning: parameter.meaning,
    unit: parameter.unit,
    range: rangeWords(parameter),
    standard: String(written(parameter, parameter.default)),
    source: parameter.source,
  }));
}
