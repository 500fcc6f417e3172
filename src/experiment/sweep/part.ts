/** The runs that one part file of a sweep holds: a block of points by a block of replicates, ends not included. */
export interface SweepPart {
  readonly firstPoint: number;
  readonly endPoint: number;
  readonly first: number;
  readonly end: number;
}

/** "part-p000000-000010-r000000-000008", without an extension. */
export function sweepPartName({ firstPoint, endPoint, first, end }: SweepPart): string {
  return `part-p${pad(firstPoint)}-${pad(endPoint)}-r${pad(first)}-${pad(end)}`;
}

/** The part of that name, or null if it is none. */
export function sweepPartOfName(name: string): SweepPart | null {
  const match = /^part-p(\d{6,})-(\d{6,})-r(\d{6,})-(\d{6,})$/.exec(name);
  if (match === null) return null;
  const [firstPoint, endPoint, first, end] = match.slice(1).map(Number);
  const part = { firstPoint, endPoint, first, end };
  return firstPoint < endPoint && first < end && sweepPartName(part) === name ? part : null;
}

/** Number of runs in a part. */
export function runsIn({ firstPoint, endPoint, first, end }: SweepPart): number {
  return (endPoint - firstPoint) * (end - first);
}

function pad(value: number): string {
  return String(value).padStart(6, "0");
}
