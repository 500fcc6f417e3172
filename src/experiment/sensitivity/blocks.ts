/** Outcomes of a design whose rows hang together in blocks of equal length: trajectories, Saltelli's blocks, or single rows. */
export interface Blocks {
  /** By block, row of the block and replicate. */
  readonly values: readonly (readonly Float64Array[])[];
  /** For each block its number in the design: blocks that lack a run are left out. */
  readonly places: readonly number[];
  readonly replicates: number;
  readonly leftOut: { readonly blocks: number; readonly replicates: number };
}

/** Replicates that lack more of their rows than this are left out whole, rather than the rows that they lack. */
const mayLack = 0.1;

/**
 * Blocks that have every run. A sweep that is not finished has most rows of some replicates and few of the last: a replicate that
 * lacks more than a tenth of what the fullest has is left out, then every block in which any other lacks a row.
 * @param rows by row of the design and replicate; NaN where there is no number
 * @throws RangeError if rows do not come out even
 */
export function completeBlocks(rows: readonly ArrayLike<number>[], size: number): Blocks {
  if (rows.length % size !== 0) throw new RangeError(`${rows.length} rows are no whole number of blocks of ${size}`);
  const all = Math.max(0, ...rows.map(({ length }) => length));
  const counts = Array.from({ length: all }, (_, r) => rows.filter((row) => Number.isFinite(row[r])).length);
  const most = Math.max(0, ...counts);
  const kept = counts.flatMap((count, r) => (count > 0 && count >= (1 - mayLack) * most ? [r] : []));
  const values: Float64Array[][] = [];
  const places: number[] = [];
  const blocks = rows.length / size;
  for (let block = 0; block < blocks; block++) {
    const own = rows.slice(block * size, (block + 1) * size).map((row) => Float64Array.from(kept, (r) => row[r]));
    if (kept.length === 0 || !own.every((row) => row.every(Number.isFinite))) continue;
    values.push(own);
    places.push(block);
  }
  const leftOut = { blocks: blocks - values.length, replicates: all - kept.length };
  return { values, places, replicates: kept.length, leftOut };
}
