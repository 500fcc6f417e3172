import { arcCount } from "../../network/network.ts";
import type { DrawListener } from "../../random/stream.ts";
import type { Words } from "../../random/threefry.ts";
import type { World } from "../world.ts";
import { formTies } from "./form.ts";
import { likenessOf, sharedSetting } from "./likeness.ts";
import { liveTies } from "./live.ts";
import type { TieValues } from "./parameters.ts";
import { type TieRoom, tieRoom, turnTo, withdraw } from "./room.ts";

/** Ties that live, ready for week after week. */
export interface LivingTies {
  /** Lets ties grow, end and begin, once a week has moved everybody's states. */
  live(world: World): void;
}

/** Trust of ties that stand when a run begins on a network that grew: from and spread. Assumed. */
export const grownTrust = { from: 0.2, spread: 0.6 };

/**
 * Prepares the ties of a world whose network has room (`createWorld` with ties that change). A network without any tie
 * grows first, by rounds of looking; a given one keeps its ties, and each gets the affinity of its two people.
 * Call it once, before the first week; `grow` is false after a restore, where everything stands already.
 */
export function prepareTies(
  world: World,
  values: TieValues,
  key: Words,
  listener: DrawListener | null,
  grow: boolean,
): LivingTies {
  const room = tieRoom(world, values, key, listener, "ties");
  world.trustMoves = true;
  if (grow) {
    if (arcCount(world.network) === 0) growNetwork(world, tieRoom(world, values, key, listener, "growth"));
    else settleTies(world, room);
  }
  return {
    live(now) {
      turnTo(now.week, room);
      room.rows.ended = 0;
      room.rows.formed = 0;
      withdraw(now, room);
      liveTies(now, room);
      formTies(now, room, values.look, values.startTrust, values.startSpread);
      now.turnover[0] = room.rows.ended;
      now.turnover[1] = room.rows.formed;
      now.tiesVersion++;
    },
  };
}

function growNetwork(world: World, room: TieRoom): void {
  const { values } = room;
  withdraw(world, room);
  for (let round = 0; round < values.rounds; round++) {
    turnTo(round, room);
    formTies(world, room, values.roundLook, grownTrust.from, grownTrust.spread);
  }
}

/** Ties that were there from the start: affinity and similarity of their two people. */
function settleTies(world: World, room: TieRoom): void {
  const { network, count } = world;
  const { offsets, ends, targets, twins, ids, affinity, likeness } = network;
  for (let i = 0; i < count; i++) {
    for (let a = offsets[i]; a < ends[i]; a++) {
      const j = targets[a];
      if (ids[j] < ids[i]) continue;
      room.affinity.block(ids[i], ids[j]);
      affinity[a] = room.affinity.first;
      likeness[a] = likenessOf(world, i, j, sharedSetting(world, i, j));
      affinity[twins[a]] = affinity[a];
      likeness[twins[a]] = likeness[a];
    }
  }
}
