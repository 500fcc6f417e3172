/** Area below each height of a circle of radius 1, from the bottom up, as a share of the whole; in 200 steps. */
const steps = 200;
const below: readonly number[] = areas();

/** How high a circle of radius 1 is filled from the bottom so that this share of its area is full: 0 to 2. */
export function fillHeight(share: number): number {
  if (share <= 0) return 0;
  if (share >= 1) return 2;
  const above = below.findIndex((area) => area >= share);
  const [from, to] = [below[above - 1], below[above]];
  return (2 * (above - 1 + (share - from) / (to - from))) / steps;
}

function areas(): readonly number[] {
  const half = (height: number) => Math.sqrt(Math.max(0, 2 * height - height * height));
  const summed = [0];
  for (let k = 1; k <= steps; k++) {
    const [from, to] = [(2 * (k - 1)) / steps, (2 * k) / steps];
    summed.push(summed[k - 1] + half(from) + 4 * half((from + to) / 2) + half(to));
  }
  return summed.map((area) => area / summed[steps]);
}
