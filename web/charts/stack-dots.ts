/** A repeat as a dot: its place in the list of repeats, and the middle of the dot in pixels from the zero line and the floor. */
export interface Dot {
  readonly repeat: number;
  /** Pixels right of the zero line. */
  readonly right: number;
  /** Pixels above the floor, of the middle. */
  readonly up: number;
  readonly lower: boolean;
}

/** Dots that touch, in columns that never straddle zero. */
export interface DotStack {
  readonly dots: readonly Dot[];
  /** Distance of the middles of neighbors in pixels; above each other they stand closer where the smallest dots would not fit. */
  readonly pitch: number;
}

/** Pixels below which a dot is none any more. */
const smallest = 2;

/**
 * Stacks repeats: the largest dots, at most `most` pixels wide, of which the highest column still fits. The columns begin
 * at zero, so a dot left of the line is lower and a dot right of it is not. Where not even the smallest dots fit they overlap:
 * a column that is too high would stand over the words above the picture.
 * @param scale pixels for each unit of difference
 */
export function stackDots(differences: readonly number[], scale: number, height: number, most = 18): DotStack {
  let pitch = most;
  while (pitch > smallest && highest(differences, pitch / scale) * pitch > height) pitch -= 0.5;
  const rise = Math.min(pitch, height / Math.max(1, highest(differences, pitch / scale)));
  const filled = new Map<number, number>();
  const dots = differences.map((difference, repeat) => {
    const column = columnOf(difference, pitch / scale);
    const below = filled.get(column) ?? 0;
    filled.set(column, below + 1);
    return { repeat, right: (column + 0.5) * pitch, up: (below + 0.5) * rise, lower: difference < 0 };
  });
  return { dots, pitch };
}

/** The column of a difference: 0 for the first not below zero, -1 for the first below. */
export function columnOf(difference: number, width: number): number {
  const column = Math.floor(difference / width);
  return difference < 0 ? Math.min(-1, column) : Math.max(0, column);
}

function highest(differences: readonly number[], width: number): number {
  const counts = new Map<number, number>();
  let most = 0;
  for (const difference of differences) {
    const column = columnOf(difference, width);
    const number = (counts.get(column) ?? 0) + 1;
    counts.set(column, number);
    most = Math.max(most, number);
  }
  return most;
}
