import type { Network } from "../../network/network.ts";

/**
 * Sum over all arcs of the product of a column at their two ends, in the order of arcs. One walk from end to end over the
 * columns of arcs: how many ties somebody has comes as a surprise each time, and for a processor a surprise costs more than
 * to walk over the free places too.
 *
 * Free places hold zeros, so they lead to the person at place 0, whose value is taken for 0 meanwhile: they add nothing.
 * The few arcs from and to that person are looked up.
 *
 * @param owners of the network's arcs: `arcOwners`
 * @param column finite, and no value below 0: to add 0 changes no bit then. It is as it was when this is done. people
 */
export function arcProducts({ size, offsets, ends, targets, twins }: Network, owners: Uint32Array, column: Float64Array): number {
  if (size === 0) return 0;
  const value = column[0];
  let products = 0;
  for (let a = offsets[0]; a < ends[0]; a++) products += value * column[targets[a]];
  column[0] = 0;
  let from = offsets[1];
  for (let a = offsets[0]; a < ends[0]; a++) {
    const back = twins[a];
    products = addProducts(products, owners, targets, column, from, back) + value * column[owners[back]];
    from = back + 1;
  }
  products = addProducts(products, owners, targets, column, from, owners.length);
  column[0] = value;
  return products;
}

/** Whose row each place in the columns of arcs belongs to, free ones as well: rows never move. arcs */
export function arcOwners({ size, offsets }: Network): Uint32Array {
  const owners = new Uint32Array(offsets[size]);
  for (let i = 0; i < size; i++) owners.fill(i, offsets[i], offsets[i + 1]);
  return owners;
}

/**
 * Adds the products of places `from` up to `to`. Eight a turn: what is checked about a column each turn costs more than to
 * read it. `| 0` says that places are whole numbers, which would be checked as well.
 */
function addProducts(
  before: number,
  owners: Uint32Array,
  targets: Uint32Array,
  column: Float64Array,
  from: number,
  to: number,
): number {
  let sum = before;
  let a = from | 0;
  for (; a <= to - 8; a = (a + 8) | 0) {
    const b = (a + 1) | 0;
    const c = (a + 2) | 0;
    const d = (a + 3) | 0;
    const e = (a + 4) | 0;
    const f = (a + 5) | 0;
    const g = (a + 6) | 0;
    const h = (a + 7) | 0;
    sum = sum + column[owners[a]] * column[targets[a]] + column[owners[b]] * column[targets[b]];
    sum = sum + column[owners[c]] * column[targets[c]] + column[owners[d]] * column[targets[d]];
    sum = sum + column[owners[e]] * column[targets[e]] + column[owners[f]] * column[targets[f]];
    sum = sum + column[owners[g]] * column[targets[g]] + column[owners[h]] * column[targets[h]];
  }
  for (; a < to; a++) sum += column[owners[a]] * column[targets[a]];
  return sum;
}
