import { didYouMean } from "./closest.ts";
import { type Finding, wrongKey } from "./finding.ts";
import { laterKey } from "./later.ts";
import type { Registry } from "./registry.ts";
import { type JsonSchema, keysAt, schemaAt, sourceJsonSchema } from "./schema/json-schema.ts";
import { knownWords, listed, plainKey } from "./words.ts";

/** What to say of a key that does not belong where it is: what was meant, where it belongs, or what there is. */
export function unknownKey(path: readonly PropertyKey[], key: string, source: string, registry: Registry): Finding {
  const here = [...path, key];
  const later = laterKey(path, key);
  if (later !== undefined) return wrongKey(here, `cannot be used yet: ${later}`);
  const schema = sourceJsonSchema(source, registry);
  const known = keysAt(schema, path).filter((name) => name !== "$schema");
  const what = whatKeysAre(path, source);
  if (path.length === 1 && path[0] === "network" && (key === "generator" || key === "file")) {
    return wrongKey(here, "cannot stand beside file: a network is made by a generator or read from a file, so keep one of them");
  }
  const meant = didYouMean(key, known);
  if (meant !== undefined) return wrongKey(here, `is not ${what}`, meant);
  if (path.length === 3 && path[0] === "groups" && path[2] === "who" && whoKeys(schema).includes(key)) {
    return wrongKey(
      here,
      `is not ${what} belongs to a group${knownWords(known)}; people are chosen so by an intervention, such as what: peerGroup, which makes a group of them`,
    );
  }
  const elsewhere = placesOf(key, path, schema, registry);
  if (elsewhere.length > 0) return wrongKey(here, `is not ${what}; it belongs ${listed(elsewhere.slice(0, 3), "or")}`);
  const decimals = /^\d+$/.test(key) ? " (decimals are written with a point: 0.5)" : "";
  return wrongKey(here, `is not ${what}${decimals}${knownWords(known)}`);
}

/** Ways to say whom an intervention is for. */
export function whoKeys(schema: JsonSchema): string[] {
  return keysAt(schema, ["interventions", "0", "who"]);
}

function whatKeysAre(path: readonly PropertyKey[], source: string): string {
  const [first, second] = path.map(plainKey);
  if (first === undefined) return "a key of a scenario";
  if (first === "mechanisms") return second === undefined ? "a mechanism" : `a parameter of ${second}`;
  if (first === "network" && second === undefined)
    return source === "file" ? "a key of a network from a file" : `a parameter of ${source}`;
  if (first === "settings") return "a key of a setting";
  if (first === "hypothesis") return path.length > 1 ? "a key of a claim" : "a key of a hypothesis";
  if (first === "outcomes") return path.length > 2 ? "a key of a statistic" : "a key of an outcome";
  if (first === "interventions")
    return path.length > 2 ? `a key of ${path.slice(2).map(plainKey).join(".")}` : "a key of an intervention";
  if (first === "groups") return path.length > 2 ? "a way to say who" : "a key of a group";
  if (first === "population" && second === "identities") return "a key of an identity";
  return `a key of ${path.map(plainKey).join(".")}`;
}

/** Where a key is known, in words: "in population", "in network, with generator: small-world". */
function placesOf(key: string, path: readonly PropertyKey[], schema: JsonSchema, registry: Registry): string[] {
  const places: string[] = [];
  const offer = (words: string) => {
    if (!places.includes(words)) places.push(words);
  };
  if (path.length > 0 && keysAt(schema, []).includes(key)) offer("at the top level, without indentation");
  const parts: readonly (readonly string[])[] = [
    ["population"],
    ["population", "identities", "0"],
    ["settings", "x"],
    ["groups", "0"],
    ["interventions", "0"],
    ["outcomes", "0"],
    ["sweep", "until"],
    ["network"],
    ["mechanisms"],
    ["record"],
  ];
  for (const part of parts) {
    if (
      part.join() !== path.map(String).join() &&
      schemaAt(schema, [...part, key]) !== undefined &&
      keysAt(schema, part).includes(key)
    )
      offer(inWords(part));
  }
  for (const { name, parameters } of registry.mechanisms) if (Object.hasOwn(parameters, key)) offer(`in mechanisms.${name}`);
  if (!places.includes("in network"))
    for (const { name, parameters } of registry.generators)
      if (Object.hasOwn(parameters, key)) offer(`in network, with generator: ${name}`);
  if (!places.includes("in network") && keysAt(sourceJsonSchema("file", registry), ["network"]).includes(key))
    offer("in network, with file");
  return places;
}

function inWords([first, second]: readonly string[]): string {
  if (first === "settings") return "in one of the settings";
  if (first === "groups") return "in one of the groups";
  if (first === "interventions") return "in one of the interventions";
  if (first === "outcomes") return "in one of the outcomes";
  if (first === "sweep") return "in until, inside sweep";
  if (second === "identities") return "in one of the identities";
  return `in ${first ?? ""}`;
}
