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
  return shareDefinitions(toJson(wholeSchema(registry)));
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

/** What every kind of network has stands once, under $defs. */
function shareDefinitions(schema: JsonSchema): JsonSchema {
  const shared = new Map(["trust", "change", "by"].map((key) => [JSON.stringify(schemaAt(schema, ["network", key])), key]));
  const replace = (part: unknown): unknown => {
    if (Array.isArray(part)) return part.map(replace);
    if (typeof part !== "object" || part === null) return part;
    const key = shared.get(JSON.stringify(part));
    return key === undefined
      ? Object.fromEntries(Object.entries(part).map(([name, value]) => [name, replace(value)]))
      : { $ref: `#/$defs/${key}` };
  };
  const $defs = Object.fromEntries([...shared].map(([text, key]) => [key, JSON.parse(text) as unknown]));
  return { ...(replace(schema) as JsonSchema), $defs } as JsonSchema;
}

function toJson(schema: z.ZodType): JsonSchema {
  return z.toJSONSchema(schema, {
    io: "input",
    unrepresentable: "any",
    override({ zodSchema, jsonSchema }) {
      // Zod leaves out defaults and examples of what is converted first, such as "20%".
      const said = z.globalRegistry.get(zodSchema);
      const known = zodSchema instanceof z.ZodDefault ? zodSchema.def.defaultValue : said?.["default"];
      if (known !== undefined) jsonSchema["default"] = known;
      if (said?.["examples"] !== undefined) jsonSchema["examples"] = said["examples"] as unknown[];
      if (jsonSchema["percent"] === true) addPercent(jsonSchema);
      if (jsonSchema["scalar"] === true) allowScalars(jsonSchema);
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

/** Text, or what needs no quotation marks. */
function allowScalars(schema: Record<string, unknown>): void {
  schema["type"] = ["string", "number", "boolean"];
  delete schema["scalar"];
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
