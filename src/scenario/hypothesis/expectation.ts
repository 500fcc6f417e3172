import { quoted } from "../words.ts";
import type { CurvePoint, Expectation, Shape, Value } from "./claim.ts";
import { added, isNumber, readSum, Tokens, tokenize } from "./expression.ts";
import { Fault } from "./fault.ts";

/** An expectation key by key, as an alternative to one line of text. */
export interface WrittenExpectation {
  readonly value?: string | undefined;
  readonly is?: string | undefined;
  readonly bound?: number | undefined;
  readonly shape?: string | undefined;
  readonly low?: number | undefined;
  readonly high?: number | undefined;
}

/** What an expectation is read with. */
export interface ExpectationContext {
  readonly variants: readonly string[];
  /** Where each place of a curve stands: an expression and its x, in the order of the file; null for the variants in their order. */
  readonly at: Readonly<Record<string, number>> | null;
  readonly within: number | null;
  readonly margin: number | null;
}

/** How an expectation may be written, for messages and help. */
export const expectationForms = [
  ["scattered < clustered", "the first is lower; also >, <=, >=, below, above, at least, at most"],
  ["both - null between -0.06 and 0", "a sum of variants and numbers lies within limits"],
  ["(harmful - none) / (none - helpful) at least 1", "a ratio and a number"],
  ["before = after", "no difference that matters, with within: 0.5"],
  ["equal", "no variant differs from the first, with within: 0.5"],
  [
    "increasing",
    "also decreasing, and either with: and diminishing; over all variants in their order, or at: { none: 0, half: 0.5 }",
  ],
  ["inverted U", "also U: up, then down"],
  ["falls through zero between 0.1 and 0.3", "also rises: above zero at the one place, below zero at the other"],
  ["steepest between 0.1 and 0.3", "where the curve over at: is steepest"],
  ["threshold of 2", "its steepest step is at least twice the mean step; no threshold of 2: less than that"],
] as const;

/** @throws Fault */
export function readExpectation(written: string | WrittenExpectation, context: ExpectationContext): Expectation {
  const text = (typeof written === "string" ? written : asText(written)).trim();
  return alike(text, context) ?? shaped(text, context) ?? compared(text, context);
}

/** The long form as the short one. @throws Fault */
export function asText({ value, is, bound, shape, low, high }: WrittenExpectation): string {
  const limits = low !== undefined && high !== undefined ? ` between ${low} and ${high}` : "";
  if (shape !== undefined) {
    if (is !== undefined || value !== undefined)
      throw new Fault("has a shape beside is or value; a shape is about a whole curve, so keep one of them");
    return shape.endsWith("threshold") && bound !== undefined ? `${shape} of ${bound}` : `${shape}${limits}`;
  }
  if (is === undefined)
    throw new Fault("says neither is nor shape: { value: after - before, is: below, bound: 0 }, or { shape: increasing }");
  if (is === "alike") return "equal";
  if (is === "between") {
    if (limits === "") throw new Fault("is between, but low and high are not both there");
    return `${value ?? ""}${limits}`;
  }
  return `${value ?? ""} ${is} ${bound ?? 0}`;
}

function alike(text: string, { variants, within }: ExpectationContext): Expectation | null {
  if (!/^(all )?(equal|alike)$/.test(text)) return null;
  if (variants.length < 2) throw new Fault("is equal, but there is only one variant: name at least two under compare");
  const [first, ...others] = variants.map((name): Value => ({ top: { weights: { [name]: 1 }, constant: 0 }, bottom: null }));
  return { is: "alike", values: others.map((other) => added(other, first, -1)), margin: needed(within) };
}

function needed(within: number | null): number {
  if (within === null)
    throw new Fault("expects no difference, but does not say how small a difference counts as none: add within: 0.5");
  if (!(within > 0)) throw new Fault("expects no difference, but within is not above 0");
  return within;
}

const shapeForms: readonly (readonly [
  RegExp,
  (match: RegExpExecArray) => Pick<Extract<Expectation, { is: "shape" }>, "shape" | "low" | "high">,
])[] = [
  [/^(increasing|decreasing)( and diminishing)?$/, ([whole]) => ({ shape: whole as Shape, low: null, high: null })],
  [/^(inverted U|U)$/i, ([whole]) => ({ shape: whole.length === 1 ? "U" : "inverted U", low: null, high: null })],
  [
    /^(rises|falls) through zero between (-?[\d.]+) and (-?[\d.]+)$/,
    ([, way, low, high]) => ({
      shape: way === "rises" ? "rises through zero" : "falls through zero",
      low: Number(low),
      high: Number(high),
    }),
  ],
  [
    /^steepest between (-?[\d.]+) and (-?[\d.]+)$/,
    ([, low, high]) => ({ shape: "steepest", low: Number(low), high: Number(high) }),
  ],
  [/^threshold(?: of ([\d.]+))?$/, ([, factor]) => ({ shape: "threshold", low: Number(factor ?? 2), high: null })],
  [/^no threshold(?: of ([\d.]+))?$/, ([, factor]) => ({ shape: "no threshold", low: null, high: Number(factor ?? 2) })],
];

