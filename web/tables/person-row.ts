/** One person in two variants of one run, as the tables show them. */
export interface PersonRow {
  /** Place in the network. */
  readonly person: number;
  readonly name: string;
  readonly carries: boolean;
  /** Shown distress in the first and the second variant. */
  readonly first: number;
  readonly second: number;
  /** They have left in one of the two: their distress is nobody's. */
  readonly left: boolean;
  /** What stands out, in about three words. */
  readonly reason: string;
}

/** The people whose distress differs most, largest difference first; those who differ by less than half a point, or have left, are left out. */
export function changedMost(rows: readonly PersonRow[], number: number): readonly PersonRow[] {
  return rows
    .filter(({ first, second, left }) => !left && Math.abs(second - first) >= 0.5)
    .sort((a, b) => Math.abs(b.second - b.first) - Math.abs(a.second - a.first) || a.person - b.person)
    .slice(0, number);
}
