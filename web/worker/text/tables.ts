import { groupParameters } from "../../../src/model/groups/parameters.ts";
import { interventions } from "../../../src/model/interventions/index.ts";
import { mechanisms } from "../../../src/model/mechanisms/index.ts";
import { populationParameters } from "../../../src/model/population.ts";
import { themes } from "../../../src/model/sources.ts";
import { tieParameters } from "../../../src/model/ties/parameters.ts";
import { generators } from "../../../src/network/generators/index.ts";
import { type Parameters, rangeWords, written } from "../../../src/parameters/parameter.ts";
import { settingTable } from "../parameter-list.ts";
import type { EvidenceRow, TableRow } from "./asks.ts";

/** Every parameter that there is, whether a scenario has it on or not. */
export function allParameters(): TableRow[] {
  return [
    ...rows("settings.*", "Settings", settingTable),
    ...rows("population", "People", populationParameters),
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
