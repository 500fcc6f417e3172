import type { Network } from "../network.ts";

/** How many ties people have. All 0 for nobody. */
export interface DegreeStatistics {
  readonly mean: number;
  /** SD over all people (divided by their number). */
  readonly sd: number;
  readonly max: number;
  /** Share of people without ties. */
  readonly shareWithout: number;
}

/** Mean, SD and largest number of ties a person has, and the share of people who have none. O(people). */
export function degreeStatistics({ size, offsets, ends }: Network): DegreeStatistics {
  if (size === 0) return { mean: 0, sd: 0, max: 0, shareWithout: 0 };
  let tieEnds = 0;
  let squares = 0; // whole numbers: the same in any order
  let max = 0;
  let without = 0;
  for (let i = 0; i < size; i++) {
    const degree = ends[i] - offsets[i];
    tieEnds += degree;
    squares += degree * degree;
    max = Math.max(max, degree);
    if (degree === 0) without++;
  }
  return { mean: tieEnds / size, sd: Math.sqrt(size * squares - tieEnds * tieEnds) / size, max, shareWithout: without / size };
}
