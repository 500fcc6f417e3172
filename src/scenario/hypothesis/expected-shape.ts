import type { CurvePoint, Expectation, Shape } from "./claim.ts";
import { readValue } from "./expression.ts";
import { Fault } from "./fault.ts";

/** What an expectation is read with. */
export interface ExpectationContext {
  readonly variants: readonly string[];
  /** Where each place of a curve stands: an expression and its x, in the order of the file; null for the variants in their order. */
  readonly at: Readonly<Record<string, number>> | null;
  readonly within: number | null;
  readonly margin: number | null;
  /** What the names are of, where they are no variants': "level of network". */
  readonly called?: string;
}

/** A shape of a curve over variants; null for an expectation of another kind. @throws Fault */
export function readShape(text: string, context: ExpectationContext): Expectation | null {
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
function readPoints({ variants, at, called }: ExpectationContext): CurvePoint[] {
  const written = at === null ? variants.map((name, k): [string, number] => [name, k + 1]) : Object.entries(at);
  const points = written.map(([expression, x]): CurvePoint => {
    try {
      const value = readValue(expression, variants, called);
      if (value.bottom !== null) throw new Fault("is a ratio, and a place of a curve cannot be one");
      return { x, value };
    } catch (error) {
      throw error instanceof Fault ? new Fault(error.message, error.suggestion, expression) : error;
    }
  });
  points.sort((a, b) => a.x - b.x);
  const twice = points.find(({ x }, k) => k > 0 && points[k - 1].x === x);
  if (twice !== undefined) throw new Fault(`has two places at ${twice.x}; each may stand there once`);
  return points;
}

/** Each form of text, and the shape and places that it means. */
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
