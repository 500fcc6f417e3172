import { sampleCorrelation } from "simple-statistics";
import { ranks } from "./ranks.ts";
import { zScores } from "./standardize.ts";

/** Pearson's correlation; NaN with fewer than two pairs or where one side is constant. @throws RangeError if lengths differ */
export function pearson(a: ArrayLike<number>, b: ArrayLike<number>): number {
  if (a.length !== b.length) throw new RangeError(`${a.length} values cannot be paired with ${b.length}`);
  if (a.length < 2) return Number.NaN;
  const x = zScores(a);
  const y = zScores(b);
  if (x.every((value) => value === 0) || y.every((value) => value === 0)) return Number.NaN;
  return Math.max(-1, Math.min(1, sampleCorrelation([...x], [...y])));
}

/** Spearman's rank correlation: Pearson's of mid-ranks. NaN as there. */
export function spearman(a: ArrayLike<number>, b: ArrayLike<number>): number {
  return pearson(ranks(a), ranks(b));
}
