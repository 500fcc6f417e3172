import type { Network } from "../../network/network.ts";

/** People whose rows have the same number of places, free ones counted. */
export interface RowsOfLength {
  readonly places: number;
  /** In ascending order. */
  readonly people: Uint32Array;
}

/** Everybody by the number of places of their row, which stays as it is while ties begin and end. */
export function rowsByLength({ size, offsets }: Network): RowsOfLength[] {
  const byLength = new Map<number, number[]>();
  for (let i = 0; i < size; i++) {
    const places = offsets[i + 1] - offsets[i];
    const alike = byLength.get(places);
    if (alike === undefined) byLength.set(places, [i]);
    else alike.push(i);
  }
  return [...byLength]
    .sort(([one], [other]) => one - other)
    .map(([places, people]) => ({ places, people: Uint32Array.from(people) }));
}

/**
 * Sum of a column over the friends of each person, in the order of their arcs, into `out`. Rows go by their length, and free places are
 * walked too: how many ties somebody has would come as a surprise each time, and for a processor a surprise costs more.
 *
 * Free places hold zeros, so they lead to the person at place 0, whose value is taken for 0 meanwhile: they add nothing. The few friends
 * of that person are added up by themselves.
 *
 * @param rows of the network: `rowsByLength`
 * @param column finite, and no value below 0: to add 0 changes no bit then. It is as it was when this is done. people
 * @param out people
 */
export function sumOverFriends(network: Network, rows: readonly RowsOfLength[], column: Float64Array, out: Float64Array): void {
  const { size, offsets, ends, targets } = network;
  if (size === 0) return;
  const value = column[0];
  column[0] = 0;
  for (const { places, people } of rows) sumRows(people, places, offsets, targets, column, out);
  column[0] = value;
  for (let a = offsets[0]; a < ends[0]; a++) out[targets[a]] = sumOfRow(network, targets[a], column);
}

/** Sum of a column over one person's friends, in the order of their arcs. */
function sumOfRow({ offsets, ends, targets }: Network, person: number, column: Float64Array): number {
  let sum = 0;
  for (let a = offsets[person]; a < ends[person]; a++) sum += column[targets[a]];
  return sum;
}

/** Four rows side by side: a sum waits for what was added before it, and not for other sums. `| 0` says that places are whole numbers. */
function sumRows(
  people: Uint32Array,
  places: number,
  offsets: Uint32Array,
  targets: Uint32Array,
  column: Float64Array,
  out: Float64Array,
): void {
  const last = people.length - 1;
  for (let p = 0; p <= last; p += 4) {
    // Where fewer than four are left, the last one stands in for those that are missing.
    const h = people[p];
    const i = people[Math.min(last, p + 1)];
    const j = people[Math.min(last, p + 2)];
    const k = people[Math.min(last, p + 3)];
    let a = offsets[h] | 0;
    let b = offsets[i] | 0;
    let c = offsets[j] | 0;
    let d = offsets[k] | 0;
    let first = 0;
    let second = 0;
    let third = 0;
    let fourth = 0;
    for (const end = (a + places) | 0; a < end; a = (a + 1) | 0) {
      first += column[targets[a]];
      second += column[targets[b]];
      third += column[targets[c]];
      fourth += column[targets[d]];
      b = (b + 1) | 0;
      c = (c + 1) | 0;
      d = (d + 1) | 0;
    }
    out[h] = first;
    out[i] = second;
    out[j] = third;
    out[k] = fourth;
  }
}
