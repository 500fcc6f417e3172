import { addTie } from "../../network/edit-ties.ts";
import { arcBetween, degree } from "../../network/network.ts";
import { halfUnit } from "../../random/distributions.ts";
import { unit } from "../../random/stream.ts";
import type { World } from "../world.ts";
import { alikeIn, likenessOf, sharedSetting } from "./likeness.ts";
import type { TieRoom } from "./room.ts";

/** Friends' friends that somebody who looks gets to know at a time. Assumed. */
export const introduced = 8;
/** How often somebody tries in a unit, or among anybody, before giving up for the week. Assumed. */
export const tries = 16;
/** Nobody could be met; somebody was met and did not want. */
const nobody = -1;
const refused = -2;

/**
 * T2 of a week: people with room for more look for a new tie with chance look / (1 + withdrawal (distress + vigilance)): mostly among friends of friends, of whom
 * they get to know a few and take the one with most friends in common; else in their own unit of a setting, or anywhere. The other
 * needs room as well and accepts with chance exp(homophily (similarity - 1)).
 *
 * Whom somebody meets goes by keys, never by places in lists that change: cutting a tie elsewhere moves nobody's choice unless
 * it was part of it.
 * @param likely chance to look of somebody who is not withdrawn
 */
export function formTies(world: World, room: TieRoom, likely: number, startTrust: number, startSpread: number): void {
  const { values, look, about, rows, paths } = room;
  const { network, traits, count, order, absent } = world;
  const { ids, offsets, ends } = network;
  const { capacity } = traits;
  for (let i = 0; i < count; i++) paths[i] = full * (Number(ends[i] - offsets[i] >= capacity[i]) | absent[i]);
  for (let p = 0; p < count; p++) {
    const i = order === null ? p : order[p];
    if (paths[i] === full) continue;
    look.block(ids[i], 0);
    if (unit(look.first) >= likely / (1 + 2 * about[2 * i])) continue;
    let found = nobody;
    if (halfUnit(look.second, 0) < values.throughFriends) found = friendOfFriend(world, room, i);
    // Who has no friends' friends left to meet looks elsewhere.
    if (found === nobody) found = amongOthers(world, room, i, halfUnit(look.second, 1));
    if (found >= 0) begin(world, room, i, found, startTrust, startSpread);
  }
  function begin(w: World, r: TieRoom, i: number, j: number, from: number, spread: number): void {
    const [low, high] = ids[i] < ids[j] ? [i, j] : [j, i];
    r.start.block(ids[low], ids[high]);
    r.affinity.block(ids[low], ids[high]);
    const setting = sharedSetting(w, i, j);
    const formed = addTie(w.network, low, high, {
      trust: from + spread * unit(r.start.first),
      trustBack: from + spread * unit(r.start.second),
      layer: layerOf(w, setting),
      // The same bits, as the whole number that V8 keeps without a box.
      affinity: r.affinity.first | 0,
      likeness: likenessOf(w, i, j, setting),
      since: w.week,
    });
    if (!formed) return;
    rows.formed++;
    w.tiesStale[i] = 1;
    w.tiesStale[j] = 1;
    if (degree(w.network, i) >= capacity[i]) paths[i] = full;
    if (degree(w.network, j) >= capacity[j]) paths[j] = full;
  }
}

/** The layer of a tie: the setting that its people share, or one beyond the settings for people who share none. */
export function layerOf({ settings }: World, setting: number): number {
  return setting < 0 ? settings.names.length : setting;
}

function accepts(world: World, { acceptance }: TieRoom, i: number, j: number, uniform: number): boolean {
  return uniform < acceptance[alikeIn(world, i, j)];
}

/**
 * Of the eligible friends of friends a few are met, those with the smallest luck / friends in common, and the one with most
 * friends in common is asked.
 */
function friendOfFriend(world: World, room: TieRoom, i: number): number {
  const { offsets, ends, targets, ids } = world.network;
  const { paths, met, friend } = room;
  // Friends and the person themself are marked, so that they are never met anew.
  paths[i] |= known;
  for (let a = offsets[i]; a < ends[i]; a++) paths[targets[a]] |= known;
  let count = 0;
  for (let a = offsets[i]; a < ends[i]; a++) {
    const j = targets[a];
    for (let b = offsets[j]; b < ends[j]; b++) {
      const k = targets[b];
      // Without a branch: three in ten of them have room, and a processor that guesses wrong waits longer than this takes.
      const soFar = paths[k];
      paths[k] = soFar + Number(soFar < known);
      met[count] = k;
      count += Number(soFar === 0);
    }
  }
  if (room.keys.length < count) room.keys = new Float64Array(2 * count);
  const { keys } = room;
  for (let m = 0; m < count; m++) keys[m] = friend.uniform(ids[i], ids[met[m]]) / paths[met[m]];
  const chosen = mostInCommon(room, count);
  const best = chosen < 0 ? nobody : met[chosen];
  for (let m = 0; m < count; m++) paths[met[m]] = 0;
  for (let a = offsets[i]; a < ends[i]; a++) paths[targets[a]] &= full;
  paths[i] &= full;
  if (best < 0) return nobody;
  friend.block(ids[i], ids[best]);
  return accepts(world, room, i, best, unit(friend.second)) ? best : refused;
}

/** What `paths` holds of people who are not to be met, beyond any number of friends in common: a mark while one person looks, and no room. */
const known = 0x4000;
const full = 0x8000;

/**
 * Of the `introduced` people with the smallest keys the one with most friends in common, the smaller key before the larger:
 * the place in `met`, or -1 for nobody. Whoever has most is tried first and counted how many keys are smaller; nearly always
 * few enough are, so nothing has to be sorted.
 */
function mostInCommon({ paths, met, keys }: TieRoom, count: number): number {
  for (;;) {
    let best = -1;
    for (let m = 0; m < count; m++) {
      if (keys[m] === tooLate) continue;
      const more = best < 0 ? 1 : paths[met[m]] - paths[met[best]];
      if (more > 0 || (more === 0 && keys[m] < keys[best])) best = m;
    }
    if (best < 0 || count <= introduced) return best;
    let smaller = 0;
    for (let m = 0; m < count; m++) if (keys[m] < keys[best] || (keys[m] === keys[best] && m < best)) smaller++;
    if (smaller < introduced) return best;
    keys[best] = tooLate;
  }
}

/** The key of somebody who is not met this time. */
const tooLate = Number.POSITIVE_INFINITY;

/** Somebody of the own unit in a setting that is drawn by its share of time, or anybody at all. */
function amongOthers(world: World, room: TieRoom, i: number, uniform: number): number {
  const { settings, count, network, order } = world;
  const { values, unitOffsets, unitPeople, probe, paths } = room;
  const inUnit = uniform < values.ownUnit && settings.names.length > 0;
  const unitOf = inUnit ? settings.unit[settingAt(settings.time, uniform / values.ownUnit) * count + i] : -1;
  const first = inUnit ? unitOffsets[unitOf] : 0;
  const size = inUnit ? unitOffsets[unitOf + 1] - first : count;
  for (let t = 0; t < tries; t++) {
    probe.block(network.ids[i], t);
    const place = Math.floor(unit(probe.first) * size);
    const j = inUnit ? unitPeople[first + place] : order === null ? place : order[place];
    if (j !== i && paths[j] !== full && arcBetween(network, i, j) < 0)
      return accepts(world, room, i, j, unit(probe.second)) ? j : refused;
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
