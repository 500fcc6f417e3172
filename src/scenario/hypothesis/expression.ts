import { didYouMean } from "../closest.ts";
import { knownWords, quoted } from "../words.ts";
import type { Combination, Value } from "./claim.ts";
import { Fault } from "./fault.ts";

/** A word of an expectation: a variant's name, a number, or a sign or word of the grammar. */
export type Token =
  | { readonly kind: "variant"; readonly text: string }
  | { readonly kind: "number"; readonly text: string; readonly number: number }
  | { readonly kind: "sign"; readonly text: string };

/** Signs and words, longest first, so that "<=" is not read as "<". */
const signs = [
  "at least",
  "at most",
  "between",
  "equals",
  "below",
  "above",
  "and",
  "<=",
  ">=",
  "≤",
  "≥",
  "<",
  ">",
  "=",
  "+",
  "-",
  "−",
  "*",
  "/",
  "(",
  ")",
];

/**
 * An expectation in pieces. Names of variants come first, the longest that fits, for they may have spaces and hyphens in them.
 * @throws Fault for a word that is neither
 */
export function tokenize(text: string, variants: readonly string[]): Token[] {
  const names = [...variants].sort((a, b) => b.length - a.length);
  const tokens: Token[] = [];
  for (let at = 0; at < text.length; ) {
    const rest = text.slice(at);
    const space = /^\s+/.exec(rest)?.[0].length ?? 0;
    if (space > 0) {
      at += space;
      continue;
    }
    const name = names.find((one) => rest.startsWith(one) && !/^[\p{L}\p{N}_]/u.test(rest.slice(one.length)));
    const number = /^\d+(?:\.\d+)?(?:e-?\d+)?%?/.exec(rest)?.[0];
    const sign = signs.find((one) => rest.startsWith(one) && !(/\w$/.test(one) && /^\w/.test(rest.slice(one.length))));
    if (name !== undefined) tokens.push({ kind: "variant", text: name });
    else if (number !== undefined) tokens.push({ kind: "number", text: number, number: numberOf(number) });
    else if (sign !== undefined) tokens.push({ kind: "sign", text: sign });
    else throw unknownWord(/^[\p{L}\p{N}_-]+|^./u.exec(rest)?.[0] ?? rest, variants);
    at += (name ?? number ?? sign ?? "").length;
  }
  return tokens;
}

function numberOf(text: string): number {
  return text.endsWith("%") ? Number(`${text.slice(0, -1)}e-2`) : Number(text);
}

function unknownWord(word: string, variants: readonly string[]): Fault {
  const meant = didYouMean(word, [...variants, ...signs.filter((sign) => /\w/.test(sign))]);
  return new Fault(`names ${quoted(word)}, which is no variant${meant === undefined ? knownWords(variants) : ""}`, meant);
}

/** Takes tokens one after another. */
export class Tokens {
  readonly #tokens: readonly Token[];
  #next = 0;

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  get peek(): Token | undefined {
    return this.#tokens[this.#next];
  }

  take(): Token | undefined {
    return this.#tokens[this.#next++];
  }

  /** Takes a sign if it is one of these. */
  sign(...texts: readonly string[]): string | undefined {
    const token = this.peek;
    if (token?.kind !== "sign" || !texts.includes(token.text)) return undefined;
    this.#next++;
    return token.text;
  }

  /** A number, perhaps with a minus. @throws Fault */
  number(): number {
    const minus = this.sign("-", "−") !== undefined;
    const token = this.take();
    if (token?.kind !== "number")
      throw new Fault(`has ${token === undefined ? "nothing" : quoted(token.text)} where a number must stand`);
    return minus ? -token.number : token.number;
  }
}

/**
 * sum = part, + or - part ...; part = piece, * or / piece ...; piece = number, variant, ( sum ), - piece.
 * @throws Fault
 */
export function readSum(tokens: Tokens): Value {
  let value = readProduct(tokens);
  for (;;) {
    const sign = tokens.sign("+", "-", "−");
    if (sign === undefined) return value;
    const next = readProduct(tokens);
    value = added(value, next, sign === "+" ? 1 : -1);
  }
}

function readProduct(tokens: Tokens): Value {
  let value = readPiece(tokens);
  for (;;) {
    const sign = tokens.sign("*", "/");
    if (sign === undefined) return value;
    const next = readPiece(tokens);
    value = sign === "*" ? multiplied(value, next) : divided(value, next);
  }
}

function readPiece(tokens: Tokens): Value {
  if (tokens.sign("-", "−") !== undefined) return multiplied(constant(-1), readPiece(tokens));
  if (tokens.sign("(") !== undefined) {
    const inner = readSum(tokens);
    if (tokens.sign(")") === undefined) throw new Fault("has a bracket that is never closed");
    return inner;
  }
  const token = tokens.take();
  if (token?.kind === "number") return constant(token.number);
  if (token?.kind === "variant") return { top: { weights: { [token.text]: 1 }, constant: 0 }, bottom: null };
  throw new Fault(
    `has ${token === undefined ? "nothing" : quoted(token.text)} where the name of a variant or a number must stand`,
  );
}

export function constant(number: number): Value {
  return { top: { weights: {}, constant: number }, bottom: null };
}

/** a + sign x b. @throws Fault where one of them is a ratio */
export function added(a: Value, b: Value, sign: 1 | -1): Value {
  if (a.bottom !== null || b.bottom !== null)
    throw new Fault("adds something to a ratio; a ratio may only be compared with a number");
  const weights: Record<string, number> = Object.assign(Object.create(null), a.top.weights);
  for (const [name, weight] of Object.entries(b.top.weights)) weights[name] = (weights[name] ?? 0) + sign * weight;
  return {
    top: {
      weights: Object.fromEntries(Object.entries(weights).filter(([, weight]) => weight !== 0)),
      constant: a.top.constant + sign * b.top.constant,
    },
    bottom: null,
  };
}

function multiplied(a: Value, b: Value): Value {
  const [number, other] = isNumber(a) ? [a, b] : [b, a];
  if (!isNumber(number)) throw new Fault("multiplies variants with each other; they may be weighed with numbers: 0.5 * both");
  return { top: scaled(other.top, number.top.constant), bottom: other.bottom };
}

function divided(a: Value, b: Value): Value {
  if (a.bottom !== null || b.bottom !== null) throw new Fault("divides by a ratio");
  if (isNumber(b)) return { top: scaled(a.top, 1 / b.top.constant), bottom: null };
  return { top: a.top, bottom: b.top };
}

function scaled({ weights, constant: number }: Combination, by: number): Combination {
  return {
    weights: Object.fromEntries(Object.entries(weights).map(([name, weight]) => [name, by * weight])),
    constant: by * number,
  };
}

/** Whether it is a number and no variant. */
export function isNumber({ top, bottom }: Value): boolean {
  return bottom === null && Object.keys(top.weights).length === 0;
}
