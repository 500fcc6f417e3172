import { scaleLinear } from "d3";

/**
 * The frame of the dots: round values around zero and every difference so far, at least one point to each side. It only
 * ever grows while repeats arrive (`before` is the frame so far), so that dots do not jump about; and it grows one repeat after
 * the other, so that the same repeats end in the same frame however many of them come at once.
 */
export function differenceDomain(
  differences: readonly number[],
  before: readonly [number, number] = [-1, 1],
): readonly [number, number] {
  return differences.reduce(grown, before);
}

function grown(before: readonly [number, number], difference: number): readonly [number, number] {
  const low = Math.min(before[0], difference);
  const high = Math.max(before[1], difference);
  if (low === before[0] && high === before[1]) return before;
  const room = 0.06 * (high - low);
  const [from, to] = scaleLinear([low - (low < before[0] ? room : 0), high + (high > before[1] ? room : 0)], [0, 1])
    .nice(8)
    .domain();
  return [Math.min(from, before[0]), Math.max(to, before[1])];
}
