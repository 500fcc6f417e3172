import { quoted } from "../words.ts";
import type { Combination, Value } from "./claim.ts";
import { Fault } from "./fault.ts";
import { ended, Tokens, tokenize } from "./tokens.ts";

/** An expression alone. @throws Fault */
export function readValue(expression: string, variants: readonly string[], called = "variant"): Value {
  const tokens = new Tokens(tokenize(expression, variants, called));
  const value = readSum(tokens);
  ended(tokens);
  if (isNumber(value)) throw new Fault(`names no ${called}`);
  return value;
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
