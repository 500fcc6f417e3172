import { didYouMean } from "../closest.ts";
import { knownWords, quoted } from "../words.ts";
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
 * @param called what the names are of, for messages
 * @throws Fault for a word that is neither
 */
export function tokenize(text: string, variants: readonly string[], called = "variant"): Token[] {
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
    else throw unknownWord(/^[\p{L}\p{N}_-]+|^./u.exec(rest)?.[0] ?? rest, variants, called);
    at += (name ?? number ?? sign ?? "").length;
  }
  return tokens;
}

function numberOf(text: string): number {
  return text.endsWith("%") ? Number(`${text.slice(0, -1)}e-2`) : Number(text);
}

function unknownWord(word: string, variants: readonly string[], called: string): Fault {
  const meant = didYouMean(word, [...variants, ...signs.filter((sign) => /\w/.test(sign))]);
  return new Fault(`names ${quoted(word)}, which is no ${called}${meant === undefined ? known(variants, called) : ""}`, meant);
}

/** Which names there are, for a message. */
export function known(names: readonly string[], called = "variant"): string {
  return called === "variant" && names.length === 1
    ? `: nothing is compared, so that there is only ${names[0]}`
    : knownWords(names);
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
    // A level of a sweep may be called by the same number.
    const number = token?.kind === "number" ? token.number : token?.kind === "variant" ? Number(token.text) : Number.NaN;
    if (!Number.isFinite(number))
      throw new Fault(`has ${token === undefined ? "nothing" : quoted(token.text)} where a number must stand`);
    return minus ? -number : number;
  }
}

/** @throws Fault where something is left. */
export function ended(tokens: Tokens): void {
  const more = tokens.peek;
  if (more !== undefined) throw new Fault(`has ${quoted(more.text)} where it should end`);
}
