import { own } from "../merge.ts";
import type { Registry } from "../registry.ts";
import type { JsonSchema } from "../schema/json-schema.ts";
import { partJsonSchema } from "../schema/part-schema.ts";
import { isPlainMap, type Plain, type PlainMap } from "../yaml/plain.ts";
import type { KeyPath } from "./key.ts";

/** What the schema says of the key at a path; undefined for a key that is not there. */
export function keySchema(path: KeyPath, raw: PlainMap, registry: Registry): JsonSchema | undefined {
  const [before, inside] = path[0] === "compare" ? [path.slice(0, 2), path.slice(2)] : [[], path];
  const sources = [sourceOf(raw), ...(inside[0] === "network" ? registry.generators.map(({ name }) => name) : [])];
  for (const source of sources) {
    const found = partJsonSchema(source, inside, registry, (line) => kindOf([...before, ...line], raw));
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Whether a key takes a number, and only whole ones. Of a key that is not there it may: what was meant is said elsewhere. */
export function takesNumber(schema: JsonSchema | undefined): { readonly number: boolean; readonly whole: boolean } {
  if (schema === undefined) return { number: true, whole: false };
  const types = branches(schema).flatMap(({ type }) => type ?? []);
  const number = types.includes("number") || types.includes("integer");
  return { number, whole: number && !types.includes("number") };
}

function branches(schema: JsonSchema): readonly JsonSchema[] {
  return [schema, ...(schema.anyOf ?? []).flatMap(branches)];
}

/** "file", or a generator. */
function sourceOf(raw: PlainMap): string {
  const network = own(raw, "network");
  const generator = isPlainMap(network) ? own(network, "generator") : undefined;
  if (typeof generator === "string") return generator;
  return isPlainMap(network) && own(network, "file") !== undefined ? "file" : "small-world";
}

/** A line of interventions has the keys of its own kind. */
function kindOf(line: KeyPath, raw: PlainMap): Plain | undefined {
  const written = valueAt(raw, line);
  return isPlainMap(written) ? own(written, "what") : undefined;
}

/** What a scenario has at a path, or undefined. */
export function valueAt(raw: Plain, path: KeyPath): Plain | undefined {
  let here: Plain | undefined = raw;
  for (const step of path) {
    if (Array.isArray(here)) here = (here as readonly Plain[])[Number(step)];
    else here = isPlainMap(here) ? own(here, String(step)) : undefined;
  }
  return here;
}
