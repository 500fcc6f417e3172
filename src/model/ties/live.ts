import { cutTie } from "../../network/edit-ties.ts";
import type { Network } from "../../network/network.ts";
import { unit } from "../../random/stream.ts";
import type { World } from "../world.ts";
import type { TieRoom } from "./room.ts";

/**
 * T1 and T3 of a week: blame costs trust; people meet or not, the withdrawn and the crowded less; meeting grows trust, time
 * fades it, faster between unlike people; weak ties end, and more easily without a friend in common.
 *
 *   contact: chance contact x affinity / ((1 + withdrawn_i + withdrawn_j) sqrt(max(1, more ties of the two / crowding)))
 *   d trust = growth (1 - trust) if they met - fading (1 + unlikeFading (1 - similarity)) trust
 *   ends: mean trust < least, or with chance ending x k (1 - mean trust)^2, k = 1 with a common friend, else loneEnding
 *
 * One block a tie and week, keyed by the two ids, lower first: contact, end. No tie's dice move when another ends.
 */
export function liveTies(world: World, room: TieRoom): void {
  const { values, contact, withdrawn, time, rows } = room;
  const { network, settings, count, order, reachStale } = world;
  const { ids, offsets, ends, targets, twins, trust, layer, affinity, similarity } = network;
  loseToBlame(world, values.blame);
  for (let i = 0; i < count; i++) time[i] = 1 / Math.sqrt(Math.max(1, (ends[i] - offsets[i]) / values.crowding));
  const layers = settings.names.length;
  const most = values.ending * values.loneEnding;
  let ended = 0;
  for (let p = 0; p < count; p++) {
    const i = order === null ? p : order[p];
    for (let a = offsets[i]; a < ends[i]; ) {
      const j = targets[a];
      if (ids[j] < ids[i]) {
        a++;
        continue;
      }
      const b = twins[a];
      // A tie beyond the settings lives at the plain rates.
      const k = layer[a];
      const often = k < layers ? settings.contact[k] : 1;
      contact.block(ids[i], ids[j]);
      const likely = (values.contact * often * affinity[a] * Math.min(time[i], time[j])) / (1 + withdrawn[i] + withdrawn[j]);
      const met = unit(contact.first) < Math.min(mostContact, likely) ? values.growth : 0;
      const fading = values.fading * (1 + values.unlikeFading * (1 - similarity[a]));
      trust[a] += met * (1 - trust[a]) - fading * trust[a];
      trust[b] += met * (1 - trust[b]) - fading * trust[b];
      const distance = 1 - 0.5 * (trust[a] + trust[b]);
      const luck = unit(contact.second);
      const hazard = (k < layers ? settings.ending[k] : 1) * distance * distance;
      // A common friend is looked for only where it would save the tie.
      if (
        1 - distance < values.least ||
        luck < values.ending * hazard ||
        (luck < most * hazard && !haveCommonFriend(network, i, j))
      ) {
        cutTie(network, a);
        reachStale[i] = 1;
        reachStale[j] = 1;
        ended++;
      } else a++;
    }
  }
  rows.ended += ended;
}

/** Nobody meets somebody more surely than this. Assumed. */
const mostContact = 0.95;

/** Trust in whoever answered with blame falls. */
function loseToBlame({ asks, network }: World, loss: number): void {
  for (let k = 0; k < asks.count; k++) {
    if (asks.blamed[k] === 1) network.trust[asks.arc[k]] = Math.max(0, network.trust[asks.arc[k]] - loss);
  }
}

/** Whether two people are both tied to a third: two sorted rows, walked together. */
export function haveCommonFriend({ offsets, ends, targets, ids }: Network, i: number, j: number): boolean {
  let a = offsets[i];
  let b = offsets[j];
  while (a < ends[i] && b < ends[j]) {
    const one = ids[targets[a]];
    const other = ids[targets[b]];
    if (one === other) return true;
    if (one < other) a++;
    else b++;
  }
  return false;
}
