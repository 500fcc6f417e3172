import * as z from "zod";
import type { Choice, Parameter } from "../parameters/parameter.ts";
import { didYouMean } from "./closest.ts";
import { isWhat, knownWords, mustBe, quoted, type Range, unitWords } from "./words.ts";

// Without code generation: pages forbid it.
z.config({ jitless: true });

/** What a field of the schema says of itself, beside its type: editors, forms and documentation read it there. */
export interface Meta {
  readonly title?: string;
  readonly description?: string;
  readonly unit?: string;
  readonly source?: string;
  readonly plausible?: readonly [number, number];
  readonly default?: unknown;
  readonly examples?: readonly unknown[];
  /** The number may be written as "20%". */
  readonly percent?: boolean;
}

/** A number of a parameter table: "20%" will do for shares. */
export function numberField(parameter: Parameter) {
  const { min, max, whole, unit } = parameter;
  const percent = takesPercent(parameter);
  const error = (issue: { readonly input?: unknown }) => numberWords(issue.input, parameter);
  const inner = (whole ? z.int({ error }) : z.number({ error })).min(min, { error }).max(max, { error });
  return z.preprocess(percent ? fromPercent : (value) => value, inner).meta({
    description: asSentence(parameter.meaning),
    unit,
    source: parameter.source,
    plausible: parameter.plausible,
    default: parameter.default,
    ...(percent ? { percent } : {}),
  } satisfies Meta);
}

/** A parameter of a table, as scenarios write it: a number, or one of its words. */
export function parameterField(parameter: Parameter) {
  return parameter.choices === undefined ? numberField(parameter) : choiceField(parameter, parameter.choices);
}

/** One of a parameter's words; read as its place among them. */
function choiceField({ meaning, source, default: standard }: Parameter, choices: readonly Choice[]) {
  const names = choices.map(({ name }) => name);
  const told = choices.map(({ name, meaning: means }) => `${name}: ${means}.`).join(" ");
  return wordField(names, "one of its words", {})
    .transform((word) => names.indexOf(word))
    .meta({ description: `${asSentence(meaning)} ${told}`, source, default: names[standard] } satisfies Meta);
}

/** A number that is no parameter of the model: weeks, replicates. */
export function plainNumber(range: Range & { readonly unit: string; readonly percent?: boolean }, meta: Meta) {
  const error = (issue: { readonly input?: unknown }) => numberWords(issue.input, range);
  const inner = (range.whole ? z.int({ error }) : z.number({ error })).min(range.min, { error }).max(range.max, { error });
  const percent = range.percent === true;
  return z
    .preprocess(percent ? fromPercent : (value) => value, inner)
    .meta({ ...meta, unit: range.unit, ...(percent ? { percent } : {}) });
}

/** Text on one line. */
export function textField(longest: number, meta: Meta, lines = false) {
  const error = (issue: { readonly input?: unknown }) => textWords(issue.input, longest, lines);
  const allowed = lines
    ? /^[^\p{Cc}\p{Cs}\u2028\u2029]*(?:[\n\t\r][^\p{Cc}\p{Cs}\u2028\u2029]*)*$/u
    : /^[^\p{Cc}\p{Cs}\u2028\u2029]*$/u;
  return z
    .string({ error })
    .min(1, { error })
    .max(longest, { error })
    .regex(allowed, { error })
    .meta({ ...meta });
}

/** A name that also stands in tables and file names: letters, digits, spaces, - and _. */
export const nameField = z
  .string({ error: ({ input }) => `${isWhat(input)}; it must be a word${inQuotes(input)}` })
  .max(40, { error: "is longer than 40 characters" })
  .regex(/^[\p{L}\p{N}]([\p{L}\p{M}\p{N} _-]*[\p{L}\p{M}\p{N}])?$/u, {
    error: ({ input }) =>
      `${quoted(String(input))} cannot be a name: letters, digits, spaces, - and _ only, a letter or digit first and last`,
  });

