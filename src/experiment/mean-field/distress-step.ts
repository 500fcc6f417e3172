/** What a week does to the distress of a class. */
export interface DistressWeek {
  /** Mean and variance of acute stress at the start of the week. */
  readonly stress: number;
  readonly stressVariance: number;
  /** Share of acute stress that stays for the next week. */
  readonly stressStays: number;
  /** Share of the way back to `settles` that the week brings. */
  readonly recovery: number;
  readonly settles: number;
  readonly toDistress: number;
  /** SD of the week's unexplained ups and downs. */
  readonly mood: number;
}

/** Entries of a class in the state: X, the distress that there would be without the floor at 0; A is acute stress. */
export const distressEntries = ["mean of X", "variance of X", "third central moment of X", "covariance of A and X"] as const;

/**
 * The week X' = (1 - recovery) D + recovery settles + toDistress A + mood z of one class, D = max(0, X): what it adds to the
 * four moments at place `d` of the state. `floored` holds the first three moments of D at place `m`. Acute stress is a straight line of X plus normal noise, with the right variance
 * and covariance: its own skewness moves mean distress by less than 0.001 in `minimal`.
 */
export function distressStep(
  out: Float64Array,
  state: Float64Array,
  d: number,
  floored: Float64Array,
  m: number,
  week: DistressWeek,
): void {
  const [one, two, three] = [floored[m], floored[m + 1], floored[m + 2]];
  const { stress, stressVariance, stressStays, recovery, settles, toDistress, mood } = week;
  const [mean, variance, third, covariance] = [state[d], state[d + 1], state[d + 2], state[d + 3]];
  const slope = variance > 1e-12 ? covariance / variance : 0;
  const rest = Math.max(0, stressVariance - slope * covariance);
  // X' is stays D + along X + independent noise.
  const stays = 1 - recovery;
  const along = toDistress * slope;
  const together = two - mean * one; // covariance of D and X; D X is D squared
  const newMean = stays * one + recovery * settles + toDistress * stress;
  const shared = stays * stays * (two - one * one) + 2 * stays * along * together + along * along * variance;
  const newVariance = shared + toDistress * toDistress * rest + mood * mood;
  const center = stays * one + along * mean;
  const cubeOfX = third + 3 * mean * variance + mean * mean * mean;
  const cube = stays * (stays * stays + 3 * stays * along + 3 * along * along) * three + along * along * along * cubeOfX;
  const newThird = cube - 3 * center * shared - center * center * center;
  const newCovariance = stressStays * (stays * slope * together + toDistress * stressVariance);
  out[d] = newMean - mean;
  out[d + 1] = newVariance - variance;
  out[d + 2] = newThird - third;
  out[d + 3] = newCovariance - covariance;
}
