import { addTie, cutTie } from "../../network/edit-ties.ts";
import { Stream } from "../../random/stream.ts";
import type { Words } from "../../random/threefry.ts";
import { layerOf } from "../ties/form.ts";
import { likenessOf, sharedSetting } from "../ties/likeness.ts";
import type { World } from "../world.ts";

/** Begins and ends ties on purpose; they live on like any other where ties live. */
export interface TieMaker {
  /** Ties two people. False, and nothing changed, where they are tied already, one has left, or one has no room left. */
  readonly tie: (world: World, i: number, j: number, details: MadeTie) => boolean;
  /** Ends the tie of an arc. */
  readonly cut: (world: World, arc: number) => void;
}

export interface MadeTie {
  /** Trust of both, 0 to 1. */
  readonly trust: number;
  /** How both act on each other: a number of `Manner`. */
  readonly manner?: number;
}

/** @param key that of the replicate: two people have the same affinity however they come to be tied */
export function tieMaker(key: Words): TieMaker {
  const affinity = new Stream(key, "ties.affinity");
  return {
    tie(world, i, j, { trust, manner = 0 }) {
      const { network, absent } = world;
      if (absent[i] === 1 || absent[j] === 1) return false;
      const [low, high] = network.ids[i] < network.ids[j] ? [i, j] : [j, i];
      const setting = sharedSetting(world, i, j);
      affinity.block(network.ids[low], network.ids[high]);
      const made = addTie(network, low, high, {
        trust,
        manner,
        layer: layerOf(world, setting),
        affinity: affinity.first,
        likeness: likenessOf(world, i, j, setting),
        since: world.week,
      });
      if (made) changed(world, i, j);
      return made;
    },
    cut(world, arc) {
      const { targets, twins } = world.network;
      const [i, j] = [targets[twins[arc]], targets[arc]];
      cutTie(world.network, arc);
      changed(world, i, j);
    },
  };
}

function changed(world: World, i: number, j: number): void {
  world.tiesVersion++;
  world.tiesStale[i] = 1;
  world.tiesStale[j] = 1;
}
