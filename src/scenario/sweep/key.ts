import { didYouMean } from "../closest.ts";
import type { InterventionPart } from "../document.ts";
import { own } from "../merge.ts";
import { lineNames } from "../plan-interventions.ts";
import type { Registry } from "../registry.ts";
import { variantKeys } from "../schema/schema.ts";
import { counted, dotted, knownWords, plainKey } from "../words.ts";
import { isPlainMap, type Plain, type PlainMap } from "../yaml/plain.ts";
import { forbiddenKeys } from "../yaml/plain-values.ts";
import { everyKey } from "./every-key.ts";

/** A key as it leads into the scenario: items of lists by number, all else by name. */
export type KeyPath = readonly (string | number)[];

/** A dotted key read against a scenario, or what is wrong with it: the end of a sentence that begins with it. */
export type ReadKey = { readonly path: KeyPath } | { readonly body: string; readonly suggestion?: string };

const whole = "it is the same for all points";
const unswept: Readonly<Record<string, string>> = {
  seed: "points share it, and replicates are what chance does; for more dice take more replicates",
  replicates: "how often points are repeated is said once, by replicates inside sweep",
  record: "what is kept of a run changes nothing that happens",
  outcome: "every outcome is measured at every point",
  outcomes: "every outcome is measured at every point",
  hypothesis: "claims are made about the sweep as a whole",
  compare: "vary a key of one variant, such as compare.scattered.network.rewiring, or add a variant",
  sweep: "designs are nested by cross and append",
  calibrate: "a calibration has ranges of its own",
  kith: whole,
  title: whole,
  question: whole,
  notes: whole,
  $schema: whole,
};

/** The keys that can be varied: those that a variant may override, and how long it lasts. */
const topKeys: readonly string[] = [...variantKeys, "weeks", "warmUp"];

/**
 * Reads a dotted key. Items of lists go by number from 0, or by name where they have one: identities by dimension, groups and
 * interventions by name. What a key leads to need not be written in the scenario; whether it exists at all is seen when a value
 * is put there.
 */
export function readKey(key: string, raw: PlainMap, registry: Registry): ReadKey {
  const steps = key.split(".");
  if (steps.some((step) => step.trim() !== step || step === ""))
    return {
      body: "cannot be a key: write it with one dot between its steps and no spaces around them: settings.school.climate",
    };
  if (steps.some((step) => forbiddenKeys.has(step))) return { body: "cannot be a key; choose another word" };
  const [first, second, third] = steps;
  if (first === "compare" && steps.length > 1) {
    const comparing = own(raw, "compare");
    const names = isPlainMap(comparing) ? Object.keys(comparing) : [];
    if (!isPlainMap(comparing) || !names.includes(second))
      return meant(
        key,
        "compare",
        second,
        names,
        `is about a variant that is not there${names.length === 0 ? ": nothing is compared" : ""}`,
      );
    if (third === undefined)
      return { body: `cannot be varied as a whole; vary one of its keys, such as ${key}.network.rewiring` };
    if (!(variantKeys as readonly string[]).includes(third))
      return meant(key, `compare.${second}`, third, variantKeys, "is no key that a variant can have");
    return walk(steps, 3, own(own(comparing, second) as PlainMap, third));
  }
  if (Object.hasOwn(unswept, first)) return { body: `cannot be varied: ${unswept[first]}` };
  if (topKeys.includes(first)) return walk(steps, 1, own(raw, first));

  const known = everyKey(raw, registry);
  const ends = known.filter((one) => one.endsWith(`.${key}`));
  if (ends.length > 0) return { body: "is no key of the scenario", suggestion: ends[0] };
  const top = didYouMean(first, topKeys);
  const suggestion = top === undefined ? didYouMean(key, known) : [top, ...steps.slice(1)].join(".");
  return suggestion === undefined
    ? { body: `is no key of the scenario that can be varied${knownWords(topKeys)}` }
    : { body: "is no key of the scenario", suggestion };
}

/** Follows the steps from number `from` on through what is written there. */
function walk(steps: readonly string[], from: number, start: Plain | undefined): ReadKey {
  const path: (string | number)[] = steps.slice(0, from);
  let here = start;
  for (const step of steps.slice(from)) {
    if (Array.isArray(here)) {
      const place = placeIn(here as readonly Plain[], step, path);
      if (typeof place !== "number") return meantItem(steps, path, place);
      path.push(place);
      here = (here as readonly Plain[])[place];
      continue;
    }
    const inner: Plain | undefined = isPlainMap(here) ? own(here, step) : undefined;
    if (inner === undefined) {
      if (isList(path)) return { body: `cannot be varied: there are no ${plainKey(path[path.length - 1])} in the scenario` };
      const last = path.length + 1 === steps.length;
      if (path.length === 1 && path[0] === "settings" && !last && isPlainMap(here))
        return meant(steps.join("."), "settings", step, Object.keys(here), "is about a setting that is not there");
    }
    path.push(step);
    here = inner;
  }
  return { path };
}

/** Lists of a scenario whose items have keys. */
function isList(path: KeyPath): boolean {
  const inside = path[0] === "compare" ? path.slice(2) : path;
  return ["groups", "interventions", "population.identities"].includes(inside.join("."));
}

/** The place of an item by number or name; the names that there are if it is none. */
function placeIn(list: readonly Plain[], step: string, path: KeyPath): number | readonly string[] {
  const names = namesIn(list, String(path.at(-1)));
  const named = names.indexOf(step);
  if (named >= 0) return named;
  if (/^(0|[1-9]\d*)$/.test(step) && Number(step) < list.length) return Number(step);
  return names;
}

/** What items are called; empty where their kind has no names. */
function namesIn(list: readonly Plain[], of: string): string[] {
  const parts = list.map((item) => (isPlainMap(item) ? item : {}));
  if (of === "interventions") return lineNames(parts as unknown as InterventionPart[]);
  const by = of === "identities" ? "dimension" : of === "groups" ? "name" : null;
  return by === null ? [] : parts.map((part) => String(own(part, by) ?? ""));
}

function meantItem(steps: readonly string[], path: KeyPath, names: readonly string[]): ReadKey {
  const step = steps[path.length];
  const list = dotted(path);
  const meantName = didYouMean(step, names);
  if (meantName !== undefined)
    return {
      body: `is about an item of ${list} that is not there`,
      suggestion: [...steps.slice(0, path.length), meantName, ...steps.slice(path.length + 1)].join("."),
    };
  const words = names.length === 0 ? "none" : `${counted(names.length, "item")}, numbered from 0`;
  return {
    body: `is about an item of ${list} that is not there: there ${names.length === 1 ? "is" : "are"} ${words}${knownWords(names.filter((name) => name !== "").map(plainKey))}`,
  };
}

/** A step that is not there, with the one that was probably meant. */
function meant(key: string, before: string, step: string, known: readonly string[], body: string): ReadKey {
  const name = didYouMean(step, known);
  if (name === undefined) return { body: `${body}${knownWords(known.map(plainKey))}` };
  const rest = key.slice(before.length + 1 + step.length);
  return { body, suggestion: `${before}.${name}${rest}` };
}
