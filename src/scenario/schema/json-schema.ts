import * as z from "zod";
import { type Registry, shipped } from "../registry.ts";
import { scenarioSchema } from "./schema.ts";
import { wholeSchema } from "./whole-schema.ts";

/** As much of JSON Schema (2020-12) as the format needs, with Kith's own unit, source and plausible range. */
export interface JsonSchema {
  readonly type?: string;
  readonly title?: string;
  readonly description?: string;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly additionalProperties?: boolean | JsonSchema;
  readonly items?: JsonSchema;
  readonly anyOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
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

/** The JSON Schema of scenario files, nothing shared: for forms, look-ups and documentation. */
export function scenarioJsonSchema(registry: Registry = shipped): JsonSchema {
  return toJson(wholeSchema(registry));
}

/** `schema/scenario.schema.json` as it is written to disk, for editors: what is repeated stands once. */
export function scenarioJsonSchemaText(registry: Registry = shipped): string {
  return `${JSON.stringify(shareDefinitions(scenarioJsonSchema(registry)), null, 2)}\n`;
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

/** A schema that stands more than once, and is longer than this in characters, stands once under $defs. */
const worthSharing = 200;

/** What is repeated (in variants, kinds of network and of interventions) stands once, named by its key. */
function shareDefinitions(schema: JsonSchema): JsonSchema {
  const times = new Map<string, { key: string; count: number }>();
  const look = (part: JsonSchema, key: string): void => {
    const text = JSON.stringify(part);
    const known = times.get(text);
    if (known === undefined) times.set(text, { key, count: 1 });
    else known.count++;
    // What is in a repeated part is repeated with it.
    if (known !== undefined) return;
    mapParts(part, (inner, name) => {
      look(inner, name ?? key);
      return inner;
    });
  };
  look(schema, "scenario");

  const names = new Map<string, string>();
  const taken = new Set<string>();
  for (const [text, { key, count }] of times) {
    if (count < 2 || text.length < worthSharing) continue;
    let name = key;
    for (let k = 2; taken.has(name); k++) name = `${key}${k}`;
    taken.add(name);
    names.set(text, name);
  }
  const $defs: Record<string, JsonSchema> = {};
  const share = (part: JsonSchema): JsonSchema => {
    const name = names.get(JSON.stringify(part));
    if (name === undefined) return mapParts(part, share);
    if (!Object.hasOwn($defs, name)) {
      $defs[name] = {}; // its place, before those that it names itself
      $defs[name] = mapParts(part, share);
    }
    return { $ref: `#/$defs/${name}` } as JsonSchema;
  };
  return { ...mapParts(schema, share), $defs } as JsonSchema;
}

/** A schema with every schema directly inside it replaced. */
function mapParts(schema: JsonSchema, change: (part: JsonSchema, key?: string) => JsonSchema): JsonSchema {
  const { properties, additionalProperties, items, anyOf, oneOf } = schema;
  return {
    ...schema,
    ...(properties === undefined
      ? {}
      : { properties: Object.fromEntries(Object.entries(properties).map(([key, part]) => [key, change(part, key)])) }),
    ...(typeof additionalProperties === "object" ? { additionalProperties: change(additionalProperties) } : {}),
    ...(items === undefined ? {} : { items: change(items) }),
    ...(anyOf === undefined ? {} : { anyOf: anyOf.map((part) => change(part)) }),
    ...(oneOf === undefined ? {} : { oneOf: oneOf.map((part) => change(part)) }),
  };
}

/** A schema as JSON Schema, whole or a part. */
export function toJson(schema: z.core.$ZodType): JsonSchema {
  return z.toJSONSchema(schema, {
    io: "input",
    unrepresentable: "any",
    override({ zodSchema, jsonSchema }) {
      // Zod leaves out defaults and examples of what is converted first, such as "20%".
      const said = z.globalRegistry.get(zodSchema);
      const known = zodSchema instanceof z.ZodDefault ? zodSchema.def.defaultValue : said?.["default"];
      if (known !== undefined) jsonSchema["default"] = known;
      if (said?.["examples"] !== undefined) jsonSchema["examples"] = said["examples"] as unknown[];
      // Alternatives are alternatives, whether a word tells them apart or not.
      if (jsonSchema.oneOf !== undefined) {
        jsonSchema.anyOf = jsonSchema.oneOf;
        delete jsonSchema.oneOf;
      }
      if (jsonSchema["instead"] !== undefined) replace(jsonSchema);
      if (jsonSchema["percent"] === true) addPercent(jsonSchema);
      if (jsonSchema["scalar"] === true) allowScalars(jsonSchema);
    },
  }) as JsonSchema;
}

/** What looks after itself says what editors should know of it. */
function replace(schema: Record<string, unknown>): void {
  const { description, instead } = schema;
  for (const key of Object.keys(schema)) delete schema[key];
  Object.assign(schema, { description }, instead);
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
