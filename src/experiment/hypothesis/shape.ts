import { quantile } from "../../math/sums.ts";
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

/** Parts of a claim that a curve has a shape; `low` and `high` are the claim's own. */
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
      return [judge("slope at the lower end", ends(0), [0, null]), judge("slope at the upper end", ends(1), [null, 0])];
    case "U":
      return [judge("slope at the lower end", ends(0), [null, 0]), judge("slope at the upper end", ends(1), [0, null])];
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
      return [judgeLocation("steepest step", "mean steps", curve, steepness, [low, high])];
  }

  function at(x: number | null): number[] {
    const place = xs.indexOf(x ?? Number.NaN);
    return rows.map((row) => row[place]);
  }
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
