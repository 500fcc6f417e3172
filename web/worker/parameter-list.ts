import type { Plan } from "../../src/engine/plan.ts";
import { mechanisms } from "../../src/model/mechanisms/index.ts";
import type { PeoplePlan } from "../../src/model/plan.ts";
import { populationParameters } from "../../src/model/population.ts";
import { type Parameter, type Parameters, share } from "../../src/parameters/parameter.ts";
import type { Scenario } from "../../src/scenario/parse.ts";
import type { MechanismEntry, ParameterEntry } from "./protocol.ts";

/** The numbers that a reader meets first: by path, joined by dots. A "*" stands for every setting. */
const main = [
  "settings.*.climate",
  "settings.*.policy",
  "population.stigmatizing",
  "population.affirming",
  "mechanisms.emotionalSupport.relief",
  "mechanisms.belonging.relief",
  "mechanisms.harmfulReactions.strength",
  "mechanisms.conformityPressure.chance",
];

/** What a setting has to say, as a table like those of mechanisms. */
export const settingTable = {
  climate: {
    ...share(0.5, "how devaluing the climate is; 0.5 is the neutral reference", "assumed"),
    plausible: [0.2, 0.8] as const,
  },
  policy: {
    ...share(0, "strength of policies: share of devaluing acts that they prevent", "assumed"),
    plausible: [0, 0.8] as const,
  },
  time: share(0.5, "share of waking time spent here", "assumed"),
};

/**
 * Every number of the scenario that the lab offers to change, off the tables: settings, population, and the parameters of
 * mechanisms that are on. `loaded` is the plan of the scenario without the reader's changes.
 */
export function parameterList(plan: Plan, loaded: Plan): ParameterEntry[] {
  const entries = [...settingEntries(plan.people, loaded.people), ...populationEntries(plan.people, loaded.people)];
  for (const { name, title, parameters } of mechanisms) {
    const values = plan.mechanisms.get(name);
    if (values === undefined) continue;
    entries.push(...entriesOf(parameters, ["mechanisms", name], title, name, values, loaded.mechanisms.get(name) ?? values));
  }
  return entries;
}

/** The numbers of one variant; of the first where none is called so. */
export function parametersOf({ variants }: Scenario, name: string): ParameterEntry[] {
  const { plan } = variants.find((variant) => variant.name === name) ?? variants[0];
  return parameterList(plan, plan);
}

/** Every mechanism, and whether it is on. */
export function mechanismList(plan: Plan): MechanismEntry[] {
  return mechanisms.map(({ name, title, summary }) => ({ name, title, summary, on: plan.mechanisms.has(name) }));
}

function settingEntries({ settings }: PeoplePlan, loaded: PeoplePlan): ParameterEntry[] {
  return settings.flatMap((setting) => {
    const before = loaded.settings.find(({ name }) => name === setting.name) ?? setting;
    const { climate, ...rest } = settingTable;
    // A climate of its own for each identity is left to the scenario's text.
    const table: Parameters = typeof setting.climate === "number" ? { climate, ...rest } : rest;
    return entriesOf(table, ["settings", setting.name], setting.name, null, numbersOf(setting), numbersOf(before));
  });
}

function populationEntries({ population }: PeoplePlan, loaded: PeoplePlan): ParameterEntry[] {
  return entriesOf(populationParameters, ["population"], "People", null, population, loaded.population);
}

/** The rows of a table as the panel takes them, at their place in the file. */
export function entriesOf(
  table: Parameters,
  path: readonly string[],
  group: string,
  mechanism: string | null,
  values: Readonly<Record<string, number>>,
  loaded: Readonly<Record<string, number>>,
): ParameterEntry[] {
  return Object.entries(table).map(([name, parameter]: [string, Parameter]) => ({
    ...parameter,
    path: [...path, name],
    name,
    group,
    mechanism,
    value: values[name] ?? parameter.default,
    loaded: loaded[name] ?? parameter.default,
    main: isMain([...path, name]),
  }));
}

function isMain(path: readonly string[]): boolean {
  return main.some((pattern) => pattern.split(".").every((step, k) => step === "*" || step === path[k]));
}

function numbersOf(values: object): Record<string, number> {
  return Object.fromEntries(Object.entries(values).filter((entry): entry is [string, number] => typeof entry[1] === "number"));
}
