import { groupParameters } from "../../src/model/groups/parameters.ts";
import { interventions } from "../../src/model/interventions/index.ts";
import type { Mechanism } from "../../src/model/mechanism.ts";
import { populationParameters } from "../../src/model/population.ts";
import { toward } from "../../src/model/sources.ts";
import { tieParameters } from "../../src/model/ties/parameters.ts";
import { generators } from "../../src/network/generators/index.ts";
import type { Parameters } from "../../src/parameters/parameter.ts";
import { headingMark, kebab, keyOf } from "./markdown.ts";

/** Something of the model that cites a source. */
export interface Citing {
  /** The source's key, without "toward". */
  readonly key: string;
  readonly kind: "rule" | "number" | "number set toward it";
  /** In words of a page: a link to a rule, or a number's name. */
  readonly text: string;
}

/** Numbers of the model by the part of a scenario that sets them. */
export function numberTables(
  registry: readonly Mechanism[],
): readonly { readonly part: string; readonly parameters: Parameters }[] {
  return [
    { part: "population", parameters: populationParameters },
    ...registry.map(({ name, parameters }) => ({ part: `mechanisms.${name}`, parameters })),
    { part: "ties", parameters: tieParameters },
    { part: "groups", parameters: groupParameters },
    ...interventions.map(({ name, parameters }) => ({ part: `interventions ${name}`, parameters })),
    ...generators.map(({ name, parameters }) => ({ part: `network ${name}`, parameters })),
  ];
}

/** Everything that cites a source: rules first, then numbers. */
export function citing(registry: readonly Mechanism[]): Citing[] {
  const rules = registry.flatMap(({ name, title, sources }) =>
    sources.map((key): Citing => ({ key: keyOf(key), kind: "rule", text: `[${title}](mechanisms/${kebab(name)}.md)` })),
  );
  const lines = interventions.flatMap(({ name, title, sources }) =>
    sources.map(
      (key): Citing => ({ key: keyOf(key), kind: "rule", text: `[${title}](model.md#${headingMark(`${title}: ${name}`)})` }),
    ),
  );
  const numbers = numberTables(registry).flatMap(({ part, parameters }) =>
    Object.entries(parameters).map(([name, { source }]): Citing => {
      return {
        key: keyOf(source),
        kind: source.startsWith(toward) ? "number set toward it" : "number",
        text: `\`${part}.${name}\``,
      };
    }),
  );
  return [...rules, ...lines, ...numbers].filter(({ key }) => key !== "assumed");
}
