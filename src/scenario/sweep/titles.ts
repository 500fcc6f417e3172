import type { Registry } from "../registry.ts";
import { lowerFirst } from "../words.ts";
import type { PlainMap } from "../yaml/plain.ts";
import type { KeyPath } from "./key.ts";
import { valueAt } from "./key-schema.ts";
import { namedTitleWords, titleWords } from "./title-words.ts";

/**
 * A key in a few words, as an axis and a sentence can take them: "climate of school", "share of people who stigmatize", "rate of
 * belonging", "rewiring".
 */
export function titleOf(path: KeyPath, raw: PlainMap, registry: Registry): string {
  if (path[0] === "compare" && path.length > 2)
    return `${titleOf(path.slice(2), inVariant(raw, path), registry)} in ${String(path[1])}`;
  const own = Object.hasOwn(titleWords, path.join(".")) ? titleWords[path.join(".")] : namedTitle(path, raw);
  if (own !== null) return own;
  const last = stepTitle(path, path.length - 1, raw, registry);
  const alone = path.length < 3 && path[0] !== "ties";
  return alone ? last : `${last} of ${stepTitle(path, path.length - 2, raw, registry)}`;
}

/** Where the words for a key hold the name of what it belongs to. */
function namedTitle(path: KeyPath, raw: PlainMap): string | null {
  const place = path[0] === "population" ? 2 : 1;
  const pattern = path.map((step, k) => (k === place ? "*" : step)).join(".");
  if (!Object.hasOwn(namedTitleWords, pattern)) return null;
  return namedTitleWords[pattern].replace("*", () => nameAt(path.slice(0, place + 1), raw));
}

/** One step of a key: a mechanism by its title, an item of a list by its name, all else spelled out. */
function stepTitle(path: KeyPath, place: number, raw: PlainMap, { mechanisms }: Registry): string {
  const step = path[place];
  if (path[0] === "mechanisms" && place === 1) {
    const title = mechanisms.find(({ name }) => name === step)?.title;
    if (title !== undefined) return lowerFirst(title);
  }
  if (step === "who" && place > 0) return `those in ${nameAt(path.slice(0, place), raw)}`;
  return nameAt(path.slice(0, place + 1), raw);
}

/** What a step leads to is called. */
function nameAt(path: KeyPath, raw: PlainMap): string {
  const last = path[path.length - 1];
  if (typeof last !== "number") return spelledOut(last);
  const item = valueAt(raw, path) as Readonly<Record<string, unknown>> | null | undefined;
  const name = item?.["dimension"] ?? item?.["name"];
  if (typeof name === "string") return name;
  const what = item?.["what"];
  return typeof what === "string" ? spelledOut(what) : `${String(path[path.length - 2])} ${last}`;
}

function inVariant(raw: PlainMap, path: KeyPath): PlainMap {
  return (valueAt(raw, path.slice(0, 2)) ?? raw) as PlainMap;
}

/** "harmWeight" is "harm weight". */
function spelledOut(word: string): string {
  return word.replace(/(?<=[a-z])([A-Z])/g, (letter) => ` ${letter.toLowerCase()}`);
}
