import { type JsonSchema, sourceJsonSchema } from "../../../src/scenario/schema/json-schema.ts";
import { isPlainMap, type Plain } from "../../../src/scenario/yaml/plain.ts";

/** A key's schema, and what stands there. */
export interface Known {
  readonly schema: JsonSchema;
  readonly value: Plain | undefined;
}

/** What is known of a path of a scenario's text: through variants, lists, names of one's own, and the kind that a line is of. */
export function knownAt(document: Plain, path: readonly string[]): Known | null {
  const inVariant = path[0] === "compare" && path.length > 2;
  let here: Known = { schema: schemaFor(document, inVariant ? path[1] : null), value: document };
  if (inVariant) here = { ...here, value: inside(inside(document, "compare"), path[1]) };
  for (const step of inVariant ? path.slice(2) : path) {
    const next = branchesOf(here).flatMap((branch) => into(branch, step));
    if (next.length === 0) return null;
    // Where the kind is still open, a key is what any kind makes of it.
    here = { schema: next.length === 1 ? next[0] : { anyOf: next }, value: inside(here.value, step) };
  }
  return here;
}

/** The kinds that something may be of: the one it says it is, where one of its keys says so. */
export function branchesOf({ schema, value }: Known): readonly JsonSchema[] {
  if (schema.anyOf === undefined) return [schema];
  const all = schema.anyOf.flatMap((branch) => branchesOf({ schema: branch, value }));
  const said = all.filter((branch) => saysItIs(branch, value));
  return [schema, ...(said.length > 0 ? said : all)];
}

/** Whether a word that only one kind has, such as `what: policy`, stands in the value. */
function saysItIs({ properties }: JsonSchema, value: Plain | undefined): boolean {
  return Object.entries(properties ?? {}).some(([key, part]) => part.const !== undefined && part.const === inside(value, key));
}

function into(schema: JsonSchema, step: string): JsonSchema[] {
  const { properties, items, additionalProperties } = schema;
  if (properties !== undefined && Object.hasOwn(properties, step)) return [properties[step]];
  if (items !== undefined && /^\d+$/.test(step)) return [items];
  return typeof additionalProperties === "object" && properties === undefined ? [additionalProperties] : [];
}

/** The schema of scenarios whose network comes from where this one's does. */
function schemaFor(document: Plain, variant: string | null): JsonSchema {
  const own = variant === null ? undefined : inside(inside(inside(document, "compare"), variant), "network");
  const network = inside(document, "network");
  const from = [own, network].find((part) => inside(part, "generator") !== undefined || inside(part, "file") !== undefined);
  const generator = inside(from, "generator");
  return sourceJsonSchema(typeof generator === "string" ? generator : "file");
}

/** What a group or a list has at a step. */
export function inside(value: Plain | undefined, step: string): Plain | undefined {
  if (Array.isArray(value)) return (value as readonly Plain[])[Number(step)];
  return isPlainMap(value) && Object.hasOwn(value, step) ? value[step] : undefined;
}
