import type { InterventionPart } from "./document.ts";
import { own } from "./merge.ts";
import { lineNames } from "./plan-interventions.ts";
import { isPlainMap, type Plain, type PlainMap } from "./yaml/plain.ts";

/**
 * `versus: random` in a line of interventions compares with the same line for as many people at random: the variant gets a
 * twin, in which such lines choose at random and all else is as it was. Who leaves the network in one of the two is left out
 * of the measures of both (the other's line with dose 0), so that both are about the same people.
 */
export interface Twinned {
  /** The variant's own lines, with those that leave people out. */
  readonly own: readonly Plain[];
  readonly twin: readonly Plain[];
}

/** Both lists of lines, or null where no line asks for a twin. */
export function twinned(document: PlainMap): Twinned | null {
  const lines = own(document, "interventions");
  if (!Array.isArray(lines) || !lines.some(asksForTwin)) return null;
  const names = lineNames(lines.map((line) => (isPlainMap(line) ? line : {}) as unknown as InterventionPart));
  const here = lines.map((line, k) => (asksForTwin(line) ? without({ ...line, name: names[k] }, ["versus"]) : line));
  const taken = new Set(names);
  const there = lines.map((line, k) => (asksForTwin(line) ? atRandom(line, atRandomName(names[k], taken)) : line));
  const leaving = (all: readonly Plain[]) =>
    all.flatMap((line, k) => {
      if (!asksForTwin(lines[k]) || !isPlainMap(line) || own(line, "what") !== "removePeople") return [];
      return [without({ ...line, dose: 0 }, ["budget"])];
    });
  // The written lines stay as they are where nobody leaves: what is wrong with them then stands where it is written.
  return { own: [...lines, ...leaving(there)], twin: [...there, ...leaving(here)] };
}

/**
 * What a variant and its twin are called. A scenario that compares nothing has a variant without a name.
 * @param taken names that variants have; the twin's is added
 */
export function twinNames(name: string | null, taken: Set<string>): { readonly own: string; readonly twin: string } {
  return name === null ? { own: "targeted", twin: "at random" } : { own: name, twin: atRandomName(name, taken) };
}

function asksForTwin(line: Plain | undefined): line is PlainMap {
  return isPlainMap(line) && own(line, "versus") === "random";
}

function atRandom(line: PlainMap, name: string): PlainMap {
  const who = own(line, "who");
  const random = isPlainMap(who) ? { who: inNoOrder(who) } : {};
  return without({ ...line, ...random, name }, ["versus"]);
}

/** As many, in no order. */
function inNoOrder(who: PlainMap): PlainMap {
  const top = own(who, "top");
  return without({ ...who, ...(top === undefined ? {} : { share: top }) }, ["by", "top"]);
}

/** Forty letters at most, as names have, and nobody else's: two long names may begin alike, and anybody may have written one like it. */
function atRandomName(name: string, taken: Set<string>): string {
  for (let k = 1; ; k++) {
    const ending = k === 1 ? " at random" : ` at random ${k}`;
    const twin = name.slice(0, 40 - ending.length) + ending;
    if (taken.has(twin)) continue;
    taken.add(twin);
    return twin;
  }
}

function without(map: PlainMap, keys: readonly string[]): PlainMap {
  return Object.assign(Object.create(null), Object.fromEntries(Object.entries(map).filter(([key]) => !keys.includes(key))));
}
