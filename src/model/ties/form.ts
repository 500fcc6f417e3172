import { exp } from "../../math/elementary.ts";
import { addTie } from "../../network/edit-ties.ts";
import { arcBetween, degree } from "../../network/network.ts";
import { halfUnit } from "../../random/distributions.ts";
import { unit } from "../../random/stream.ts";
import type { World } from "../world.ts";
import { sharedSetting, similarityOf } from "./likeness.ts";
import type { TieRoom } from "./room.ts";

/** Friends' friends that somebody who looks gets to know at a time. Assumed. */
const introduced = 8;
/** How often somebody tries in a unit, or among anybody, before giving up for the week. */
const tries = 16;
/** Nobody could be met; somebody was met and did not want. */
const nobody = -1;
const refused = -2;

/**
 * T2 of a week: people with room for more look for a new tie, the withdrawn less: mostly among friends of friends, of whom
 * they get to know a few and take the one with most friends in common; else in their own unit of a setting, or anywhere. The other
 * needs room as well and accepts with chance exp(homophily (similarity - 1)).
 *
 * Whom somebody meets goes by keys, never by places in lists that change: cutting a tie elsewhere moves nobody's choice unless
 * it was part of it.
 * @param likely chance to look of somebody who is not withdrawn
 */
export function formTies(world: World, room: TieRoom, likely: number, startTrust: number, startSpread: number): void {
  const { values, look, withdrawn, rows } = room;
  const { network, traits, count, order, absent } = world;
  const { ids } = network;
  for (let p = 0; p < count; p++) {
    const i = order === null ? p : order[p];
    if (absent[i] === 1 || degree(network, i) >= traits.capacity[i]) continue;
    look.block(ids[i], 0);
    if (unit(look.first) >= likely / (1 + 2 * withdrawn[i])) continue;
    let found = nobody;
    if (halfUnit(look.second, 0) < values.throughFriends) found = friendOfFriend(world, room, i);
    // Who has no friends' friends left to meet looks elsewhere.
    if (found === nobody) found = amongOthers(world, room, i, halfUnit(look.second, 1));
    if (found >= 0) begin(world, room, i, found, startTrust, startSpread);
  }
  function begin(w: World, r: TieRoom, i: number, j: number, from: number, spread: number): void {
    const [low, high] = ids[i] < ids[j] ? [i, j] : [j, i];
    r.start.block(ids[low], ids[high]);
    const setting = sharedSetting(w, i, j);
    const formed = addTie(w.network, low, high, {
      trust: from + spread * unit(r.start.first),
      trustBack: from + spread * unit(r.start.second),
      layer: layerOf(w, setting),
      affinity: affinityOf(w, r, low, high, setting),
      similarity: similarityOf(w, i, j),
      since: w.week,
    });
    if (!formed) return;
    rows.formed++;
    w.reachStale[i] = 1;
    w.reachStale[j] = 1;
  }
}

/** The layer of a tie: the setting that its people share, or one beyond the settings for people who share none. */
export function layerOf({ settings }: World, setting: number): number {
  return setting < 0 ? settings.names.length : setting;
}

/** How much two people have to do with each other: drawn once a pair, less where they share no unit. */
export function affinityOf(
  { network }: World,
  { affinity, values }: Pick<TieRoom, "affinity" | "values">,
  low: number,
  high: number,
  setting: number,
): number {
  return (0.1 + 1.8 * affinity.uniform(network.ids[low], network.ids[high])) * (setting < 0 ? values.apart : 1);
}

/** Whether somebody may be tied to `i` now. */
function eligible(world: World, i: number, j: number): boolean {
  const { network, traits, absent } = world;
  return j !== i && absent[j] === 0 && degree(network, j) < traits.capacity[j] && arcBetween(network, i, j) < 0;
}

function accepts(world: World, room: TieRoom, i: number, j: number, uniform: number): boolean {
  return uniform < exp(room.values.homophily * (similarityOf(world, i, j) - 1));
}

/**
 * Of the eligible friends of friends a few are met, those with the smallest luck / friends in common, and the one with most
 * friends in common is asked.
 */
function friendOfFriend(world: World, room: TieRoom, i: number): number {
  const { network, traits, absent } = world;
  const { offsets, ends, targets, ids } = network;
  const { paths, met, friend } = room;
  // Friends and the person themself are marked, so that they are never met anew.
  paths[i] = known;
  for (let a = offsets[i]; a < ends[i]; a++) paths[targets[a]] = known;
  let count = 0;
  for (let a = offsets[i]; a < ends[i]; a++) {
    const j = targets[a];
    for (let b = offsets[j]; b < ends[j]; b++) {
      const k = targets[b];
      if (paths[k] < known && paths[k]++ === 0) met[count++] = k;
    }
  }
  let filled = 0;
  for (let m = 0; m < count; m++) {
    const k = met[m];
    if (absent[k] === 1 || ends[k] - offsets[k] >= traits.capacity[k]) continue;
    const key = friend.uniform(ids[i], ids[k]) / paths[k];
    if (filled === introduced && key >= keys[introduced - 1]) continue;
    let place = filled < introduced ? filled++ : introduced - 1;
    for (; place > 0 && keys[place - 1] > key; place--) {
      keys[place] = keys[place - 1];
      people[place] = people[place - 1];
    }
    keys[place] = key;
    people[place] = k;
  }
  let best = nobody;
  for (let f = 0; f < filled; f++) if (best < 0 || paths[people[f]] > paths[best]) best = people[f];
  for (let m = 0; m < count; m++) paths[met[m]] = 0;
  for (let a = offsets[i]; a < ends[i]; a++) paths[targets[a]] = 0;
  paths[i] = 0;
  if (best < 0) return nobody;
  friend.block(ids[i], ids[best]);
  return accepts(world, room, i, best, unit(friend.second)) ? best : refused;
}

/** More friends in common than anybody has. */
const known = 0x8000;
/** Room for one person's introductions, best key first: used and left within one call. */
const keys = new Float64Array(introduced);
const people = new Uint32Array(introduced);

/** Somebody of the own unit in a setting that is drawn by its share of time, or anybody at all. */
function amongOthers(world: World, room: TieRoom, i: number, uniform: number): number {
  const { settings, count, network, order } = world;
  const { values, unitOffsets, unitPeople, probe } = room;
  const inUnit = uniform < values.ownUnit && settings.names.length > 0;
  const unitOf = inUnit ? settings.unit[settingAt(settings.time, uniform / values.ownUnit) * count + i] : -1;
  const first = inUnit ? unitOffsets[unitOf] : 0;
  const size = inUnit ? unitOffsets[unitOf + 1] - first : count;
  for (let t = 0; t < tries; t++) {
    probe.block(network.ids[i], t);
    const place = Math.floor(unit(probe.first) * size);
    const j = inUnit ? unitPeople[first + place] : order === null ? place : order[place];
    if (eligible(world, i, j)) return accepts(world, room, i, j, unit(probe.second)) ? j : refused;
  }
  return nobody;
}

/** A setting by its share of time. @param time of each setting, above 0 together @param uniform 0 to 1, 1 excluded */
export function settingAt(time: Float64Array, uniform: number): number {
  const last = time.length - 1;
  let total = 0;
  for (let k = 0; k <= last; k++) total += time[k];
  let left = uniform * total;
  for (let k = 0; k < last; k++) {
    left -= time[k];
    if (left < 0) return k;
  }
  return last;
}
