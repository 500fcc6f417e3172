/** A dot of a stack: the middle of it, right of zero and above the floor, in pixels. */
export interface StackedDot {
  /** Place in the list of values. */
  readonly place: number;
  readonly right: number;
  readonly up: number;
}

/**
 * Stacks values as dots that touch, the largest whose highest column fits. Columns begin at zero, so that none straddles it.
 * @param scale pixels for each unit
 */
export function stack(
  values: readonly number[],
  scale: number,
  height: number,
  largest = 18,
): { readonly dots: readonly StackedDot[]; readonly pitch: number } {
  let pitch = largest;
  while (pitch > 2.5 && Math.max(0, ...counts(values, pitch / scale).values()) * pitch > height) pitch -= 0.5;
  const filled = new Map<number, number>();
  const dots = values.map((value, place) => {
    const column = columnOf(value, pitch / scale);
    const below = filled.get(column) ?? 0;
    filled.set(column, below + 1);
    return { place, right: (column + 0.5) * pitch, up: (below + 0.5) * pitch };
  });
  return { dots, pitch };
}

function counts(values: readonly number[], width: number): ReadonlyMap<number, number> {
  const counted = new Map<number, number>();
  for (const value of values) counted.set(columnOf(value, width), (counted.get(columnOf(value, width)) ?? 0) + 1);
  return counted;
}

/** 0 for the first column from zero up, -1 for the first below. */
function columnOf(value: number, width: number): number {
  const column = Math.floor(value / width);
  return value < 0 ? Math.min(-1, column) : Math.max(0, column);
}
