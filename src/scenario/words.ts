import type { Parameter } from "../parameters/parameter.ts";

/** Text of a scenario as it may stand in a message: short, on one line, with nothing a terminal would obey. */
export function quoted(text: string): string {
  const short = text.length > 40 ? `${text.slice(0, 39)}…` : text;
  return `"${short.replace(/[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu, "\uFFFD")}"`;
}

/** A key of a path as it may stand in a message. */
export function plainKey(key: PropertyKey): string {
  return quoted(String(key)).slice(1, -1);
}

/** A path, dotted. */
export function dotted(path: readonly PropertyKey[]): string {
  return path.map(plainKey).join(".");
}

/** What is there instead of what should be: "is the text "many"", "is 3 per week", "is empty". */
export function isWhat(value: unknown, unit = ""): string {
  if (value === undefined) return "is missing";
  if (value === null) return "is empty";
  if (Array.isArray(value)) return "is a list";
  if (typeof value === "object") return "is a group of keys";
  if (typeof value === "string") return `is the text ${quoted(value)}`;
  if (typeof value === "number")
    return Number.isFinite(value) ? `is ${count(value)}${unit}` : `is ${value}, which is no number to reckon with`;
  return `is ${String(value)}`;
}

/** "it must be between 0 and 1", "it must be a whole number from 1 to 1,000,000". */
export function mustBe({ min, max, whole }: Range): string {
  if (whole) return `it must be a whole number from ${count(min)} to ${count(max)}`;
  return `it must be between ${count(min)} and ${count(max)}`;
}

export type Range = Pick<Parameter, "min" | "max" | "whole">;

/** A unit as it follows a number: " per week", " people"; empty where a number stands alone. */
export function unitWords(unit: string): string {
  return unspoken.has(unit) ? "" : ` ${unit}`;
}

const unspoken = new Set(["", "none", "share", "chance", "trust", "distress", "stress", "count", "log ties"]);

/** A number as people write it: 1,000,000. Numbers with a fraction as they are. */
export function count(value: number): string {
  if (!Number.isInteger(value) || Math.abs(value) >= 1e15) return String(value);
  return String(value).replace(/\B(?=(\d{3})+$)/g, ",");
}

/** "1 row", "4,000 rows". */
export function counted(number: number, one: string, many = `${one}s`): string {
  return `${count(number)} ${number === 1 ? one : many}`;
}

/** With a capital at its beginning. */
export function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Without a capital at its beginning. */
export function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

/** A sum as people write it, without the last bits. */
export function rounded(value: number): string {
  return count(Math.round(value * 1e6) / 1e6);
}

/** "a, b and c". */
export function listed(words: readonly string[], last = "and"): string {
  if (words.length < 2) return words.join("");
  return `${words.slice(0, -1).join(", ")} ${last} ${words[words.length - 1]}`;
}

/** "Known: a, b, c", or nothing where the list would be longer than a line. */
export function knownWords(known: readonly string[]): string {
  const text = known.join(", ");
  return known.length === 0 || text.length > 160 ? "" : ` (known: ${text})`;
}
