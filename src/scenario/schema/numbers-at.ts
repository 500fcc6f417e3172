import { type JsonSchema, scenarioJsonSchema, schemaAt } from "./json-schema.ts";

/** A number that a scenario says of something it may have several of: an identity, a setting. */
export interface SchemaNumber {
  readonly name: string;
  /** As it is written; "" where the scenario has to say it. */
  readonly standard: string;
  /** "0 to 1". */
  readonly range: string;
  readonly unit: string;
  readonly meaning: string;
  /** As in the tables of parameters; "" for what is about the world that the scenario describes. */
  readonly source: string;
}

/**
 * The numbers of a part of a scenario, as the schema has them.
 * @param path where the part stands; any place in a list, any name of one's own
 * @throws RangeError if nothing stands there
 */
export function numbersAt(path: readonly PropertyKey[]): SchemaNumber[] {
  const part = schemaAt(scenarioJsonSchema(), path);
  if (part?.properties === undefined) throw new RangeError(`the schema has no ${path.map(String).join(".")}`);
  return Object.entries(part.properties).flatMap(([name, schema]) => {
    const { default: standard = "", unit, description = "", source = "" } = schema;
    return unit === undefined
      ? []
      : [{ name, standard: String(standard), range: rangeOf(schema), unit, meaning: description, source }];
  });
}

/** Where a value may lie, by the first of its alternatives that is a number. */
function rangeOf(schema: JsonSchema): string {
  for (let part: JsonSchema | undefined = schema; part !== undefined; part = part.anyOf?.[0]) {
    if (part.minimum !== undefined) return `${part.minimum} to ${part.maximum}`;
  }
  return "";
}
