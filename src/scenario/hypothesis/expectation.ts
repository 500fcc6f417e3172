import { quoted } from "../words.ts";
import type { Expectation, Value } from "./claim.ts";
import { type ExpectationContext, readShape } from "./expected-shape.ts";
import { added, isNumber, readSum, readValue } from "./expression.ts";
import { Fault } from "./fault.ts";
import { ended, Tokens, tokenize } from "./tokens.ts";

/** An expectation key by key, as an alternative to one line of text. */
export interface WrittenExpectation {
  readonly value?: string | undefined;
  readonly is?: string | undefined;
  readonly bound?: number | undefined;
  readonly shape?: string | undefined;
  readonly low?: number | undefined;
  readonly high?: number | undefined;
  /** Over a sweep: the factor whose levels are meant, and the variants. */
  readonly along?: string | undefined;
  readonly in?: string | undefined;
}

/** How an expectation may be written, for messages and help. */
export const expectationForms = [
  ["scattered < clustered", "the first is lower; also >, <=, >=, below, above, at least, at most"],
  ["after - before between -0.06 and 0", "a sum of variants and numbers lies within limits"],
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
  return alike(text, context) ?? readShape(text, context) ?? compared(text, context);
}

/** The long form as the short one. @throws Fault */
export function asText({ along, in: of, ...written }: WrittenExpectation): string {
  if (of !== undefined && along === undefined)
    throw new Fault("has in without along; of a slope or an interaction the variant stands in value: slope of KEY in VARIANT");
  return `${ownText(written)}${along === undefined ? "" : ` along ${along}`}${of === undefined ? "" : ` in ${of}`}`;
}

function ownText({ value, is, bound, shape, low, high }: WrittenExpectation): string {
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

/** Signs and words that compare. */
export const comparisons: readonly string[] = [
  "<",
  ">",
  "=",
  "<=",
  ">=",
  "≤",
  "≥",
  "below",
  "above",
  "equals",
  "at least",
  "at most",
  "between",
];

function compared(text: string, context: ExpectationContext): Expectation {
  const { variants, within, margin, called = "variant" } = context;
  const pieces = tokenize(text, variants, called);
  const tokens = new Tokens(pieces);
  const begins = tokens.peek;
  const short = begins?.kind === "sign" && comparisons.includes(begins.text);
  if (short && variants.length > 1) throw new Fault(`does not say which ${called}: write ${variants[1]} ${text}`);
  const named = short ? variants[0] : (pieces.find(({ kind }) => kind === "variant")?.text ?? null);
  const left = short ? readValue(variants[0], variants) : readSum(tokens);
  const relation = tokens.sign(...comparisons);
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
    checkOpen(left, named, called);
    return { is: "within", value: left, low, high };
  }
  const right = readSum(tokens);
  ended(tokens);
  const difference = isNumber(right) ? { value: left, bound: right.top.constant } : { value: added(left, right, -1), bound: 0 };
  checkOpen(difference.value, named, called);
  if (relation === "=" || relation === "equals") {
    const most = needed(within);
    return { is: "within", value: difference.value, low: difference.bound - most, high: difference.bound + most };
  }
  const below = ["<", "<=", "≤", "below", "at most"].includes(relation);
  const least = margin ?? 0;
  return { is: below ? "below" : "above", value: difference.value, bound: difference.bound + (below ? -least : least) };
}

/**
 * What is compared has to hang on the runs: numbers alone do not, nor does a variant beside itself.
 * @param named a variant that is named; null where there is none
 * @throws Fault
 */
function checkOpen({ top, bottom }: Value, named: string | null, called: string): void {
  if (named === null) throw new Fault("compares numbers; it must name a variant");
  const isFixed =
    bottom === null ? Object.values(top.weights).every((weight) => weight === 0) : JSON.stringify(top) === JSON.stringify(bottom);
  if (isFixed)
    throw new Fault(
      `compares ${named} with itself, so that no run could say otherwise; name another ${called}, or a number: ${named} < 40`,
    );
}

/** The names of all variants that an expectation needs, in no order. */
export function variantsOf(expect: Expectation): string[] {
  const values =
    expect.is === "shape" ? expect.points.map(({ value }) => value) : expect.is === "alike" ? expect.values : [expect.value];
  const names = values.flatMap(({ top, bottom }) => [...Object.keys(top.weights), ...Object.keys(bottom?.weights ?? {})]);
  return [...new Set(names)];
}
