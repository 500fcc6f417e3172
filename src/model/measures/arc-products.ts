import type { Network } from "../../network/network.ts";

/**
 * Sum over all arcs of the product of a column at their two ends, in the order of arcs. One walk from end to end over the
 * columns of arcs: how many ties somebody has comes as a surprise each time, and for a processor a surprise costs more than
 * to walk over the free places too.
 *
 * Free places hold zeros, so they lead to the person at place 0, whose value is taken for 0 meanwhile: they add nothing.
 * The few arcs from and to that person are looked up.
 *
 * @param begins of the network's arcs: `rowsBegun`
 * @param column finite, and no value below 0: to add 0 changes no bit then. It is as it was when this is done. people
 */
export function arcProducts({ size, offsets, ends, targets, twins }: Network, begins: Uint8Array, column: Float64Array): number {
  if (size === 0) return 0;
  const value = column[0];
  let products = 0;
  for (let a = offsets[0]; a < ends[0]; a++) products += value * column[targets[a]];
  column[0] = 0;
  let from = offsets[1];
  let owner = 0;
  for (let a = offsets[0]; a < ends[0]; a++) {
    const back = twins[a];
    products = addProducts(products, owner, begins, targets, column, from, back);
    owner = targets[a];
    products += value * column[owner];
    from = back + 1;
  }
  products = addProducts(products, owner, begins, targets, column, from, targets.length);
  column[0] = value;
  return products;
}

/**
 * How many rows begin at each place in the columns of arcs, the first person's not counted: whose row a place belongs to is their
 * sum so far. A byte a place, for a week waits for memory; null where more rows begin at one place, all of them without any room. arcs
 */
export function rowsBegun({ size, offsets }: Network): Uint8Array | null {
  const places = offsets[size];
  const begins = new Uint8Array(places);
  for (let i = 1; i < size && offsets[i] < places; i++) if (++begins[offsets[i]] > 255) return null;
  return begins;
}

/**
 * Adds the products of places `from` up to `to`. Eight a turn: what is checked about a column each turn costs more than to
 * read it. `| 0` says that places are whole numbers, which would be checked as well.
 * @param before the sum so far
 * @param last whose row the place before `from` belongs to
 */
function addProducts(
  before: number,
  last: number,
  begins: Uint8Array,
  targets: Uint32Array,
  column: Float64Array,
  from: number,
  to: number,
): number {
  // A number from here on: a sum that might be anything is put into a box of its own each turn, which takes two of its sixteen ns.
  let sum = +before;
  let owner = last | 0;
  let a = from | 0;
  for (; a <= to - 8; a = (a + 8) | 0) {
    const b = (a + 1) | 0;
    const c = (a + 2) | 0;
    const d = (a + 3) | 0;
    const e = (a + 4) | 0;
    const f = (a + 5) | 0;
    const g = (a + 6) | 0;
    const h = (a + 7) | 0;
    const second = (owner + begins[a]) | 0;
    const third = (second + begins[b]) | 0;
    const fourth = (third + begins[c]) | 0;
    const fifth = (fourth + begins[d]) | 0;
    const sixth = (fifth + begins[e]) | 0;
    const seventh = (sixth + begins[f]) | 0;
    const eighth = (seventh + begins[g]) | 0;
    owner = (eighth + begins[h]) | 0;
    sum = sum + column[second] * column[targets[a]] + column[third] * column[targets[b]];
    sum = sum + column[fourth] * column[targets[c]] + column[fifth] * column[targets[d]];
    sum = sum + column[sixth] * column[targets[e]] + column[seventh] * column[targets[f]];
    sum = sum + column[eighth] * column[targets[g]] + column[owner] * column[targets[h]];
  }
  for (; a < to; a++) {
    owner = (owner + begins[a]) | 0;
    sum += column[owner] * column[targets[a]];
  }
  return sum;
}
