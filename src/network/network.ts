/**
 * Who is tied to whom: the network that a week runs on. No psychology here.
 *
 * Compressed rows: the arcs of person `i` are `offsets[i]` up to `ends[i]`, sorted by the stable id of the other
 * person, so that sums over a person's ties do not depend on how people are numbered. Every tie is two arcs, one each
 * way, that know each other as `twin`. Trust is directed: `trust[a]` is what the arc's owner feels.
 *
 * Where ties live (edit-ties.ts), a row has free places behind its end, up to the next row; they hold zeros. Columns of
 * arcs are as long as all rows with their free places, so their length is no number of arcs: ask `arcCount`.
 */
export interface Network {
  /** Number of people. */
  readonly size: number;
  /** Stable id of each person, unsigned 32 bits, no two alike: draws are keyed by it. size */
  readonly ids: Uint32Array;
  /** Name of each person as a file gave it, or null where ids say enough. size */
  readonly labels: readonly string[] | null;
  /** First arc of each person; the last entry is the length of the columns of arcs. size + 1 */
  readonly offsets: Uint32Array;
  /** The place after each person's last arc. size */
  readonly ends: Uint32Array;
  /** The other person of each arc, by place. arcs */
  readonly targets: Uint32Array;
  /** The arc back. arcs */
  readonly twins: Uint32Array;
  /** Trust of the arc's owner in the other, 0 to 1. arcs */
  readonly trust: Float64Array;
  /** How each arc's *target* acts on its owner, where that is not left to the target's own stance: see `Manner`. arcs */
  readonly manner: Uint8Array;
  /** Which of the scenario's layers (settings) a tie belongs to; 0 where there is one, their number where it belongs to none. arcs */
  readonly layer: Uint8Array;
  /**
   * Of living ties, else empty: the 32 random bits that say how much the two have to do with each other (model/ties/affinity.ts
   * makes a factor on contact of them: bits are half the memory, and a week waits for memory). arcs
   */
  readonly affinity: Uint32Array;
  /** Of living ties, else empty: in how many dimensions the two are alike, + 128 where they share no unit. arcs */
  readonly likeness: Uint8Array;
  /** Of living ties, else empty: the week in which a tie began. arcs */
  readonly since: Int16Array;
  /** What a file said about people, by column name: text as it stood. Each list has `size` entries. */
  readonly attributes: ReadonlyMap<string, readonly string[]>;
}

/** How the other end of an arc behaves: by own stance (the default), or fixed on this tie. */
export const Manner = { ofPerson: 0, supportive: 1, neutral: 2, stigmatizing: 3 } as const;

/**
 * How somebody acts over a tie: as the tie says, else by their stance. The walk of a week does the same in place.
 * @param manner the arc's, a number of `Manner`
 * @param stance that of the arc's target
 */
export function actsOn(manner: number, stance: number): number {
  return manner === Manner.ofPerson ? stance : manner;
}

/** Number of directed arcs: twice the number of ties. O(people) */
export function arcCount({ size, offsets, ends }: Network): number {
  let arcs = 0;
  for (let i = 0; i < size; i++) arcs += ends[i] - offsets[i];
  return arcs;
}

/** Number of ties. O(people) */
export function tieCount(network: Network): number {
  return arcCount(network) / 2;
}

/** Number of a person's ties. */
export function degree({ offsets, ends }: Network, person: number): number {
  return ends[person] - offsets[person];
}

/** The arc from one person to another, by places, or -1: binary search by stable id, O(log degree). */
export function arcBetween(network: Network, from: number, to: number): number {
  const { offsets, ends, targets, ids } = network;
  let low = offsets[from];
  let high = ends[from] - 1;
  const wanted = ids[to];
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const found = ids[targets[middle]];
    if (found === wanted) return middle;
    if (found < wanted) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}
