/** How many repeats there must be before a band is drawn or a verdict is spoken. */
export const enoughRepeats = 8;

/** One row of weeks minus another: the difference of one run. */
export function minus(of: ArrayLike<number>, from: ArrayLike<number>): Float64Array {
  return Float64Array.from({ length: Math.min(of.length, from.length) }, (_, w) => of[w] - from[w]);
}
