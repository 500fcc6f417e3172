/** Places of the lowest, middle and highest third, ties in the order in which they stand; the middle takes what is left over. */
export function thirds(values: ArrayLike<number>): readonly [number[], number[], number[]] {
  const order = Array.from(values, (_, i) => i).sort((i, j) => values[i] - values[j] || i - j);
  const third = Math.floor(order.length / 3);
  return [order.slice(0, third), order.slice(third, order.length - third), order.slice(order.length - third)];
}
