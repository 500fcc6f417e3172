import { Manner, type Network } from "./network.ts";

/** What a tie may say about itself when it is added; the rest is filled in. */
export interface TieDetails {
  /** Trust of the first person in the second, 0 to 1. */
  trust?: number;
  /** Trust of the second person in the first; the same as `trust` if left out. */
  trustBack?: number;
  /** How the second person acts on the first over this tie (`Manner`). */
  manner?: number;
  mannerBack?: number;
  layer?: number;
}

/** What people bring with them when a network is closed. */
export interface PeopleDetails {
  /** Stable ids, no two alike; places if left out. */
  ids?: Uint32Array;
  labels?: readonly string[] | null;
  attributes?: ReadonlyMap<string, readonly string[]>;
}

/**
 * Ties being collected, one entry a tie, on their way into a `Network`. Columns that grow; no object per tie.
 * A pair may be added once: use `TieSet` where that is not plain from how ties are made.
 */
export class TieList {
  readonly size: number;
  count = 0;
  from: Uint32Array;
  to: Uint32Array;
  trust: Float64Array;
  trustBack: Float64Array;
  manner: Uint8Array;
  mannerBack: Uint8Array;
  layer: Uint8Array;

  /** @param size number of people  @param capacity ties to expect; grows by itself */
  constructor(size: number, capacity = 1024) {
    this.size = size;
    const room = Math.max(16, capacity);
    this.from = new Uint32Array(room);
    this.to = new Uint32Array(room);
    this.trust = new Float64Array(room);
    this.trustBack = new Float64Array(room);
    this.manner = new Uint8Array(room);
    this.mannerBack = new Uint8Array(room);
    this.layer = new Uint8Array(room);
  }

  /**
   * Adds the tie between two different people, by place.
   * @throws RangeError if a person is not there or tied to themself.
   */
  add(from: number, to: number, details: TieDetails = noDetails): void {
    if (!(from < this.size && to < this.size) || from === to) {
      throw new RangeError(`no tie can join ${from} and ${to} among ${this.size} people`);
    }
    if (this.count === this.from.length) this.#grow();
    const k = this.count++;
    this.from[k] = from;
    this.to[k] = to;
    this.trust[k] = details.trust ?? 0.5;
    this.trustBack[k] = details.trustBack ?? details.trust ?? 0.5;
    this.manner[k] = details.manner ?? Manner.ofPerson;
    this.mannerBack[k] = details.mannerBack ?? details.manner ?? Manner.ofPerson;
    this.layer[k] = details.layer ?? 0;
  }

  /** Closes the list into a network: counting sort, O(people + ties), then each row by stable id. */
  toNetwork(people: PeopleDetails = {}): Network {
    const { size, count, from, to } = this;
    const ids = people.ids ?? Uint32Array.from({ length: size }, (_, i) => i);
    const order = byId(ids);

    // A tie's two ends are dealt to rows person by person in order of id, so rows come out sorted without sorting:
    // first list each person's arcs by owner, then walk the people in id order and hand each of their arcs to the target.
    const degrees = new Uint32Array(size + 1);
    for (let k = 0; k < count; k++) {
      degrees[from[k]]++;
      degrees[to[k]]++;
    }
    const offsets = new Uint32Array(size + 1);
    for (let i = 0; i < size; i++) offsets[i + 1] = offsets[i] + degrees[i];
    const arcs = offsets[size];
    const next = offsets.slice(0, size);
    const halves = new Uint32Array(arcs); // tie * 2, + 1 where the owner is `to`
    for (let k = 0; k < count; k++) {
      halves[next[from[k]]++] = 2 * k;
      halves[next[to[k]]++] = 2 * k + 1;
    }
    next.set(offsets.subarray(0, size));

    const targets = new Uint32Array(arcs);
    const twins = new Uint32Array(arcs);
    const trust = new Float64Array(arcs);
    const manner = new Uint8Array(arcs);
    const layer = new Uint8Array(arcs);
    const placed = new Uint32Array(count); // arc of the half that was placed first, + 1
    for (let p = 0; p < size; p++) {
      const target = order === null ? p : order[p];
      for (let h = offsets[target]; h < offsets[target + 1]; h++) {
        const tie = halves[h] >>> 1;
        // `target` owns this half; the arc placed now belongs to the other end and points at `target`.
        const ownerIsFrom = (halves[h] & 1) === 1;
        const owner = ownerIsFrom ? from[tie] : to[tie];
        const arc = next[owner]++;
        targets[arc] = target;
        trust[arc] = ownerIsFrom ? this.trust[tie] : this.trustBack[tie];
        manner[arc] = ownerIsFrom ? this.manner[tie] : this.mannerBack[tie];
        layer[arc] = this.layer[tie];
        if (placed[tie] === 0) placed[tie] = arc + 1;
        else {
          twins[arc] = placed[tie] - 1;
          twins[placed[tie] - 1] = arc;
        }
      }
    }
    return {
      size,
      ids,
      labels: people.labels ?? null,
      offsets,
      ends: offsets.slice(1),
      targets,
      twins,
      trust,
      manner,
      layer,
      ...notLiving,
      attributes: people.attributes ?? new Map(),
    };
  }

  #grow(): void {
    const room = this.from.length * 2;
    this.from = widen(this.from, new Uint32Array(room));
    this.to = widen(this.to, new Uint32Array(room));
    this.trust = widen(this.trust, new Float64Array(room));
    this.trustBack = widen(this.trustBack, new Float64Array(room));
    this.manner = widen(this.manner, new Uint8Array(room));
    this.mannerBack = widen(this.mannerBack, new Uint8Array(room));
    this.layer = widen(this.layer, new Uint8Array(room));
  }
}

const noDetails: TieDetails = {};

/** What a network has only where its ties live. */
const notLiving = { affinity: new Uint32Array(0), likeness: new Uint8Array(0), since: new Int16Array(0) };

function widen<Column extends Uint8Array | Uint32Array | Float64Array>(old: Column, wide: Column): Column {
  wide.set(old);
  return wide;
}

/** Places of people in ascending order of id; null where places are in that order already. */
export function byId(ids: Uint32Array): Uint32Array | null {
  let sorted = true;
  for (let i = 1; i < ids.length && sorted; i++) sorted = ids[i - 1] < ids[i];
  if (sorted) return null;
  return Uint32Array.from(ids.keys()).sort((i, j) => ids[i] - ids[j]);
}
