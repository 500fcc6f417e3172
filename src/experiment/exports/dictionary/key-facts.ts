import { type JsonSchema, scenarioJsonSchema } from "../../../scenario/schema/json-schema.ts";

/** What the schema of scenarios says of a dotted key, or undefined where it knows none: "settings.school.climate". */
export function keyFacts(key: string): JsonSchema | undefined {
  let found: JsonSchema[] = [schemaOnce()];
  for (const step of key.split(".")) found = found.flatMap(alternatives).flatMap((schema) => stepsOf(schema, step));
  // Of several kinds (a number or a word) the one that says most of itself.
  const all = found.flatMap((schema) => [schema, ...alternatives(schema)]);
  return all.find(({ source }) => source !== undefined) ?? all.find(({ description }) => description !== undefined);
}

let schema: JsonSchema | null = null;
function schemaOnce(): JsonSchema {
  return (schema ??= scenarioJsonSchema());
}

function alternatives(schema: JsonSchema): JsonSchema[] {
  const inner = [...(schema.anyOf ?? []), ...(schema.oneOf ?? [])];
  return inner.length === 0 ? [schema] : inner.flatMap(alternatives);
}

function stepsOf({ properties, additionalProperties, items }: JsonSchema, step: string): JsonSchema[] {
  const own = properties === undefined || !Object.hasOwn(properties, step) ? undefined : properties[step];
  if (own !== undefined) return [own];
  if (items !== undefined && /^\d+$/.test(step)) return [items];
  return typeof additionalProperties === "object" ? [additionalProperties] : [];
}
