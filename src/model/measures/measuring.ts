import type { World } from "../world.ts";
import { type DistributionRoom, distributionRoom } from "./distribution.ts";
import { peopleOf } from "./groups.ts";
import { type TieRoom, tieRoom } from "./tie-measures.ts";

/** Room to measure one world again and again: who belongs to which group changes only when people leave. */
export interface Measuring {
  readonly everyone: Uint32Array;
  readonly devalued: Uint32Array;
  readonly others: Uint32Array;
  /** Shown distress, by place. */
  readonly shown: Float64Array;
  /** The same in the order of `everyone`; the same column, where everybody stands in that order. */
  readonly shownInOrder: Float64Array;
  readonly distribution: DistributionRoom;
  readonly ties: TieRoom | null;
  /** How many people were in no measure when it was made. */
  readonly leftOut: number;
}

export function prepareMeasures(world: World): Measuring {
  const everyone = peopleOf(world, "everyone");
  const shown = new Float64Array(world.count);
  return {
    everyone,
    devalued: peopleOf(world, "devalued"),
    others: peopleOf(world, "others"),
    shown,
    shownInOrder:
      everyone.every((i, p) => i === p) && everyone.length === world.count ? shown : new Float64Array(everyone.length),
    distribution: distributionRoom(everyone.length),
    ties: tieRoom(world, everyone),
    leftOut: peopleLeftOut(world),
  };
}

/** Makes the room anew where people have left. Nobody comes back, so another number means other people. */
export function keepUp(room: Measuring, world: World): void {
  if (peopleLeftOut(world) !== room.leftOut) Object.assign(room, prepareMeasures(world));
}

function peopleLeftOut({ leftOut }: World): number {
  if (!leftOut.includes(1)) return 0;
  let people = 0;
  for (const one of leftOut) people += one;
  return people;
}
