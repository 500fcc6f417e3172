import { mean, quantile } from "../../math/sums.ts";
import { seedKey } from "../../random/seed.ts";
import type { Shape } from "../../scenario/hypothesis/claim.ts";
import { bootstrapInterval } from "../statistics/bootstrap.ts";
import { lineThrough, meanRow, parabolaThrough, steepestPoint, steepness, turningPoint } from "./curve.ts";
import { judge, type Limits } from "./judge.ts";
import type { Part } from "./result.ts";

/** A curve over variants in every replicate. */
export interface Curve {
  /** Ascending. */
  readonly xs: readonly number[];
  /** One list a replicate, a value for each x; replicates with a gap are left out before. */
  readonly rows: readonly (readonly number[])[];
}

/**
 * Parts of a claim that a curve has a shape; `low` and `high` are the claim's own.
 *
 * A U takes two things. Its parabola has slopes of opposite signs at both ends (Lind & Mehlum 2010); alone that would call a curve a U
 * that falls all the way but ever less, such as exp(-x), for the parabola then turns where the curve does not. So an inner place
 * has to lie below both ends as well (above, for an inverted U), by paired differences within each replicate: the lowest of the inner
 * places, with intervals and p that make up for its having been picked.
 */
export function judgeShape(shape: Shape, curve: Curve, low: number | null, high: number | null): Part[] {
  const { xs, rows } = curve;
  const slopes = rows.map((row) => lineThrough(xs, row));
  const bends = rows.map((row) => parabolaThrough(xs, row));
  const ends = (end: 0 | 1) => bends.map(({ b, c }) => b + 2 * c * (end === 0 ? xs[0] : xs[xs.length - 1]));
  switch (shape) {
    case "increasing":
      return [judge("slope", slopes, [0, null])];
    case "decreasing":
      return [judge("slope", slopes, [null, 0])];
    case "increasing and diminishing":
      return [
        judge("slope", slopes, [0, null]),
        judge(
          "bend",
          bends.map(({ c }) => c),
          [null, 0],
        ),
      ];
    case "decreasing and diminishing":
      return [
        judge("slope", slopes, [null, 0]),
        judge(
          "bend",
          bends.map(({ c }) => c),
          [0, null],
        ),
      ];
    case "inverted U":
      return [
        judge("slope at the lower end", ends(0), [0, null]),
        judge("slope at the upper end", ends(1), [null, 0]),
        ...judgeInner(curve, 1),
      ];
    case "U":
      return [
        judge("slope at the lower end", ends(0), [null, 0]),
        judge("slope at the upper end", ends(1), [0, null]),
        ...judgeInner(curve, -1),
      ];
    case "rises through zero":
    case "falls through zero": {
      const up: Limits = [0, null];
      const down: Limits = [null, 0];
      const [first, last] = shape === "rises through zero" ? [down, up] : [up, down];
      const turn = (places: readonly number[], values: readonly number[]) => turningPoint(places, values, first === up ? 1 : -1);
      return [
        judge(`at ${low}`, at(low), first),
        judge(`at ${high}`, at(high), last),
        judgeLocation("turns at", "", curve, turn, [low, high]),
      ];
    }
    case "steepest":
      return [judgeLocation("steepest at", "", curve, steepestPoint, [low, high])];
    case "threshold":
    case "no threshold":
      return [judgeSteepness(curve, [low, high])];
  }

  function at(x: number | null): number[] {
    const place = xs.indexOf(x ?? Number.NaN);
    return rows.map((row) => row[place]);
  }
}

/**
 * Whether the most extreme of the inner places lies beyond both ends, paired: one part an end.
 * @param side 1 for above both, -1 for below
 */
function judgeInner({ xs, rows }: Curve, side: 1 | -1): Part[] {
  const last = xs.length - 1;
  const means = xs.map((_, k) => mean(rows.map((row) => row[k])));
  let best = 1;
  for (let k = 2; k < last; k++) if (side * means[k] > side * means[best]) best = k;
  const limits: Limits = side > 0 ? [0, null] : [null, 0];
  return [0, last].map((end) => {
    const differences = rows.map((row) => row[best] - row[end]);
    return judge(`at ${xs[best]}, less at ${xs[end]}`, differences, limits, last - 1);
  });
}

/**
 * How many times steeper than from end to end the steepest step is. As with any ratio, what it is divided by has to be clearly
 * other than zero: a curve that goes nowhere has no mean step.
 */
function judgeSteepness(curve: Curve, limits: Limits): Part {
  const part = judgeLocation("steepest step", "mean steps", curve, steepness, limits);
  const rises = curve.rows.map((row) => row[row.length - 1] - row[0]);
  const whole = judge("from end to end", rises, mean(rises) < 0 ? [null, 0] : [0, null]);
  if (whole.verdict === "supported" || part.replicates === 0) return part;
  return {
    ...part,
    interval: null,
    p: part.p === null || whole.p === null ? null : Math.max(part.p, whole.p),
    verdict: "no clear difference",
  };
}

/** Something of the mean curve that is no mean itself: a percentile bootstrap over replicates says how sure it is. */
function judgeLocation(
  label: string,
  unit: string,
  { xs, rows }: Curve,
  of: (xs: readonly number[], ys: readonly number[]) => number,
  [low, high]: Limits,
): Part {
  const replicates = rows.length;
  const inside = (value: number) => (low === null || value > low) && (high === null || value < high);
  const agreeing = rows.filter((row) => inside(of(xs, row))).length;
  const common = { label, unit, expected: [low, high] as const, replicates, agreeing };
  if (replicates === 0) return { ...common, estimate: null, interval: null, p: null, verdict: "nothing to compare" };
  const estimate = finite(of(xs, meanRow(rows, null)));
  const values: number[] = [];
  if (replicates > 1) {
    const keep = (drawn: Uint32Array) => {
      const value = of(xs, meanRow(rows, drawn));
      if (Number.isFinite(value)) values.push(value);
      return value;
    };
    bootstrapInterval(replicates, keep, seedKey(label), { resamples });
  }
  if (values.length < resamples / 2) return { ...common, estimate, interval: null, p: null, verdict: "no clear difference" };
  values.sort((one, other) => one - other);
  const [from, to] = [quantile(values, 0.025), quantile(values, 0.975)];
  const outside = values.filter((value) => !inside(value)).length / values.length;
  const verdict =
    inside(from) && inside(to) ? "supported" : isApart(from, to, low, high) ? "not supported" : "no clear difference";
  return { ...common, estimate, interval: [from, to], p: Math.min(1, 2 * Math.max(outside, 1 / resamples)), verdict };
}

const resamples = 2000;

function isApart(from: number, to: number, low: number | null, high: number | null): boolean {
  return (low !== null && to < low) || (high !== null && from > high);
}

function finite(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}
