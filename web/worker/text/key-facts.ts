import type { JsonSchema } from "../../../src/scenario/schema/json-schema.ts";
import type { KeyFacts } from "./asks.ts";
import { branchesOf } from "./schema-of.ts";

/** What the schema says of a key, its alternatives gathered. */
export function factsOf(name: string, schema: JsonSchema): KeyFacts {
  const branches = branchesOf({ schema, value: undefined });
  const of = <Value>(pick: (part: JsonSchema) => Value | undefined): Value | undefined =>
    branches.map(pick).find((value) => value !== undefined);
  return {
    name,
    title: of(({ title }) => title) ?? "",
    meaning: of(({ description }) => description) ?? "",
    unit: of(({ unit }) => unit) ?? "",
    min: of(({ minimum }) => minimum) ?? null,
    max: of(({ maximum }) => maximum) ?? null,
    words: wordsOf(schema),
    standard: written(schema.default ?? of((part) => part.default)),
    source: of(({ source }) => source) ?? "",
    holds: holdsOf(branches),
  };
}

/** The words that a value may be. */
export function wordsOf(schema: JsonSchema): string[] {
  const branches = branchesOf({ schema, value: undefined });
  const words = branches.flatMap(({ enum: words = [], const: one, type }) => [
    ...words,
    ...(one === undefined ? [] : [one]),
    ...(type === "boolean" ? [true, false] : []),
  ]);
  return [...new Set(words.filter((word) => typeof word !== "object").map(String))];
}

/** What a description says of one of its words: "fixed: Ties stay." within a longer text; "" if nothing. */
export function meaningOfWord(word: string, words: readonly string[], description: string): string {
  const begin = description.indexOf(`${word}: `);
  if (begin < 0 || (begin > 0 && /\S/.test(description[begin - 1]))) return "";
  const rest = description.slice(begin + word.length + 2);
  const next = words.map((other) => rest.search(new RegExp(`(?<=\\.\\s)${escaped(other)}: `))).filter((at) => at > 0);
  return rest.slice(0, next.length === 0 ? undefined : Math.min(...next)).trim();
}

function holdsOf(branches: readonly JsonSchema[]): KeyFacts["holds"] {
  if (branches.some(({ properties, additionalProperties }) => properties ?? typeof additionalProperties === "object"))
    return branches.some(({ enum: words, type }) => words !== undefined || type === "number" || type === "string")
      ? "value"
      : "keys";
  return branches.some(({ items }) => items !== undefined) ? "list" : "value";
}

function written(value: unknown): string {
  return value === undefined || value === null || typeof value === "object" ? "" : String(value);
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
