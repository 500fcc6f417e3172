import type { Chunk } from "./chunk.ts";
import type { SweepPart } from "./part.ts";

/** A part to make, and the place in the full list of chunks of the chunk that it lies in: what shards go by. */
export interface MissingPart extends SweepPart {
  readonly chunk: number;
}

/** What a sweep's folder is to hold. */
export interface Wanted {
  /** Points that have a number, whether they are still part of the design or not. */
  readonly points: number;
  readonly replicates: number;
  /** Whether a point is asked for; all are, if left out. */
  readonly asks?: (point: number) => boolean;
}

/**
 * The parts still to make when `present` are there. The plane of points and replicates is cut into chunks; a chunk in which
 * nothing is there is a part, and what is missing of another is cut into the rectangles of its neighboring points that lack
 * the same replicates. Whoever starts from nothing gets the same parts, and parts made for fewer points or replicates are
 * kept. In order of replicates, then points: a sweep that is stopped has about as many replicates of each point.
 */
export function missingParts(wanted: Wanted, chunk: Chunk, present: readonly SweepPart[]): MissingPart[] {
  const { points, replicates, asks = () => true } = wanted;
  const columns = Math.ceil(points / chunk.points);
  const rows = Math.ceil(replicates / chunk.replicates);
  const there = byChunk(present, chunk, columns, rows);
  const missing: MissingPart[] = [];
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const place = row * columns + column;
      const cell = {
        firstPoint: column * chunk.points,
        endPoint: Math.min(points, (column + 1) * chunk.points),
        first: row * chunk.replicates,
        end: Math.min(replicates, (row + 1) * chunk.replicates),
      };
      for (const part of gapsOf(cell, there.get(place) ?? [], asks)) missing.push({ ...part, chunk: place });
    }
  }
  return missing;
}

/** Parts that reach into each chunk, by its place. */
function byChunk(present: readonly SweepPart[], chunk: Chunk, columns: number, rows: number): Map<number, SweepPart[]> {
  const there = new Map<number, SweepPart[]>();
  for (const part of present) {
    const lastRow = Math.min(rows, Math.ceil(part.end / chunk.replicates));
    const lastColumn = Math.min(columns, Math.ceil(part.endPoint / chunk.points));
    for (let row = Math.floor(part.first / chunk.replicates); row < lastRow; row++) {
      for (let column = Math.floor(part.firstPoint / chunk.points); column < lastColumn; column++) {
        const own = there.get(row * columns + column);
        if (own === undefined) there.set(row * columns + column, [part]);
        else own.push(part);
      }
    }
  }
  return there;
}

/** Rectangles that cover what is asked for and not there: neighboring points with the same gaps share them. */
function gapsOf(cell: SweepPart, there: readonly SweepPart[], asks: (point: number) => boolean): SweepPart[] {
  const found: SweepPart[] = [];
  let firstPoint = cell.firstPoint;
  let shared: readonly Span[] = [];
  for (let point = cell.firstPoint; point <= cell.endPoint; point++) {
    const own = point < cell.endPoint && asks(point) ? spansMissing(cell, point, there) : [];
    if (point > firstPoint && alike(shared, own) && point < cell.endPoint) continue;
    if (point > firstPoint) for (const [first, end] of shared) found.push({ firstPoint, endPoint: point, first, end });
    firstPoint = point;
    shared = own;
  }
  return found.sort((one, other) => one.first - other.first || one.firstPoint - other.firstPoint);
}

type Span = readonly [first: number, end: number];

function spansMissing({ first, end }: SweepPart, point: number, there: readonly SweepPart[]): Span[] {
  const own = there
    .filter((part) => part.firstPoint <= point && point < part.endPoint)
    .sort((one, other) => one.first - other.first);
  const spans: Span[] = [];
  let next = first;
  for (const part of own) {
    if (part.first > next && next < end) spans.push([next, Math.min(part.first, end)]);
    next = Math.max(next, part.end);
  }
  if (next < end) spans.push([next, end]);
  return spans;
}

function alike(one: readonly Span[], other: readonly Span[]): boolean {
  return one.length === other.length && one.every(([first, end], k) => first === other[k][0] && end === other[k][1]);
}
