import { mean } from "../../math/sums.ts";
import type { Claim, Expectation, Hypothesis, Statistic, Value } from "../../scenario/hypothesis/claim.ts";
import { variantsOf } from "../../scenario/hypothesis/expectation.ts";
import { canonical } from "../plan-hash.ts";
import { meanInterval } from "../statistics/mean-interval.ts";
import { type ByVariant, combine, valueText } from "./combine.ts";
import { judge, type Limits, largestP, together } from "./judge.ts";
import { judgeRatio } from "./ratio.ts";
import type { ClaimResult, HypothesisResult, Part, ShownPoint } from "./result.ts";
import { type Curve, judgeShape } from "./shape.ts";
import { claimSentence, claimTitle, unitAlong, unitOf, unitOfPart, verdictWords } from "./words.ts";

/** Numbers of all runs: of a statistic, one a replicate for each variant, NaN where a run failed or has none. */
export type RunNumbers = (statistic: Statistic) => ByVariant;

/** The distinct statistics of a hypothesis, and the variants that each is needed of. */
export function statisticsOf({ claims }: Hypothesis): { readonly statistic: Statistic; readonly variants: readonly string[] }[] {
  const asked = new Map<string, { statistic: Statistic; variants: Set<string> }>();
  for (const { statistic, expect } of claims) {
    const key = canonical(statistic);
    const known = asked.get(key) ?? { statistic, variants: new Set<string>() };
    asked.set(key, known);
    for (const name of variantsOf(expect)) known.variants.add(name);
  }
  return [...asked.values()].map(({ statistic, variants }) => ({ statistic, variants: [...variants] }));
}

/** Holds every claim against the runs. */
export function evaluate({ claims }: Hypothesis, numbers: RunNumbers, replicates: number): HypothesisResult {
  const results = claims.map((claim) => evaluateClaim(claim, numbers(claim.statistic), replicates));
  const verdict = together(results.map((one) => one.verdict));
  return {
    claims: results,
    replicates,
    verdict,
    words: verdictWords(verdict, results),
    p: largestP(results.flatMap(({ parts }) => parts.map(({ p }) => p))),
  };
}

export function evaluateClaim(claim: Claim, values: ByVariant, replicates: number): ClaimResult {
  const { statistic, expect, expected, over } = claim;
  const { parts: judged, curve } = partsOf(expect, values, replicates);
  const verdict = together(judged.map((part) => part.verdict));
  const unit = unitOf(statistic, expect);
  // Over variants, along the numbers that `at` gives them; along what a sweep varies, the sweep says what that is.
  const slopeUnit = unitAlong(
    unit,
    curve.map(({ x }) => x),
  );
  const parts =
    over === undefined ? judged.map((part) => ({ ...part, unit: part.unit ?? unitOfPart(part, unit, slopeUnit) })) : judged;
  const means = Object.fromEntries(
    variantsOf(expect).map((name) => [name, finite(mean((values.get(name) ?? []).filter(Number.isFinite)))]),
  );
  const title = claimTitle(claim);
  return { title, expected, unit, parts, curve, means, verdict, sentence: claimSentence(parts, verdict, unit) };
}

function partsOf(expect: Expectation, values: ByVariant, replicates: number): { parts: Part[]; curve: ShownPoint[] } {
  switch (expect.is) {
    case "below":
      return { parts: [judgeValue(expect.value, [null, expect.bound], values, replicates)], curve: [] };
    case "above":
      return { parts: [judgeValue(expect.value, [expect.bound, null], values, replicates)], curve: [] };
    case "within":
      return { parts: [judgeValue(expect.value, [expect.low, expect.high], values, replicates)], curve: [] };
    case "alike":
      return {
        parts: expect.values.map((value) => judgeValue(value, [-expect.margin, expect.margin], values, replicates)),
        curve: [],
      };
    case "shape": {
      const columns = expect.points.map(({ value }) => combine(value.top, values, replicates));
      const rows = Array.from({ length: replicates }, (_, r) => columns.map((column) => column[r])).filter((row) =>
        row.every(Number.isFinite),
      );
      const curve: Curve = { xs: expect.points.map(({ x }) => x), rows };
      return {
        parts: judgeShape(expect.shape, curve, expect.low, expect.high),
        curve: expect.points.map(({ x, value }, k) => ({ x, label: valueText(value), ...shown(columns[k]) })),
      };
    }
  }
}

function judgeValue(value: Value, limits: Limits, values: ByVariant, replicates: number): Part {
  const top = combine(value.top, values, replicates);
  if (value.bottom === null) return judge(valueText(value), top, limits);
  return judgeRatio(valueText(value), top, combine(value.bottom, values, replicates), limits);
}

function shown(column: readonly number[]): Pick<ShownPoint, "mean" | "interval"> {
  const { mean: center, interval } = meanInterval(column);
  return { mean: finite(center), interval };
}

function finite(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}
