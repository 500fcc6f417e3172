/**
 * Moves labels apart so that neighbors stand at least `gap` from each other: the places nearest to where they belong, in the
 * sense of least squares (pooling of neighbors that collide), then pushed within `low` to `high`. Order is kept; returns
 * places in the order given. Where there is no room for all, they reach beyond `high`.
 */
export function spreadLabels(places: readonly number[], gap: number, low: number, high: number): readonly number[] {
  const order = places.map((_, k) => k).sort((a, b) => places[a] - places[b] || a - b);
  // With `gap` times its rank taken off, each label must only not stand before the one before it.
  const pools: { total: number; count: number }[] = [];
  for (const [rank, k] of order.entries()) {
    pools.push({ total: places[k] - rank * gap, count: 1 });
    while (pools.length > 1 && meanOf(pools[pools.length - 2]) > meanOf(pools[pools.length - 1])) {
      const last = pools.pop();
      const before = pools.pop();
      if (last !== undefined && before !== undefined)
        pools.push({ total: before.total + last.total, count: before.count + last.count });
    }
  }
  const room = high - (places.length - 1) * gap;
  const moved = pools.flatMap((pool) => Array.from({ length: pool.count }, () => Math.max(low, Math.min(room, meanOf(pool)))));
  const placed = new Array<number>(places.length);
  for (const [rank, k] of order.entries()) placed[k] = moved[rank] + rank * gap;
  return placed;
}

function meanOf({ total, count }: { readonly total: number; readonly count: number }): number {
  return total / count;
}