/** One of a few words. `what` says what they are: "a preset of mechanisms". */
export function wordField<const Words extends readonly string[]>(
  words: Words,
  what: string,
  meta: Meta,
  other?: (word: string) => string | undefined,
) {
  return z
    .enum(words as readonly string[] as [string, ...string[]], {
      error: ({ input }) => {
        if (input === null && (words as readonly string[]).includes("null"))
          return `is empty, which is what null means without quotation marks; write "null" for ${what} of that name${knownWords(words)}`;
        if (typeof input !== "string") return `${isWhat(input)}; it must be ${what}${knownWords(words)}`;
        const later = other?.(input);
        if (later !== undefined) return `is ${input}, but ${later}`;
        return `is ${quoted(input)}, which is not ${what}${didYouMean(input, words) === undefined ? knownWords(words) : ""}`;
      },
    })
    .meta({ ...meta });
}

/** A group of keys. Unknown keys are told apart by whoever reads the issues. */
export function group<Shape extends z.core.$ZodShape>(shape: Shape, meta: Meta = {}) {
  return z
    .strictObject(shape, { error: ({ input, code }) => (code === "invalid_type" ? groupWords(input) : undefined) })
    .meta({ ...meta });
}

/** Groups by name: settings, variants. */
export function named<Value extends z.ZodType>(value: Value, meta: Meta) {
  return z
    .record(nameField, value, { error: ({ input, code }) => (code === "invalid_type" ? groupWords(input) : undefined) })
    .meta({ ...meta });
}

/** A list. */
export function list<Item extends z.ZodType>(item: Item, most: number, meta: Meta) {
  return z
    .array(item, { error: ({ input }) => `${isWhat(input)}; it must be a list, each item on a line that begins with a dash` })
    .max(most, {
      error: ({ input }) => `has ${Array.isArray(input) ? input.length : "more"} items; there may be at most ${most}`,
    })
    .meta({ ...meta });
}

/** What is wrong with a number. */
export function numberWords(input: unknown, { min, max, whole, unit }: Range & { readonly unit: string }): string {
  const range = { min, max, whole };
  const share = whole || typeof input !== "string" ? input : fromPercent(input);
  if (typeof share === "number" && share !== input && share >= min && share <= max)
    return `${isWhat(input)}; ${mustBe(range)}, written without %: of a share ${String(input).trim()} is ${share}`;
  const meant = typeof input === "string" ? meantNumber(input) : undefined;
  const must = typeof input === "number" ? mustBe(range) : mustBe(range).replace("be between", "be a number between");
  return `${isWhat(input, unitWords(unit))}; ${must}${meant === undefined ? "" : ` (${meant}, without quotation marks or separators?)`}`;
}

/** The number in a text like "300", "1_000", "0,5". */
function meantNumber(text: string): string | undefined {
  const plain = text
    .trim()
    .replace(/(?<=\d)[_ '](?=\d{3}\b)/g, "")
    .replace(/^(-?\d+),(\d+)$/, "$1.$2");
  return /^-?\d+(\.\d+)?$/.test(plain) ? plain : undefined;
}

function textWords(input: unknown, longest: number, lines: boolean): string {
  if (typeof input !== "string") {
    return `${isWhat(input)}; it must be text${inQuotes(input)}`;
  }
  if (input.length === 0) return "is empty; it must be text";
  if (input.length > longest) return `has ${input.length} characters; at most ${longest} are allowed`;
  return lines
    ? "has a character in it that cannot be printed"
    : "must be on one line, without characters that cannot be printed";
}

/** How to write a number or true as text. */
function inQuotes(input: unknown): string {
  return typeof input === "number" || typeof input === "boolean" ? `, so put it in quotation marks: "${input}"` : "";
}

function groupWords(input: unknown): string {
  return `${isWhat(input)}; it must be a group of keys, each on a line of its own and indented by two spaces more`;
}

function asSentence(clause: string): string {
  return `${clause[0]?.toUpperCase() ?? ""}${clause.slice(1)}.`;
}

function takesPercent({ unit, max, whole }: Parameter): boolean {
  return !whole && max <= 1 && (unit === "share" || unit === "chance" || unit === "per week");
}

/** "20%" is 0.2, to the last bit; everything else stays. */
export function fromPercent(value: unknown): unknown {
  if (typeof value !== "string") return value;
  const digits = /^\s*(-?\d{1,12}(?:\.\d{1,12})?)\s*%\s*$/.exec(value)?.[1];
  return digits === undefined ? value : Number(`${digits}e-2`);
}
