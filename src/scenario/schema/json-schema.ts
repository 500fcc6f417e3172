import * as z from "zod";
import { type Registry, shipped } from "../registry.ts";
import { scenarioSchema, wholeSchema } from "./schema.ts";

/** As much of JSON Schema (2020-12) as the format needs, with Kith's own unit, source and plausible range. */
export interface JsonSchema {
  readonly type?: string;
  readonly title?: string;
  readonly description?: string;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly additionalProperties?: boolean | JsonSchema;
  readonly items?: JsonSchema;
  readonly anyOf?: readonly JsonSchema[];
  readonly required?: readonly string[];
  readonly default?: unknown;
  readonly examples?: readonly unknown[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly unit?: string;
  readonly source?: string;
  readonly plausible?: readonly [number, number];
}

/** The JSON Schema of scenario files: for editors, forms and documentation. The text of `schema/scenario.schema.json`. */
export function scenarioJsonSchema(registry: Registry = shipped): JsonSchema {
  return toJson(wholeSchema(registry));
}

/** `schema/scenario.schema.json` as it is written to disk. */
export function scenarioJsonSchemaText(registry: Registry = shipped): string {
  return `${JSON.stringify(scenarioJsonSchema(registry), null, 2)}\n`;
}

const cache = new WeakMap<Registry, Map<string, JsonSchema>>();

/** The JSON Schema of scenarios with one source of network ("file" or a generator's name): to look keys up in. */
export function sourceJsonSchema(source: string, registry: Registry = shipped): JsonSchema {
  const schemas = cache.get(registry) ?? new Map<string, JsonSchema>();
  cache.set(registry, schemas);
  const known = schemas.get(source) ?? toJson(scenarioSchema(source, registry));
  schemas.set(source, known);
  return known;
}

function toJson(schema: z.ZodType): JsonSchema {
  return z.toJSONSchema(schema, {
    io: "input",
    unrepresentable: "any",
    override({ zodSchema, jsonSchema }) {
      // Zod leaves out the defaults of what it converts first, such as "20%".
      const known = zodSchema instanceof z.ZodDefault ? zodSchema.def.defaultValue : z.globalRegistry.get(zodSchema)?.["default"];
      if (known !== undefined) jsonSchema["default"] = known;
      if (jsonSchema["percent"] === true) addPercent(jsonSchema);
    },
  }) as JsonSchema;
}

/** A share is a number or text like "20%". */
function addPercent(schema: Record<string, unknown>): void {
  const { type, minimum, maximum } = schema;
  if (type === undefined) return;
  for (const key of ["type", "minimum", "maximum", "percent"]) delete schema[key];
  schema["anyOf"] = [
    { type, minimum, maximum },
    { type: "string", pattern: "^\\s*\\d+(\\.\\d+)?\\s*%\\s*$" },
  ];
}

/** The schema at a path, or undefined; through lists, names of one's own and alternatives. */
export function schemaAt(schema: JsonSchema, path: readonly PropertyKey[]): JsonSchema | undefined {
  if (path.length === 0) return schema;
  const [step, ...rest] = path;
  for (const branch of branches(schema)) {
    const next = stepInto(branch, String(step));
    const found = next === undefined ? undefined : schemaAt(next, rest);
    if (found !== undefined) return found;
  }
  return undefined;
}

function stepInto(schema: JsonSchema, step: string): JsonSchema | undefined {
  if (schema.properties !== undefined && Object.hasOwn(schema.properties, step)) return schema.properties[step];
  if (schema.items !== undefined && /^\d+$/.test(step)) return schema.items;
  return typeof schema.additionalProperties === "object" ? schema.additionalProperties : undefined;
}

/** The keys known at a path. */
export function keysAt(schema: JsonSchema, path: readonly PropertyKey[]): string[] {
  const here = schemaAt(schema, path);
  return here === undefined ? [] : branches(here).flatMap(({ properties }) => Object.keys(properties ?? {}));
}

function branches(schema: JsonSchema): readonly JsonSchema[] {
  return schema.anyOf === undefined ? [schema] : [schema, ...schema.anyOf.flatMap(branches)];
}
