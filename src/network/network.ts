/**
 * Who is tied to whom: the network that a week runs on. No psychology here.
 *
 * Compressed rows: the arcs of person `i` are `offsets[i]` up to `offsets[i + 1]`, sorted by the stable id of the other
 * person, so that sums over a person's ties do not depend on how people are numbered. Every tie is two arcs, one each
 * way, that know each other as `twin`. Trust is directed: `trust[a]` is what the arc's owner feels.
 */
export interface Network {
  /** Number of people. */
  readonly size: number;
  /** Stable id of each person, unsigned 32 bits, no two alike: draws are keyed by it. size */
  readonly ids: Uint32Array;
  /** Name of each person as a file gave it, or null where ids say enough. size */
  readonly labels: readonly string[] | null;
  /** First arc of each person; the last entry is the number of arcs. size + 1 */
  readonly offsets: Uint32Array;
  /** The other person of each arc, by place. arcs */
  readonly targets: Uint32Array;
  /** The arc back. arcs */
  readonly twins: Uint32Array;
  /** Trust of the arc's owner in the other, 0 to 1. arcs */
  readonly trust: Float64Array;
  /** How each arc's *target* acts on its owner, where that is not left to the target's own stance: see `Manner`. arcs */
  readonly manner: Uint8Array;
  /** Which of the scenario's layers (settings) a tie belongs to; 0 where there is one. arcs */
  readonly layer: Uint8Array;
  /** What a file said about people, by column name: text as it stood. Each list has `size` entries. */
  readonly attributes: ReadonlyMap<string, readonly string[]>;
}

/** How the other end of an arc behaves: by own stance (the default), or fixed on this tie. */
export const Manner = { ofPerson: 0, supportive: 1, neutral: 2, stigmatizing: 3 } as const;

/** Number of directed arcs: twice the number of ties. */
export function arcCount(network: Network): number {
  return network.targets.length;
}

/** Number of ties. */
export function tieCount(network: Network): number {
  return network.targets.length / 2;
}

/** Number of a person's ties. */
export function degree(network: Network, person: number): number {
  return network.offsets[person + 1] - network.offsets[person];
}

/** The arc from one person to another, by places, or -1: binary search by stable id, O(log degree). */
export function arcBetween(network: Network, from: number, to: number): number {
  const { offsets, targets, ids } = network;
  let low = offsets[from];
  let high = offsets[from + 1] - 1;
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
