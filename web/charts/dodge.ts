/**
 * Moves labels apart so that neighbors stand at least `gap` from each other, as near to where they belong as that allows,
 * within `low` to `high`. Order is kept. Returns places in the order given.
 */
export function dodge(places: readonly number[], gap: number, low: number, high: number): readonly number[] {
  const order = places.map((_, k) => k).sort((a, b) => places[a] - places[b] || a - b);
  const moved = order.map((k) => places[k]);
  for (let round = 0; round < 20; round++) {
    for (let k = 1; k < moved.length; k++) {
      const lacking = gap - (moved[k] - moved[k - 1]);
      if (lacking <= 0) continue;
      moved[k - 1] -= lacking / 2;
      moved[k] += lacking / 2;
    }
  }
  if (moved.length > 0 && moved[0] < low)
    for (let k = 0, least = low; k < moved.length; k++, least += gap) moved[k] = Math.max(moved[k], least);
  for (let k = moved.length - 1, most = high; k >= 0; k--, most -= gap) moved[k] = Math.min(moved[k], most);
  const placed = new Array<number>(places.length);
  order.forEach((k, rank) => (placed[k] = moved[rank]));
  return placed;
}
