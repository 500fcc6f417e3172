import type { Factor, Level } from "../../../scenario/sweep/sweep.ts";
import { unitWords } from "../../../scenario/words.ts";

const minusSign = "\u2212";

/** A number as short as it can be told without loss that matters: six figures, and U+2212 before what is below zero. */
export function plain(value: number): string {
  if (!Number.isFinite(value)) return "none";
  const text = String(Number(value.toPrecision(6)));
  return text.replace("-", minusSign);
}

/** "4,000". */
export function counted(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ",");
}

/** "1 replicate", "4,000 replicates". */
export function countOfThings(count: number, one: string, many = `${one}s`): string {
  return `${counted(count)} ${count === 1 ? one : many}`;
}

/** "a", "a and b", "a, b and c". */
export function listed(names: readonly string[], last = "and"): string {
  if (names.length < 2) return names.join("");
  return `${names.slice(0, -1).join(", ")} ${last} ${names[names.length - 1]}`;
}

/** A number in a sentence, to four figures, all of its whole part: "0.3767", "12,345". */
export function brief(value: number): string {
  const whole = Math.abs(value) >= 1000 && Math.abs(value) < 1e15;
  return whole ? counted(Math.round(value)).replace("-", minusSign) : plain(Number(value.toPrecision(4)));
}

/** A level as tables and axes show it. */
export function levelText(level: Level): string {
  return typeof level === "number" ? plain(level) : level;
}

/** A level in a sentence: "0.3767", "ring", “any three”. */
export function levelName(level: Level): string {
  return typeof level === "number" ? brief(level) : variantText(level);
}

/** "climate of school 0.3": a factor and where it stands, in a sentence. */
export function factorAt({ title }: Pick<Factor, "title">, level: Level): string {
  return `${title} ${levelName(level)}`;
}

/** The factor as an axis names it: "Memory (weeks)". */
export function axisTitle({ title, unit }: Pick<Factor, "title" | "unit">, logarithmic = false): string {
  const parts = [...(unit === null || unitWords(unit) === "" ? [] : [unit]), ...(logarithmic ? ["in equal factors"] : [])];
  return `${upperFirst(title)}${parts.length === 0 ? "" : ` (${parts.join(", ")})`}`;
}

/** A name that somebody gave, in a sentence: in quotation marks where it has several words. */
export function variantText(name: string): string {
  return /\s/.test(name) ? `\u201c${name}\u201d` : name;
}

export function upperFirst(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

export function lowerFirst(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1);
}
