import type { Registry } from "../registry.ts";
import { unitWords } from "../words.ts";
import type { PlainMap } from "../yaml/plain.ts";
import type { Column, Value } from "./column.ts";
import type { KeyPath } from "./key.ts";
import { keySchema, valueAt } from "./key-schema.ts";
import type { Factor, Level } from "./sweep.ts";

/** Columns of a design as factors, and its rows as levels: names throughout where not all levels of a key are numbers. */
export function factorsOf(
  columns: readonly Column[],
  rows: readonly (readonly Value[])[],
  raw: PlainMap,
  registry: Registry,
): { factors: Factor[]; levels: Level[][] } {
  const factors = columns.map(({ key, path }, c): Factor => {
    const numeric = rows.every((row) => typeof row[c].level === "number");
    const unit = keySchema(path, raw, registry)?.unit ?? "none";
    return {
      key,
      numeric,
      title: titleOf(path, raw),
      unit: numeric && unitWords(unit) !== "" ? unit : numeric && unit !== "none" && unit !== "" ? unit : null,
    };
  });
  return { factors, levels: rows.map((row) => row.map(({ level }, c) => (factors[c].numeric ? level : String(level)))) };
}

/** A key in a few words: "climate of school", "rate of belonging", "share of religion", "rewiring". */
function titleOf(path: KeyPath, raw: PlainMap): string {
  if (path[0] === "compare" && path.length > 2) return `${titleOf(path.slice(2), inVariant(raw, path))} in ${String(path[1])}`;
  const whole = path.join(".");
  if (Object.hasOwn(plainTitles, whole)) return plainTitles[whole];
  const last = path[path.length - 1];
  const owner = ownerOf(path.slice(0, -1), raw);
  const own = typeof last === "number" ? nameAt(path, raw) : spelledOut(last);
  return owner === null ? own : `${own} of ${owner}`;
}

const plainTitles: Readonly<Record<string, string>> = {
  weeks: "weeks",
  warmUp: "weeks of warm-up",
  "population.people": "people",
  "network.generator": "kind of network",
  "network.change": "change of the network",
  "ties.preset": "ties",
  "mechanisms.preset": "preset of mechanisms",
};

/** Whom or what a key belongs to; null where that goes without saying. */
function ownerOf(path: KeyPath, raw: PlainMap): string | null {
  if (path.length === 0) return null;
  const last = path[path.length - 1];
  if (path.length === 1) return last === "ties" ? "ties" : last === "settings" ? null : null;
  return typeof last === "number" ? nameAt(path, raw) : spelledOut(last);
}

/** What an item of a list is called. */
function nameAt(path: KeyPath, raw: PlainMap): string {
  const item = valueAt(raw, path) as Readonly<Record<string, unknown>> | null | undefined;
  const name = item?.["dimension"] ?? item?.["name"] ?? item?.["what"];
  return typeof name === "string" ? name : `${String(path[path.length - 2])} ${String(path[path.length - 1])}`;
}

function inVariant(raw: PlainMap, path: KeyPath): PlainMap {
  return (valueAt(raw, path.slice(0, 2)) ?? raw) as PlainMap;
}

/** "harmWeight" is "harm weight". */
function spelledOut(word: string | number): string {
  return String(word).replace(/(?<=[a-z])([A-Z])/g, (letter) => ` ${letter.toLowerCase()}`);
}
