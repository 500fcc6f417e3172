import { mean } from "../../math/sums.ts";
import { isConstant } from "./standardize.ts";

/**
 * Skewness: third central moment over the 3/2 power of the second (R's e1071 type 1); 0 where nobody differs, NaN of nothing. An
 * exponential distribution has 2, a normal one 0. Values that are no numbers are left out.
 */
export function skewness(values: ArrayLike<number>): number {
  const known = Array.from(values).filter(Number.isFinite);
  if (known.length === 0) return Number.NaN;
  if (isConstant(known)) return 0;
  const center = mean(known);
  const squares = mean(known.map((value) => (value - center) * (value - center)));
  const cubes = mean(known.map((value) => (value - center) * (value - center) * (value - center)));
  return cubes / (squares * Math.sqrt(squares));
}
