import { ln } from "../../math/elementary.ts";

/** Added before a logarithm is taken: that of the model's description, log(distress + 0.1). */
const shift = 0.1;

/** log(value + 0.1); values below zero, which noise or a difference can bring about, count as zero. */
export function shiftedLog(values: ArrayLike<number>): Float64Array {
  return Float64Array.from(values, (value) => ln(Math.max(0, value) + shift));
}
