import type { Factor, Level } from "../../../scenario/sweep/sweep.ts";
import { count, unitWords, upperFirst } from "../../../scenario/words.ts";

const minusSign = "\u2212";

/** A number as short as it can be told without loss that matters: six figures, and U+2212 before what is below zero. */
export function plain(value: number): string {
  if (!Number.isFinite(value)) return "none";
  const text = String(Number(value.toPrecision(6)));
  return text.replace("-", minusSign);
}

/** A number in a sentence, to four figures, all of its whole part: "0.3767", "12,345". */
export function brief(value: number): string {
  const whole = Math.abs(value) >= 1000 && Math.abs(value) < 1e15;
  return whole ? count(Math.round(value)).replace("-", minusSign) : plain(Number(value.toPrecision(4)));
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

/** The factor as an axis names it: "Memory (weeks)"; without the unit where its words have said it: "Number of people". */
export function axisTitle({ title, unit }: Pick<Factor, "title" | "unit">, logarithmic = false): string {
  const said = unit === null || unitWords(unit) === "" || title.includes(unit);
  const parts = [...(said ? [] : [unit]), ...(logarithmic ? ["in equal factors"] : [])];
  return `${upperFirst(title)}${parts.length === 0 ? "" : ` (${parts.join(", ")})`}`;
}

/** A name that somebody gave, in a sentence: in quotation marks where it has several words. */
export function variantText(name: string): string {
  return /\s/.test(name) ? `\u201c${name}\u201d` : name;
}
