import { cutTie } from "../../network/edit-ties.ts";
import type { Network } from "../../network/network.ts";
import { unit } from "../../random/stream.ts";
import type { World } from "../world.ts";
import { affinityFrom } from "./affinity.ts";
import { sharesNoUnit } from "./likeness.ts";
import type { TieRoom } from "./room.ts";

/**
 * T1 and T3 of a week: blame costs trust; people meet or not, the withdrawn and the crowded less; meeting grows trust, time
 * fades it, faster between unlike people; weak ties end, and more easily without a friend in common.
 *
 *   contact: chance contact x the setting's x affinity / ((1 + withdrawn_i + withdrawn_j) sqrt(max(1, more ties of the two / crowding))),
 *     at most .95 (assumed); withdrawn = withdrawal (distress + vigilance) / 2
 *   trust in whoever answered with blame falls by `blame`, not below 0
 *   d trust = growth (1 - trust) if they met - fading (1 + unlikeFading (1 - similarity)) trust
 *   ends: mean trust < least, or with chance ending x the setting's x k (1 - mean trust)^2, k = 1 with a common friend, else loneEnding
 *
 * One block a tie and week, keyed by the two ids, lower first: contact, end. No tie's dice move when another ends.
 */
export function liveTies(world: World, room: TieRoom): void {
  const { values, contact, about, fading, rows } = room;
  const { least, ending } = values;
  const { network, settings, count, order, plainIds, tiesStale } = world;
  const { ids, offsets, ends, targets, twins, trust, layer, affinity, likeness } = network;
  loseToBlame(world, values.blame);
  // What goes by layer (the last one is for ties beyond the settings, at the plain rates), by whether two people share a unit,
  // and by which of them is more crowded: looked up, because either is as likely as not, and a wrong guess costs more than a look.
  const contactIn = Float64Array.from([...settings.contact, 1], (often) => values.contact * often);
  const endingIn = Float64Array.from([...settings.ending, 1]);
  const apart = Float64Array.of(1, values.apart);
  const { growth } = values;
  const beyond = settings.names.length;
  const most = ending * values.loneEnding;
  const times = new Float64Array(2);
  let ended = 0;
  for (let p = 0; p < count; p++) {
    const i = order === null ? p : order[p];
    const id = ids[i];
    const drag = 1 + about[2 * i];
    times[0] = about[2 * i + 1];
    // Rows are sorted by id: the ties that this person's turn is about, those to higher ids, stand at the end.
    let a = ends[i];
    while (a > offsets[i] && (plainIds ? targets[a - 1] : ids[targets[a - 1]]) > id) a--;
    while (a < ends[i]) {
      const j = targets[a];
      const b = twins[a];
      const k = Math.min(layer[a], beyond);
      const alike = likeness[a];
      contact.block(id, plainIds ? j : ids[j]);
      times[1] = about[2 * j + 1];
      const time = times[Number(times[1] < times[0])];
      const likely = (contactIn[k] * (affinityFrom(affinity[a]) * apart[alike >>> 7]) * time) / (drag + about[2 * j]);
      const met = growth * Number(unit(contact.first) < Math.min(mostContact, likely));
      const faded = fading[alike & (sharesNoUnit - 1)];
      const own = trust[a] + (met * (1 - trust[a]) - faded * trust[a]);
      const theirs = trust[b] + (met * (1 - trust[b]) - faded * trust[b]);
      trust[a] = own;
      trust[b] = theirs;
      const distance = 1 - 0.5 * (own + theirs);
      const luck = unit(contact.second);
      const hazard = endingIn[k] * distance * distance;
      // A common friend is looked for only where it would save the tie.
      if (1 - distance < least || luck < ending * hazard || (luck < most * hazard && !haveCommonFriend(network, i, j))) {
        cutTie(network, a);
        tiesStale[i] = 1;
        tiesStale[j] = 1;
        ended++;
      } else a++;
    }
  }
  rows.ended += ended;
}

/** Nobody meets somebody more surely than this. Assumed. */
export const mostContact = 0.95;

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
