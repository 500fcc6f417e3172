import { type JsonSchema, scenarioJsonSchema, schemaAt } from "../../src/scenario/schema/json-schema.ts";
import { citation, table } from "./markdown.ts";

/**
 * The numbers that a scenario says of something it may have several of, as the schema has them. What has no source is the
 * scenario's to say.
 * @param path where one of them stands, in the schema's words
 * @throws Error if nothing stands there
 */
export function schemaTable(path: readonly PropertyKey[]): string {
  const part = schemaAt(scenarioJsonSchema(), path);
  if (part?.properties === undefined) throw new Error(`the schema has no ${path.map(String).join(".")}`);
  return table(
    ["name", "default", "range", "unit", "meaning", "source"],
    Object.entries(part.properties)
      .filter(([, { unit }]) => unit !== undefined)
      .map(([name, { default: preset, unit, description, source }]) => [
        `\`${name}\``,
        preset === undefined ? "" : String(preset),
        rangeOf(part.properties?.[name]),
        unit === "none" ? "" : String(unit),
        String(description),
        source === undefined ? "" : citation(source),
      ]),
  );
}

/** Where a value may lie, by the first of its alternatives that is a number. */
function rangeOf(schema: JsonSchema | undefined): string {
  for (let part = schema; part !== undefined; part = part.anyOf?.[0]) {
    if (part.minimum !== undefined) return `${part.minimum} to ${part.maximum}`;
  }
  return "";
}
