/**
 * Mean of x[r] y[s] over all pairs of different replicates r and s: an estimate of the product of two expectations that the
 * dice do not bias, since no product is made of two numbers that share them. What stands beside it, the mean of x times the
 * mean of y, is too high by their covariance over replicates / R. With one replicate there is no such pair, and the
 * product itself is given.
 *
 * @param without a replicate that is left out; -1 for none
 */
export function crossProduct(x: ArrayLike<number>, y: ArrayLike<number>, without = -1): number {
  let [sumX, sumY, same, count] = [0, 0, 0, 0];
  for (let r = 0; r < x.length; r++) {
    if (r === without) continue;
    sumX += x[r];
    sumY += y[r];
    same += x[r] * y[r];
    count++;
  }
  return count === 1 ? same : (sumX * sumY - same) / (count * (count - 1));
}

/** Variance over replicates with n - 1 below the line; NaN with fewer than two. */
export function varianceOver(x: ArrayLike<number>, without = -1): number {
  let [total, count] = [0, 0];
  for (let r = 0; r < x.length; r++) {
    if (r === without) continue;
    total += x[r];
    count++;
  }
  const center = total / count;
  let squares = 0;
  for (let r = 0; r < x.length; r++) if (r !== without) squares += (x[r] - center) * (x[r] - center);
  return count < 2 ? Number.NaN : squares / (count - 1);
}
