/** Ranks from 1 upwards; values that are equal share the mean of their ranks (mid-ranks, R's default). */
export function ranks(values: ArrayLike<number>): Float64Array {
  const order = Array.from(values, (_, i) => i).sort((i, j) => values[i] - values[j]);
  const ranked = new Float64Array(values.length);
  for (let first = 0; first < order.length; ) {
    let end = first + 1;
    while (end < order.length && values[order[end]] === values[order[first]]) end++;
    // Ranks first + 1 up to end.
    for (let k = first; k < end; k++) ranked[order[k]] = (first + 1 + end) / 2;
    first = end;
  }
  return ranked;
}
