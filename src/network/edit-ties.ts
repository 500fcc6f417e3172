import { arcBetween, type Network } from "./network.ts";
import type { TieDetails } from "./tie-list.ts";

/** What a living tie may say about itself beside what every tie has. */
export interface LivingTieDetails extends TieDetails {
  readonly affinity?: number;
  readonly likeness?: number;
  readonly since?: number;
}

/**
 * A copy of a network whose rows have room for ties to come, and whose columns may be changed in place: a row holds what
 * it has, or as many arcs as `roomOf(person)` says where that is more. O(people + room).
 */
export function withRoom(network: Network, roomOf: (person: number) => number): Network {
  const { size, ids, labels, offsets, ends, attributes } = network;
  const wide = new Uint32Array(size + 1);
  for (let i = 0; i < size; i++) wide[i + 1] = wide[i] + Math.max(roomOf(i), ends[i] - offsets[i]);
  const places = wide[size];
  const copy: Network = {
    size,
    ids,
    labels,
    offsets: wide,
    ends: new Uint32Array(size),
    targets: new Uint32Array(places),
    twins: new Uint32Array(places),
    trust: new Float64Array(places),
    manner: new Uint8Array(places),
    layer: new Uint8Array(places),
    affinity: new Uint32Array(places),
    likeness: new Uint8Array(places),
    since: new Int16Array(places),
    attributes,
  };
  for (let i = 0; i < size; i++) {
    const shift = wide[i] - offsets[i];
    for (let a = offsets[i]; a < ends[i]; a++) {
      const to = a + shift;
      const j = network.targets[a];
      copy.targets[to] = j;
      copy.twins[to] = network.twins[a] + wide[j] - offsets[j];
      copy.trust[to] = network.trust[a];
      copy.manner[to] = network.manner[a];
      copy.layer[to] = network.layer[a];
    }
    copy.ends[i] = ends[i] + shift;
  }
  return copy;
}

/** How many more ties a person's row can hold. */
export function freePlaces({ offsets, ends }: Network, person: number): number {
  return offsets[person + 1] - ends[person];
}

/**
 * Ties two people, in place: rows stay sorted by id, twins keep pointing at each other. Returns false, and changes
 * nothing, where they are tied already, are the same, or one of them has no free place. O(degree).
 */
export function addTie(network: Network, i: number, j: number, details: LivingTieDetails = {}): boolean {
  if (i === j || freePlaces(network, i) === 0 || freePlaces(network, j) === 0 || arcBetween(network, i, j) >= 0) return false;
  const a = openPlace(network, i, j);
  const b = openPlace(network, j, i);
  fill(network, a, j, details.trust ?? 0.5, details.manner ?? 0, details);
  fill(network, b, i, details.trustBack ?? details.trust ?? 0.5, details.mannerBack ?? details.manner ?? 0, details);
  network.twins[a] = b;
  network.twins[b] = a;
  return true;
}

/** Ends the tie of an arc, in place: both arcs go, the rows close up. O(degree). */
export function cutTie(network: Network, arc: number): void {
  const back = network.twins[arc];
  const owner = network.targets[back];
  const other = network.targets[arc];
  closePlace(network, owner, arc);
  closePlace(network, other, back);
}

/** Moves the later arcs of a row up by one and returns the place where the arc to `j` belongs. */
function openPlace(network: Network, i: number, j: number): number {
  const { ids, targets, offsets, ends } = network;
  let place = ends[i];
  while (place > offsets[i] && ids[targets[place - 1]] > ids[j]) {
    move(network, place - 1, place);
    place--;
  }
  ends[i]++;
  return place;
}

function closePlace(network: Network, i: number, arc: number): void {
  const last = --network.ends[i];
  for (let a = arc; a < last; a++) move(network, a + 1, a);
  fill(network, last, 0, 0, 0, nothing);
  network.twins[last] = 0;
}

function move(network: Network, from: number, to: number): void {
  const { targets, twins, trust, manner, layer, affinity, likeness, since } = network;
  targets[to] = targets[from];
  twins[to] = twins[from];
  twins[twins[to]] = to;
  trust[to] = trust[from];
  manner[to] = manner[from];
  layer[to] = layer[from];
  affinity[to] = affinity[from];
  likeness[to] = likeness[from];
  since[to] = since[from];
}

const nothing: LivingTieDetails = {};

function fill(network: Network, arc: number, target: number, trust: number, manner: number, details: LivingTieDetails): void {
  network.targets[arc] = target;
  network.trust[arc] = trust;
  network.manner[arc] = manner;
  network.layer[arc] = details.layer ?? 0;
  network.affinity[arc] = details.affinity ?? 0;
  network.likeness[arc] = details.likeness ?? 0;
  network.since[arc] = details.since ?? 0;
}
