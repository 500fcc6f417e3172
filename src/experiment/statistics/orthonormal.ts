import { mean, sum } from "../../math/sums.ts";

/**
 * An orthonormal basis of what columns span beside the intercept, by Gram and Schmidt's procedure done twice. Columns that are
 * constant or follow from those before add nothing.
 */
export function orthonormal(columns: readonly ArrayLike<number>[]): Float64Array[] {
  const basis: Float64Array[] = [];
  for (const column of columns) {
    const rest = restOf(column, basis);
    if (rest === null) continue;
    const length = Math.sqrt(product(rest, rest));
    basis.push(rest.map((value) => value / length));
  }
  return basis;
}

/** What is left of a column about its mean after such a basis; null if nothing is, up to rounding. */
export function restOf(column: ArrayLike<number>, basis: readonly Float64Array[]): Float64Array | null {
  const center = mean(column);
  let rest = Float64Array.from(column, (value) => value - center);
  const size = Math.sqrt(product(rest, rest));
  if (!(size > 1e-12 * Math.abs(center) * Math.sqrt(column.length))) return null;
  for (let round = 0; round < 2; round++) {
    for (const direction of basis) {
      const share = product(rest, direction);
      rest = rest.map((value, k) => value - share * direction[k]);
    }
  }
  return Math.sqrt(product(rest, rest)) > 1e-9 * size ? rest : null;
}

/** Inner product. */
export function product(a: ArrayLike<number>, b: ArrayLike<number>): number {
  return sum(Float64Array.from(a, (value, k) => value * b[k]));
}
