import { isPlainMap } from "../../../src/scenario/yaml/plain.ts";
import type { Completion, Completions, KeyAbout } from "./asks.ts";
import { factsOf, meaningOfWord, wordsOf } from "./key-facts.ts";
import { branchesOf, inside, type Known, knownAt } from "./schema-of.ts";
import { keyAt, placeAt } from "./text-place.ts";

/** What may stand where the cursor is: keys of the group that are not there yet, or words for the value. */
export function completionsAt(text: string, offset: number): Completions | null {
  const place = placeAt(text, offset);
  if (place === null) return null;
  const { path, at, from, to, inFlow, document } = place;
  const comparing = path.length === 2 && path[0] === "compare";
  const known = comparing ? partsOfVariant(document, path) : knownAt(document, path);
  if (known === null) return null;
  const name = path[path.length - 1] ?? "";
  const options = at === "value" ? wordOptions(name, known) : keyOptions(known);
  // A list of words has neither keys nor a value: "people: [shown]".
  const words = options.length === 0 && at === "key" ? wordOptions(path[path.length - 2] ?? "", known) : [];
  return { from, to, inFlow, options: [...options, ...words] };
}

/** What is known of the key that a place in the text belongs to. */
export function aboutAt(text: string, offset: number): KeyAbout | null {
  const found = keyAt(text, offset);
  if (found === null) return null;
  const { path, from, to, reading } = found;
  const known = knownAt(reading.value, path);
  if (known === null) return null;
  const facts = factsOf(path[path.length - 1] ?? "", known.schema);
  return facts.meaning === "" ? null : { path, from, to, facts };
}

/** A variant takes the keys that the scenario has, as far as a variant may differ in them. */
function partsOfVariant(document: Parameters<typeof knownAt>[0], path: readonly string[]): Known | null {
  const all = knownAt(document, [])?.schema.properties;
  if (all === undefined) return null;
  const parts = ["population", "settings", "groups", "network", "ties", "mechanisms", "interventions"];
  const properties = Object.fromEntries(parts.flatMap((part) => (all[part] === undefined ? [] : [[part, all[part]]])));
  return { schema: { type: "object", properties }, value: inside(inside(document, "compare"), path[1]) };
}

function keyOptions(known: Known): Completion[] {
  const taken = isPlainMap(known.value) ? Object.keys(known.value) : [];
  const options = new Map<string, Completion>();
  for (const { properties = {} } of branchesOf(known)) {
    for (const [name, schema] of Object.entries(properties)) {
      if (name === "$schema" || taken.includes(name) || options.has(name)) continue;
      options.set(name, { is: "key", facts: factsOf(name, schema) });
    }
  }
  return [...options.values()];
}

function wordOptions(name: string, { schema }: Known): Completion[] {
  const about = factsOf(name, schema);
  const branches = branchesOf({ schema, value: undefined });
  const examples = branches.flatMap(({ examples = [] }) => examples);
  const plain = examples.filter((one) => typeof one !== "object").map(String);
  const words = [...new Set([...wordsOf(schema), ...(about.standard === "" ? [] : [about.standard]), ...plain])];
  return words.map((word) => ({
    is: "word",
    facts: {
      ...about,
      name: word,
      title: word === about.standard ? "default" : "",
      meaning:
        branches.find((branch) => branch.const === word)?.description ||
        meaningOfWord(word, about.words, about.meaning) ||
        about.meaning,
      holds: "value",
    },
  }));
}
