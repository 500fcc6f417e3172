import * as z from "zod";
import { type Registry, shipped } from "../registry.ts";
import { type JsonSchema, schemaAt, toJson } from "./json-schema.ts";
import { bare, scenarioSchema } from "./schema.ts";
import { partsOnPath } from "./written.ts";

/** The word that tells which kind of line is written at a place in a list, or undefined. */
export type LineOf = (path: readonly (string | number)[]) => unknown;

const parts = new WeakMap<z.core.$ZodType, JsonSchema>();

/**
 * What `sourceJsonSchema` says at a path, made from no more of the schema than stands there: to make the whole takes as long as
 * to read a scenario.
 * @param lineOf lines of no kind that is known may be of any
 */
export function partJsonSchema(
  source: string,
  path: readonly (string | number)[],
  registry: Registry = shipped,
  lineOf: LineOf = () => undefined,
): JsonSchema | undefined {
  let schema: z.core.$ZodType = scenarioSchema(source, registry, partsOnPath(path, registry));
  let depth = 0;
  for (; depth < path.length; depth++) {
    const inner = innerAt(bare(schema), path.slice(0, depth + 1), lineOf);
    if (inner === "none") return undefined;
    if (inner === null) break;
    schema = inner;
  }
  const known = parts.get(schema) ?? withoutDialect(toJson(schema));
  parts.set(schema, known);
  return schemaAt(known, path.slice(depth));
}

/** Which JSON Schema it is, a schema says once, at its root. */
function withoutDialect({ $schema: _, ...part }: JsonSchema & { readonly $schema?: string }): JsonSchema {
  return part;
}

/** What stands at the end of a path in a group, a list or under names of one's own; null where that is not so simple. */
function innerAt(schema: z.core.$ZodType, path: readonly (string | number)[], lineOf: LineOf): z.core.$ZodType | "none" | null {
  const step = String(path.at(-1));
  if (schema instanceof z.ZodObject) return Object.hasOwn(schema.shape, step) ? (schema.shape[step] as z.core.$ZodType) : "none";
  if (!(schema instanceof z.ZodArray)) return null;
  if (!/^\d+$/.test(step)) return "none";
  const { element } = schema;
  if (!(element instanceof z.ZodDiscriminatedUnion)) return element;
  const word = lineOf(path);
  return (
    (element.options as readonly z.core.$ZodType[]).find((kind) => wordOf(kind, element.def.discriminator) === word) ?? element
  );
}

function wordOf(kind: z.core.$ZodType, by: string): unknown {
  const word = kind instanceof z.ZodObject ? (kind.shape[by] as z.core.$ZodType | undefined) : undefined;
  return word instanceof z.ZodLiteral ? word.value : undefined;
}