function shaped(text: string, context: ExpectationContext): Expectation | null {
  for (const [form, read] of shapeForms) {
    const match = form.exec(text);
    if (match === null) continue;
    const { shape, low, high } = read(match);
    const points = readPoints(context);
    const least = shape === "increasing" || shape === "decreasing" ? 2 : shape.endsWith("zero") ? 2 : 3;
    if (points.length < least)
      throw new Fault(
        `is ${text}, which takes at least ${least} places; there ${points.length === 1 ? "is one" : `are ${points.length}`}`,
      );
    if (low !== null && high !== null && low >= high)
      throw new Fault(`goes from ${low} to ${high}; write the lower number first`);
    if (shape.endsWith("zero")) {
      for (const end of [low, high]) {
        if (!points.some(({ x }) => x === end))
          throw new Fault(`names ${end}, but no place stands there; known: ${points.map(({ x }) => x).join(", ")}`);
      }
    }
    return { is: "shape", shape, points, low, high };
  }
  return null;
}

/** The places of a curve, in order of x. @throws Fault */
function readPoints({ variants, at }: ExpectationContext): CurvePoint[] {
  const written = at === null ? variants.map((name, k): [string, number] => [name, k + 1]) : Object.entries(at);
  const points = written.map(([expression, x]): CurvePoint => {
    try {
      return { x, value: readValue(expression, variants) };
    } catch (error) {
      throw error instanceof Fault ? new Fault(error.message, error.suggestion, expression) : error;
    }
  });
  points.sort((a, b) => a.x - b.x);
  const twice = points.find(({ x }, k) => k > 0 && points[k - 1].x === x);
  if (twice !== undefined) throw new Fault(`has two places at ${twice.x}; each may stand there once`);
  return points;
}

/** An expression alone. @throws Fault */
export function readValue(expression: string, variants: readonly string[]): Value {
  const tokens = new Tokens(tokenize(expression, variants));
  const value = readSum(tokens);
  const more = tokens.peek;
  if (more !== undefined) throw new Fault(`has ${quoted(more.text)} where it should end`);
  if (isNumber(value)) throw new Fault("names no variant");
  return value;
}

function compared(text: string, context: ExpectationContext): Expectation {
  const { variants, within, margin } = context;
  const tokens = new Tokens(tokenize(text, variants));
  const relations = ["<", ">", "=", "<=", ">=", "≤", "≥", "below", "above", "equals", "at least", "at most", "between"];
  const begins = tokens.peek;
  const short = begins?.kind === "sign" && relations.includes(begins.text);
  if (short && variants.length > 1) throw new Fault(`does not say which variant: write ${variants[1]} ${text}`);
  const left = short ? readValue(variants[0], variants) : readSum(tokens);
  const relation = tokens.sign(...relations);
  if (relation === undefined) {
    const next = tokens.peek;
    const forms = expectationForms.slice(0, 2).map(([form]) => form);
    throw new Fault(
      `${next === undefined ? "compares nothing" : `has ${quoted(next.text)} where a comparison must stand`}; write ${forms.join(", or ")}`,
    );
  }
  if (relation === "between") {
    const low = tokens.number();
    if (tokens.sign("and") === undefined) throw new Fault("must go on with and: between 0.1 and 0.3");
    const high = tokens.number();
    ended(tokens);
    if (low >= high) throw new Fault(`goes from ${low} to ${high}; write the lower number first`);
    return { is: "within", value: variable(left), low, high };
  }
  const right = readSum(tokens);
  ended(tokens);
  if (isNumber(left) && isNumber(right)) throw new Fault("compares numbers; it must name a variant");
  const difference = isNumber(right) ? { value: left, bound: right.top.constant } : { value: added(left, right, -1), bound: 0 };
  if (relation === "=" || relation === "equals") {
    const most = needed(within);
    return { is: "within", value: difference.value, low: difference.bound - most, high: difference.bound + most };
  }
  const below = ["<", "<=", "≤", "below", "at most"].includes(relation);
  const least = margin ?? 0;
  return { is: below ? "below" : "above", value: difference.value, bound: difference.bound + (below ? -least : least) };
}

function ended(tokens: Tokens): void {
  const more = tokens.peek;
  if (more !== undefined) throw new Fault(`has ${quoted(more.text)} where it should end`);
}

function variable(value: Value): Value {
  if (isNumber(value)) throw new Fault("compares numbers; it must name a variant");
  return value;
}

/** The names of all variants that an expectation needs, in no order. */
export function variantsOf(expect: Expectation): string[] {
  const values =
    expect.is === "shape" ? expect.points.map(({ value }) => value) : expect.is === "alike" ? expect.values : [expect.value];
  const names = values.flatMap(({ top, bottom }) => [...Object.keys(top.weights), ...Object.keys(bottom?.weights ?? {})]);
  return [...new Set(names)];
}
