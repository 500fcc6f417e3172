import erfc from "@stdlib/math-base-special-erfc";
import { exp } from "../../math/elementary.ts";

/** A quantity that differs between people, at a few points: values, and the share of people who stand for each; shares add up to 1. */
export interface Nodes {
  readonly values: Float64Array;
  readonly shares: Float64Array;
}

/** Chance that a standard normal lies below `z`. */
export function normalBelow(z: number): number {
  return 0.5 * erfc(-z * Math.SQRT1_2);
}

/** Density of a standard normal at `z`. */
export function normalDensity(z: number): number {
  return exp(-0.5 * z * z) / Math.sqrt(2 * Math.PI);
}

/**
 * Nodes of a trait that the model draws by inversion, `trait(uniform)`: the trapezoid rule in the standard normal that
 * stands for the uniform, every `step` standard deviations up to `reach`. For smooth traits the error of a step of 1 is
 * below 1e-8, of 1.5 below 1e-3 (Trefethen & Weideman 2014, doi:10.1137/130932132: it falls like exp(-2 (pi / step)^2)).
 */
export function traitNodes(step: number, reach: number, trait: (uniform: number) => number): Nodes {
  const each = Math.floor(reach / step);
  const values = new Float64Array(2 * each + 1);
  const shares = new Float64Array(2 * each + 1);
  let all = 0;
  for (let k = -each; k <= each; k++) {
    values[k + each] = trait(normalBelow(k * step));
    shares[k + each] = normalDensity(k * step);
    all += shares[k + each];
  }
  for (let k = 0; k < shares.length; k++) shares[k] /= all;
  return { values, shares };
}

/** Nodes of the product of two independent quantities. */
export function product(one: Nodes, other: Nodes): Nodes {
  const values = new Float64Array(one.values.length * other.values.length);
  const shares = new Float64Array(values.length);
  for (let k = 0; k < values.length; k++) {
    const [i, j] = [Math.floor(k / other.values.length), k % other.values.length];
    values[k] = one.values[i] * other.values[j];
    shares[k] = one.shares[i] * other.shares[j];
  }
  return { values, shares };
}

/** The same quantity at no more than `count` nodes of about equal share, neighbors joined at their mean: its mean stays exactly. */
export function joined({ values, shares }: Nodes, count: number): Nodes {
  const order = [...values.keys()].sort((i, j) => values[i] - values[j]);
  const sums = new Float64Array(count);
  const parts = new Float64Array(count);
  let below = 0;
  for (const k of order) {
    const place = Math.min(count - 1, Math.floor((below + 0.5 * shares[k]) * count));
    sums[place] += values[k] * shares[k];
    parts[place] += shares[k];
    below += shares[k];
  }
  const kept = [...parts.keys()].filter((k) => parts[k] > 0);
  return { values: Float64Array.from(kept, (k) => sums[k] / parts[k]), shares: Float64Array.from(kept, (k) => parts[k]) };
}

/** Mean of a function of the quantity. */
export function meanOver({ values, shares }: Nodes, of: (value: number) => number = (value) => value): number {
  let sum = 0;
  for (let k = 0; k < values.length; k++) sum += shares[k] * of(values[k]);
  return sum;
}
