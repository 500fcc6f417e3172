/**
 * How far a person's mark is filled, by area: half the distress fills half of the shape, not half of its height. `sqrt` is
 * the only function used, so heights are the same in every browser.
 */

/** A fill is never smaller than this, so that a low one can be told from none. */
export const leastFill = 0.05;

/** A diamond with this half-diagonal has the area of a circle of radius 1: the square root of half of pi. */
export const diamondReach = 1.2533;

const steps = 100;
/** Heights by share, in steps of a hundredth. */
const circleTable = Float64Array.from({ length: steps + 1 }, (_, k) => heightOf(k / steps));

/** Height of the fill of a circle of radius 1, from its foot, for a share of its area, 0 to 2. */
export function circleHeight(share: number): number {
  const at = Math.max(leastFill, Math.min(1, share)) * steps;
  const below = Math.floor(at);
  return below >= steps ? circleTable[steps] : circleTable[below] + (at - below) * (circleTable[below + 1] - circleTable[below]);
}

/** Height of the fill of a diamond of half-diagonal 1, from its foot, for a share of its area, 0 to 2. */
export function diamondHeight(share: number): number {
  const f = Math.max(leastFill, Math.min(1, share));
  return f <= 0.5 ? Math.sqrt(2 * f) : 2 - Math.sqrt(2 * (1 - f));
}

/** Bisection on the area of a segment, which grows with its height. */
function heightOf(share: number): number {
  let low = 0;
  let high = 2;
  for (let turn = 0; turn < 40; turn++) {
    const middle = (low + high) / 2;
    if (segmentShare(middle) < share) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** Share of a unit circle's area below a height: a sum of thin trapezoids, exact enough for a picture, without any arc cosine. */
function segmentShare(height: number): number {
  const slices = 200;
  let area = 0;
  let before = 0;
  for (let k = 1; k <= slices; k++) {
    const y = (height * k) / slices - 1;
    const half = Math.sqrt(Math.max(0, 1 - y * y));
    area += ((before + half) * height) / slices;
    before = half;
  }
  return area / Math.PI;
}
