import { fromPercent } from "../fields.ts";
import { dotted } from "../words.ts";
import { isPlainMap, type Plain } from "../yaml/plain.ts";
import type { Spot } from "./finding.ts";
import type { KeyPath } from "./key.ts";
import type { Level } from "./sweep.ts";

/** A key that a design varies. */
export interface Column {
  /** Dotted, as it is written. */
  readonly key: string;
  readonly path: KeyPath;
  /** Where the key stands. */
  readonly spot: Spot;
  /** Whether it takes numbers, and only whole ones. */
  readonly number: boolean;
  readonly whole: boolean;
}

/** A value of a key at a point. */
export interface Value {
  /** As tables show it. */
  readonly level: Level;
  /** As it is put into the scenario. */
  readonly plain: Plain;
  readonly spot: Spot;
}

/** Rows of values, one a column, not made before they are asked for: there may be many. */
export interface Design {
  readonly columns: readonly Column[];
  readonly count: number;
  rows(): readonly (readonly Value[])[];
}

/** A value with the level that stands for it: a number where the key takes numbers, else a few words. */
export function valueFrom(plain: Plain, { number }: Column, spot: Spot, name?: string): Value {
  if (name !== undefined) return { level: name, plain, spot };
  const level = number ? fromPercent(plain) : plain;
  return { level: typeof level === "number" ? level : inWords(plain), plain, spot };
}

/** Letters of a level that had no name of its own. */
const longest = 60;

/** A value in a few words: "rewiring: 1", "a, b". */
function inWords(plain: Plain): string {
  const text = words(plain, []).join(", ");
  const short = text.length > longest ? `${text.slice(0, longest - 1)}…` : text;
  return short.replace(/[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu, "\uFFFD");
}

function words(plain: Plain, path: readonly string[]): string[] {
  const prefix = path.length === 0 ? "" : `${dotted(path)}: `;
  if (Array.isArray(plain)) {
    const items = plain as readonly Plain[];
    if (items.some((item) => typeof item === "object" && item !== null))
      return items.flatMap((item, k) => words(item, [...path, String(k)]));
    return [`${prefix}${items.length === 0 ? "none" : items.map(String).join(", ")}`];
  }
  if (!isPlainMap(plain)) return [`${prefix}${plain === null ? "empty" : String(plain)}`];
  const entries = Object.entries(plain);
  return entries.length === 0 ? [`${prefix}as it is`] : entries.flatMap(([key, part]) => words(part, [...path, key]));
}
